"""A word of ours is explained wherever it is asked, in whatever spelling; the open question stays open."""

import pytest

from flows.blocks.reading import glossary
from flows.effects import LIST_LENGTH
from flows.events import Entered
from flows.listening.words_asked import asked
from flows.wording import label
from tests.flows.chatting import Chat, said


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("what's an lto", ["lto"]),
        ("What is an LTO??", ["lto"]),
        ("whats draw down mean", ["draw_down"]),
        ("what does due diligence mean??", ["due_diligence"]),
        ("explain endorsement", ["endorsement"]),
        ("can you explain endorsment to me pls", ["endorsement"]),
        ("wots a quorm", ["quorum"]),
        ("what's a tor", ["terms_of_reference"]),
        ("dont know what coi means", ["conflict_of_interest"]),
        ("agm meaning", ["agm"]),
        ("what do advisers do", ["adviser"]),
        ("what does dbs and coi mean", ["dbs", "conflict_of_interest"]),
        ("what is the difference between an lto and a partnership", ["lto", "partnership"]),
        ("whats a tor and a coi and an agm", ["terms_of_reference", "conflict_of_interest"]),
        ("what does our patch mean", ["programme_team"]),
        ("agm??", ["agm"]),
        ("whats a quorom", ["quorum"]),
        ("drawdown", ["draw_down"]),
        ("what's a CIO", ["cio"]),
        ("wots a lto", ["lto"]),
        ("waht is due dilligence", ["due_diligence"]),
        ("no idea what an lto is", ["lto"]),
        ("never heard of a cic, what is it", ["cic"]),
        ("what do u mean by legacy", ["legacy"]),
        ("costed vision?? whats that", ["costed_vision"]),
        ("cio vs cic", ["cio", "cic"]),
        ("LTO stands for?", ["lto"]),
        ("reserves - what are they", ["reserves"]),
        ("what does a tenancy mean for us", []),
        ("what is a lease", ["lease"]),
        ("whats the result of bricks and leases then", []),
        ("agm on friday was great", []),
        ("we need match funding", []),
        ("no quorum again last night", []),
        ("whats the plan for friday", []),
        ("our lto is taking ages, what is that about", []),
        ("what do you mean our lto is closing", []),
        ("legacy", []),
        ("volunteers?", []),
        ("what is the weather doing", []),
        ("our lto hasnt paid us", []),
        ("who is our adviser", []),
        ("we need a plan", []),
        ("explain to them that we need a plan", []),
    ],
)
def test_a_word_is_found_however_it_is_asked_and_spelt(programme, typed, terms):
    assert [term.id for term in asked(typed, programme.terms)] == terms


def test_every_way_a_word_is_written_finds_it(programme):
    for term in programme.terms:
        for way in term.said:
            assert [each.id for each in asked(f"what does {way} mean", programme.terms)][:1] == [term.id]


@pytest.mark.parametrize("step", ["diagnose.question", "privacy.known", "menu.pause", "peers.browse"])
def test_the_open_question_stays_open_and_the_guide_is_a_word_away(programme, ears, step):
    chat = Chat(programme, ears).at(step, topic="volunteers", asking="money_left")
    chat.hears(Entered())
    before = (chat.talk.step, chat.talk.question)
    assert said(chat.says("what does due diligence mean")).startswith("Due diligence is")
    assert (chat.talk.step, chat.talk.question) == before
    chat.says("read the guide please")
    assert (chat.talk.step, chat.talk.answer("offer")) == ("suggest.one", "guide:who-holds-the-money")


def test_where_a_guide_is_on_the_table_the_word_guide_means_that_one(programme, ears):
    chat = Chat(programme, ears).at("suggest.choose", topic="volunteers")
    chat.hears(Entered())
    assert said(chat.says("what does due diligence mean")).startswith("Due diligence is")
    assert chat.talk.answer("word_guide") == ""
    chat.says("guide")
    assert chat.talk.answer("offer") == "guide:finding-helpers"


def test_at_rest_the_guide_is_one_press_away(chat):
    chat.says("whats an lto")
    chat.press("Read the guide")
    assert chat.talk.answer("offer") == "guide:who-holds-the-money"


def test_what_the_word_is_where_they_live_is_left_out_where_it_is_not_known(programme, ears):
    known, unknown = Chat(programme, ears), Chat(programme, ears, card=None)
    told = [said(chat.at("menu.listening").says("what does lto mean")) for chat in (known, unknown)]
    assert ["Fernhill" in each for each in told] == [True, False]


def test_an_adviser_whom_everything_goes_round_is_not_named(programme, ears):
    chat = Chat(programme, ears).at("menu.listening", round="aisha")
    chat.world = chat.world.going_round("aisha")
    assert "Aisha" not in glossary.meaning(asked("what is an adviser", programme.terms), chat.world)


def test_a_word_that_is_not_ours_gets_an_honest_line_and_who_may_know(chat):
    line = glossary.NOT_ONE_OF_OURS.format(adviser="Aisha", role="adviser")
    assert said(chat.says("what does subrogation mean")) == line


def test_while_danger_stands_no_word_is_explained(chat):
    chat.says("my husband hits me")
    assert "Due diligence is" not in said(chat.says("what does due diligence mean"))


def test_a_message_for_somebody_else_is_not_answered_by_us(chat):
    chat.at("peers.talk_to_area").says("what is an lto")
    assert chat.talk.step == "handoff.summary"


def test_every_word_can_be_reached_by_turning_the_pages(chat, programme):
    seen, effects = set(), chat.says("glossary")
    for _ in range(len(programme.terms)):
        (shown,) = effects
        assert len(shown.buttons) <= LIST_LENGTH
        seen |= {button.label for button in shown.buttons}
        effects = chat.press("More words")
    assert {label(term.name) for term in programme.terms} <= seen


def test_a_word_on_no_page_in_sight_can_be_typed(chat):
    chat.says("what do all these words mean")
    assert said(chat.says("underspnd")).startswith("An underspend is")


def test_a_word_taken_out_since_leads_to_the_list(chat):
    assert said(chat.at("glossary.word", word="gone").hears(Entered())) == glossary.WHICH_WORD
