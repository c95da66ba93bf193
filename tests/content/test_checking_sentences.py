"""What is said of the sentences that are learnt from: too few of a kind, or one that says two things."""

import shutil

import pytest

from content.check import check
from content.load import load
from content.sentences import FEWEST_ASKS, FEWEST_TOLD
from flows.hearing.ears import Ears
from tests.content import five_topics


@pytest.fixture(scope="module")
def few(few, tmp_path_factory):
    """What every test has a copy of: five topics, quick to check."""
    made = shutil.copytree(few, tmp_path_factory.mktemp("five_topics") / "content")
    five_topics.cut_down(made, FEWEST_ASKS)
    return made


def told(folder, mild):
    return [str(problem) for problem in check(folder) if problem.mild == mild]


def add(folder, name, line):
    """Write one more line into a file; says which line it is."""
    path = folder / name
    text = path.read_text(encoding="utf-8").rstrip("\n") + f"\n{line}\n"
    path.write_text(text, encoding="utf-8")
    return text.count("\n")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("asks/lto_finance.txt", "asks/volunteers.txt"),
        ("asks/human.txt", "asks/off_topic.txt"),
        ("asks/conflict.txt", "dangers/threat.txt"),
        ("dangers/fall.txt", "dangers/none.txt"),
        ("dangers/fall.txt", "dangers/harm_now.txt"),
        ("dangers/fall.txt", "phases/delivery.txt"),
        ("phases/delivery.txt", "phases/spending_out.txt"),
        ("answers/no.txt", "answers/yes.txt"),
    ],
)
def test_a_sentence_that_says_two_things_is_told_with_both_places(folder, one, other):
    before = add(folder, one, "the wheelie bin rota's gone missing from the porch AGAIN can u look")
    line = add(folder, other, "The wheelie bin rotas gone missing from the porch again, can you look?")
    first, second = sorted([(one, before, "AGAIN can u look"), (other, line, "again, can you look?")], key=order)
    (found,) = told(folder, mild=False)
    assert found.startswith(f"{second[0]}, line {second[1]}: '")
    assert found.endswith(f"{second[2]}' is in {first[0]}, line {first[1]} too; keep the one that fits")


def order(place):
    """Topics are read before phases, these before dangers, and answers last."""
    return ("asks", "phases", "dangers", "answers").index(place[0].partition("/")[0]), place[0]


@pytest.mark.parametrize("other", ["phases/delivery.txt", "dangers/none.txt"])
def test_an_ask_may_tell_of_a_phase_and_of_no_danger_too(folder, other):
    for name in ("asks/lto_finance.txt", other):
        add(folder, name, "the wheelie bin rota's gone missing from the porch again")
    assert check(folder) == []


def test_a_sentence_twice_in_one_file_is_told(folder):
    before = add(folder, "asks/lto_finance.txt", "the wheelie bin rota's gone missing")
    line = add(folder, "asks/lto_finance.txt", "The wheelie bin rota's gone missing!")
    assert told(folder, mild=False) == [
        f"asks/lto_finance.txt, line {line}: 'The wheelie bin rota's gone missing!' is on line {before} too; "
        "take one of them out"
    ]


def test_asks_for_two_topics_that_are_a_letter_apart_are_worth_a_look(folder):
    one = add(folder, "asks/lto_finance.txt", "the wheelie bin rota has gone missing from the porch again")
    add(folder, "asks/lto_finance.txt", "the wheelie bins rota has gone missing from the porch again")
    add(folder, "asks/volunteers.txt", "# as meant")  # it does sound like the other topic
    add(folder, "asks/volunteers.txt", "the wheelie bin rotas have gone missing from that porch again")
    assert check(folder) == []
    other = add(folder, "asks/volunteers.txt", "the wheelie bin roto has gone missing from the porch again")
    assert told(folder, mild=True)[0] == (
        f"asks/lto_finance.txt, line {one}: 'the wheelie bin rota has gone missing from the porch again' is nearly the "
        f"same as asks/volunteers.txt, line {other}, for another topic; reword one"
    )


@pytest.mark.parametrize(
    ("name", "count", "fewest"),
    [
        ("asks/conflict.txt", 1, FEWEST_ASKS),
        ("asks/human.txt", 9, FEWEST_ASKS),
        ("phases/delivery.txt", 9, FEWEST_TOLD),
        ("dangers/threat.txt", 9, FEWEST_TOLD),
        ("dangers/threat.txt", 0, FEWEST_TOLD),
        ("dangers/none.txt", 9, FEWEST_TOLD),
        ("answers/unclear.txt", 9, FEWEST_TOLD),
    ],
)
def test_too_few_sentences_are_worth_a_look(folder, name, count, fewest):
    five_topics.shorten(folder / name, count)
    counted = {0: "no sentences here yet", 1: "only one sentence here"}.get(count, f"only {count} sentences here")
    assert told(folder, mild=False) == []
    assert told(folder, mild=True) == [
        f"{name}, line 1: {counted}; it works all the same, and better with {fewest} or more"
    ]


def test_a_phase_that_nobody_tells_of_beside_others_cannot_work(folder):
    five_topics.shorten(folder / "phases/delivery.txt", 0)
    assert told(folder, mild=False) == [
        "phases/delivery.txt, line 1: no sentences here, but for other phases, so that whatever is told would sound "
        "like this one; write some"
    ]


def test_phases_that_nobody_tells_of_at_all_work(folder):
    for path in (folder / "phases").glob("*.txt"):
        path.unlink()
    assert told(folder, mild=False) == []
    assert len(told(folder, mild=True)) == 3


@pytest.mark.parametrize(("folder_name", "what"), [("asks", "topic"), ("dangers", "danger"), ("phases", "phase")])
def test_a_file_for_nothing_is_told(folder, folder_name, what):
    (folder / folder_name / "wizardry.txt").write_text("how do i make a wand\n", encoding="utf-8")
    assert told(folder, mild=False) == [
        f"{folder_name}/wizardry.txt, line 1: no {what} is called 'wizardry'; rename the file or add the {what}"
    ]


def test_a_programme_of_five_topics_with_a_dozen_sentences_each_works(folder):
    five_topics.shorten_all(folder, 12)
    assert told(folder, mild=False) == []
    assert len(told(folder, mild=True)) == len((*five_topics.TOPICS, *five_topics.BESIDES))
    programme = load(folder)
    ears = Ears(programme)
    firsts = [ears.hear(ask).topics[0].topic == topic.id for topic in programme.topics for ask in topic.asks]
    assert sum(firsts) >= 0.9 * len(firsts)
    assert ears.hear("he hits me and im scared to go home").alarm is not None
