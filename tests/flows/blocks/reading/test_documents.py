"""Documents to fill in: asked for in many ways, never found where their name only comes up, handed over once."""

from dataclasses import replace

import pytest

from flows.blocks.reading import documents, no_document
from flows.blocks.reading.documents_asked import ALL, UNKNOWN, named, wanted
from flows.effects import NoteMiss, Say
from flows.events import Entered
from tests.flows.chatting import Chat, said


@pytest.fixture
def chat(programme, ears):
    return Chat(programme, ears).at("menu.listening")


def handed_over(effects):
    return [effect.document for effect in effects if isinstance(effect, Say)]


ASKED = {
    "do you have a template for terms of reference": "terms-of-reference",
    "a code of conduct template pls": "code-of-conduct",
    "sample agenda": "meeting-agenda",
    "Terms of Reference please": "terms-of-reference",
    "have u got a tempalte for terms of refrence": "terms-of-reference",
    "i need an exmaple of a press release for our fun day": "press-release",
    "can you send me an evaluation form": "evaluation-form",
    "we need a risk assesment form for saturday": "risk-list",
    "any templates for a budget?": "simple-budget",
    "is there a volunteer agreement template we could use": "volunteer-agreement",
    "got a role description template": "role-description",
    "looking for a closing checklist template": "closing-checklist",
    "hi, we're just starting a group, do you have a template for terms of reference?": "terms-of-reference",
    "where can i find a template for minutes": "meeting-agenda",
    "have you got a form for feedback": "evaluation-form",
    "event plan": "event-plan",
    "i'd like a sample code of conduct": "code-of-conduct",
    "what templates do you have": ALL,
    "any templates?": ALL,
    "is there a template": ALL,
    "documents to fill in": ALL,
    "show me all templates": ALL,
    "do you have a template for a constitution": "terms-of-reference",
    "have you got a lease template": UNKNOWN,
    "template for a grant agreement": UNKNOWN,
    "grant agreement template pls": UNKNOWN,
    "do you have a safeguarding policy template": UNKNOWN,
}
NOT_ASKED = [
    "we had a row about the code of conduct",
    "we need to talk about the code of conduct document",
    "he won't sign the code of conduct form and shouts at everyone",
    "nobody sticks to the agenda",
    "the agenda template is rubbish",
    "they give us an agenda template for each meeting and its rubbish",
    "we got a code of conduct template for our group but nobody follows it",
    "the risk assessment form took me three nights and im exhausted",
    "i dont want a code of conduct template",
    "can we get rid of the agenda template",
    "i have an example of a code of conduct that made people cry",
    "she wants me to fill in a volunteer form and im scared of my visa",
    "do i need a volunteer form",
    "we need help with a press release",
    "budget",
    "agenda",
    "minutes",
    "cash flow",
    "she never uses the template",
    "template for what they hate",
    "what documents do you have about me",
    "what documents do we need to open a bank account",
    "can you help me with forms",
    "i need a form for housing benefit",
    "he never fills in any templates",
    "how do i write terms of reference",
    "our chair left and the two who stayed are at each other's throats since march, nobody comes, i cry at night and "
    "then they ask do you have a template for an agenda",
    "",
]


@pytest.mark.parametrize("text", ASKED)
def test_a_document_is_found_however_it_is_asked_for(programme, text):
    found = wanted(text, programme.documents)
    assert getattr(found, "id", found) == ASKED[text]


@pytest.mark.parametrize("text", NOT_ASKED)
def test_a_name_in_a_worry_is_no_wish(programme, text):
    assert wanted(text, programme.documents) == ""


def test_every_name_is_found_with_a_word_for_what_it_is(programme):
    names = [(name, each) for each in programme.documents for name in each.said]
    assert [name for name, each in names if wanted(f"a template for {name}", programme.documents) != each] == []
    assert [name for name, each in names if named(f"the {name} one", programme.documents) != each] == []


def test_a_programme_without_documents_offers_none(programme, ears):
    chat = Chat(replace(programme, documents=()), ears).at("guides.browse")
    assert handed_over(chat.says("a code of conduct template pls")) == [""]
    chat.at("guides.browse").says("things to read")
    assert "Documents to fill in" not in [button.label for button in chat.talk.question]


def test_the_files_are_not_handed_over_again_when_something_else_is_said(chat):
    assert handed_over(chat.says("sample agenda")) == ["meeting-agenda"]
    assert handed_over(chat.says("thanks")) == [""]
    assert handed_over(chat.says("back")) == [""]


def test_danger_is_heard_before_any_template(chat):
    told = chat.says("my husband hits me, do you have a code of conduct template")
    assert "999" in said(told)
    assert handed_over(told) == [""]


@pytest.mark.parametrize("step", ["handoff.what_about", "handoff.add", "handoff.change"])
def test_what_is_meant_for_a_person_goes_to_them(chat, step):
    assert handed_over(chat.at(step).says("sample agenda")) == [""]


@pytest.mark.parametrize("step", ["suggest.choose", "diagnose.tell_me", "peers.browse", "menu.home", "check_in.hello"])
def test_it_is_handed_over_at_any_ordinary_step(chat, step):
    assert handed_over(chat.at(step, topic="planning").says("have you got an agenda template")) == ["meeting-agenda"]


def test_what_there_is_no_template_for_is_noted_only_of_whoever_may_be_remembered(chat):
    asked = "do you have a template for a lease"
    heard = chat.says(asked)
    assert NoteMiss(asked) in heard
    assert "I've noted it" in said(heard)
    heard = chat.known_as(consent=False).says(asked)
    assert not [effect for effect in heard if isinstance(effect, NoteMiss)]
    assert "I've noted it" not in said(heard)


def test_what_only_comes_nearest_is_told_as_that(chat):
    told = chat.says("got a minutes template")
    assert handed_over(told) == ["meeting-agenda"]
    assert said(told).startswith(documents.NEAREST.format(instead="minutes"))
    chat.press("Ask Aisha")
    assert (chat.talk.step, chat.talk.answer("handoff_words")) == ("handoff.summary", "got a minutes template")


def test_what_they_had_asked_for_before_is_not_told_of_the_next_document(chat):
    chat.says("got a minutes template")
    chat.press("Other documents")
    told = chat.says("press release")
    assert (handed_over(told), documents.NEAREST[:12] in said(told)) == (["press-release"], False)


@pytest.mark.parametrize(("typed", "step"), [("yes", "handoff.summary"), ("no thanks", "menu.listening")])
def test_whether_a_person_is_asked_for_a_document_we_lack_is_theirs_to_say(chat, typed, step):
    chat.says("template for a grant agreement")
    assert chat.talk.step == "documents.none"
    chat.says(typed)
    assert chat.talk.step == step


def test_what_to_read_comes_nearest_is_a_press_away(chat):
    chat.says("template for a grant agreement")
    chat.press("Read the guide")
    assert (chat.talk.step, chat.talk.answer("offer")) == ("suggest.one", "guide:small-grants-pot")


def test_one_that_was_taken_out_since_is_told(chat):
    left = replace(chat.world.programme, documents=chat.world.programme.documents[:3])
    asked = chat.talk.at("documents.one", document="meeting-agenda")
    turn = documents.one(asked, Entered(), replace(chat.world, programme=left))
    assert (turn.said.text, turn.conversation.step) == (documents.GONE, "documents.browse")


def test_what_is_asked_where_danger_was_told_is_not_said_to_be_noted(chat):
    chat.talk = chat.talk.knowing(danger="harm_now", no_document="have you got a lease template").at("documents.none")
    assert no_document.NOTED not in said(chat.hears(Entered()))
