"""
Danger typed at any point of any story is answered with the right numbers and raised, and the chat isn't lost for it.

Every transcript is played, and before each line that is said there, and once more at its end, the story is left for a
moment: danger is typed instead. So each step is tried in the states that people really come to it in.
"""

from copy import copy, deepcopy
from dataclasses import replace

import pytest

from flows.effects import OpenHandoff, Say, TellOnDuty, TellResident
from flows.rehearsal.acts import Types
from flows.rehearsal.script import parse
from flows.rehearsal.stage import Stage
from flows.steps import STEPS
from flows.turn_json import conversation_from_json
from flows.way_back import IDLE, LAST_ALARM
from tests.test_transcripts import TRANSCRIPTS, each_transcript

WORDS = {
    "plain": ("my boyfriend hits me", {"0808 2000 247"}),
    "misspelt and sideways": ("i dont wana be here anymor", {"116 123"}),
    "in the middle of something else": (
        "we had a good week at the lunch club, twenty came and the soup went down well, but i wont lie i am scared to "
        "go home tonight because he hit me again and the kids saw it. anyway do you know when the next event is",
        {"0808 800 5000", "0808 2000 247"},
    ),
}
REPORT = "jean just told me she took 40 tablets"
MAYBE = "no volunteers again, cant go on like this"
THEIR_OWN = ("safety.", "desk.")
OF_ADVISERS = [path for path in TRANSCRIPTS if "\nadviser: [" in path.read_text(encoding="utf-8")]
OF_THE_TEAM = [path for path in TRANSCRIPTS if "\nteam: " in path.read_text(encoding="utf-8")]


def branch(stage):
    """The story as it is now, to be gone on with in another way; what is said in it leaves the story as it was."""
    other, room = copy(stage), copy(stage.room)
    room.books = copy(room.books)
    for name, kept in vars(room.books).items():
        if isinstance(kept, list | dict):
            setattr(room.books, name, copy(kept))
    room.books.introductions = deepcopy(room.books.introductions)
    room.seats = [replace(seat, offered=list(seat.offered)) for seat in room.seats]
    room.cards, room.visited = dict(room.cards), set(room.visited)
    other.room = room
    return other


@pytest.fixture(scope="module")
def moments(programme, ears):
    """The points of a story, each with a copy of it that nothing is said in: a story is played once for all tests."""
    played = {}

    def moments_of(path):
        if path not in played:
            played[path] = [(*at, branch(stage)) for *at, stage in _moments(path, programme, ears)]
        return played[path]

    return moments_of


def _moments(path, programme, ears):
    """Each point of a story, with whose words come next, where their chat is, and the story as it stands there."""
    script = parse(path.name, path.read_text(encoding="utf-8"))
    stage, who = Stage(programme, ears, script.setting), "resident"
    for line in (line for line in script.lines if line.act is not None):
        if line.who not in ("adviser", "staff", "team", "time"):
            who = line.who
        yield who, f"{path.name}, before line {line.number}", stage
        stage.play(line.who, line.act)
    yield who, f"{path.name}, at its end", stage


def chat_of(stage, who):
    return conversation_from_json(stage.room.seat(who).talk)


def types(stage, who, text):
    """What is said to them, and what else came of it."""
    came = [each.effect for each in stage.play(who, Types(text)) if each.who == who]
    return " ".join(each.text for each in came if isinstance(each, Say)), came


def alerts(came):
    return [each for each in came if isinstance(each, OpenHandoff) and each.urgency == "safety" and not each.agreed]


def goes_back(talk):
    """Whether "back" leads to the question that was open: anywhere but at rest, in safety, or with a person."""
    return talk.owner != "adviser" and talk.step not in IDLE and not talk.step.startswith(THEIR_OWN)


@each_transcript
@pytest.mark.parametrize("way", WORDS)
def test_danger_at_any_point_of_a_story_is_answered_and_raised(path, way, moments):
    words, numbers = WORDS[way]
    for who, where, stage in moments(path):
        talk, other = chat_of(stage, who), branch(stage)
        answer, came = types(other, who, words)
        at = f"{talk.step}: {where}"
        assert len(alerts(came)) == 1, at
        assert "999" in answer, at
        assert all(number in answer for number in numbers), f"{at}: {answer}"
        assert chat_of(other, who).step == "safety.after", at


def with_a_question(moments):
    """Each moment with a question open that "back" leads to: whose, where, their chat, and a branch from there."""
    for who, where, stage in moments:
        talk = chat_of(stage, who)
        if goes_back(talk):
            yield who, where, talk, branch(stage)


@each_transcript
def test_after_danger_back_leads_to_the_question_that_was_open(path, moments):
    for who, where, talk, other in with_a_question(moments(path)):
        types(other, who, WORDS["plain"][0])
        types(other, who, "back")
        assert chat_of(other, who).step == talk.step, where


@each_transcript
def test_after_a_gentle_question_that_was_nothing_the_open_question_comes_back(path, moments):
    for who, where, talk, other in with_a_question(moments(path)):
        if talk.answer(LAST_ALARM):
            continue  # danger was told a moment ago, so this is taken for it
        answer, came = types(other, who, MAYBE)
        assert answer.endswith("Is anyone in danger or being hurt?"), f"{talk.step}: {where}"
        assert alerts(came) == [], f"{talk.step}: {where}"
        types(other, who, "no")
        after = chat_of(other, who)
        assert talk.step in (after.step, after.interrupted), f"{talk.step}: {where}"


@pytest.mark.parametrize("path", OF_THE_TEAM, ids=lambda path: path.stem)
@pytest.mark.parametrize("way", WORDS)
def test_danger_typed_by_the_team_at_any_point_is_told_or_asked_about(path, way, programme, ears):
    script = parse(path.name, path.read_text(encoding="utf-8"))
    stage = Stage(programme, ears, script.setting)
    for line in (line for line in script.lines if line.act is not None):
        other = branch(stage)
        answer, came = types(other, "team", WORDS[way][0])
        assert "999" in answer, f"{path.name}, before line {line.number}: {answer}"
        told = [each.words for each in came if isinstance(each, TellOnDuty)]
        assert told == [WORDS[way][0]] or chat_of(other, "team").step == "desk.is_it_danger", line.number
        stage.play(line.who, line.act)


@pytest.mark.parametrize("path", OF_ADVISERS, ids=lambda path: path.stem)
def test_danger_that_an_adviser_reports_at_any_point_is_told_and_goes_to_no_resident(path, programme, ears):
    script = parse(path.name, path.read_text(encoding="utf-8"))
    stage, before = Stage(programme, ears, script.setting), ""
    for line in (line for line in script.lines if line.act is not None):
        step = chat_of(stage, "adviser").step
        if line.who == "adviser" and step != before:
            came = [each.effect for each in branch(stage).play("adviser", Types(REPORT))]
            told = [each.words for each in came if isinstance(each, TellOnDuty)]
            asked = [each for each in came if isinstance(each, Say) and each.text.endswith("in your words?")]
            assert (told and told[0].endswith(REPORT)) or asked, f"{path.name}, before line {line.number}, at {step}"
            assert not [each for each in came if isinstance(each, TellResident)], line.number
            before = step
        stage.play(line.who, line.act)


def test_every_step_a_resident_can_be_at_is_tried(moments):
    tried = {chat_of(stage, who).step for path in TRANSCRIPTS for who, _, stage in moments(path)}
    assert sorted(step for step in set(STEPS) - tried if not step.startswith("desk.")) == []
