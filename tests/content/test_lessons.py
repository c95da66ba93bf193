"""What was learnt is kept, and learnt anew only after a change that learning goes through."""

from cProfile import Profile
from dataclasses import replace
from pathlib import Path

import pytest

import flows.hearing
from content import lessons


def names():
    return {path.stem for path in lessons.learnt_through()}


def test_learning_goes_through_what_it_imports_and_no_further():
    assert {"lessons", "learning", "second_look", "normalise", "spelling", "concepts"} <= names()
    assert names().isdisjoint({"replies", "reply_words", "commands", "dates", "areas", "feelings", "ears"})


@pytest.fixture(scope="module")
def learnt(programme, tmp_path_factory):
    """A small programme, the folder where what it teaches is kept, what that is, and which code ran to learn it."""
    few, folder, profile = _few(programme), tmp_path_factory.mktemp("kept"), Profile(subcalls=False, builtins=False)
    return few, folder, profile.runcall(lessons.lessons_of, few, folder), profile.getstats()


@pytest.fixture
def learning_no_more(monkeypatch):
    monkeypatch.setattr(lessons, "learn_all", lambda _programme: pytest.fail("learnt again"))


def test_nothing_that_learning_really_runs_is_left_out(learnt):
    """Every file of hearing whose code runs while a little is learnt counts for the mark."""
    folder, stats = Path(flows.hearing.__path__[0]), learnt[3]
    files = (Path(each.code.co_filename) for each in stats if not isinstance(each.code, str))
    ran = {file.stem for file in files if file.parent == folder}
    assert "learning" in ran
    assert ran - names() == set()


@pytest.mark.usefixtures("learning_no_more")
def test_what_was_kept_is_read_and_not_learnt_again(learnt):
    few, folder, first, _ = learnt
    lessons.learn_unless_kept(few, folder)
    assert lessons.lessons_of(few, folder).words == first.words


@pytest.mark.usefixtures("learning_no_more")
def test_what_is_read_tells_the_same_as_what_was_learnt_and_counts_features_once(learnt):
    few, folder, first, _ = learnt
    read, bag = lessons.lessons_of(few, folder), frozenset({"=volunteer", "=rota", "=scare", "never seen"})
    odds = [{part: getattr(each, part).odds(bag) for part in lessons.PARTS} for each in (first, read)]
    assert odds[0] == odds[1]
    assert len({id(getattr(read, part).numbers) for part in lessons.PARTS}) == 1


def test_a_file_that_broke_off_is_learnt_and_kept_anew(learnt, tmp_path, monkeypatch):
    few, folder, first, _ = learnt
    (whole,) = folder.glob("*.npy")
    broken = tmp_path / whole.name
    broken.write_bytes(whole.read_bytes()[:5000])
    monkeypatch.setattr(lessons, "learn_all", lambda _programme: first)
    assert lessons.lessons_of(few, tmp_path) is first
    assert broken.read_bytes() == whole.read_bytes()


@pytest.mark.usefixtures("learning_no_more")
def test_a_number_to_ring_that_changes_costs_no_new_lessons(learnt):
    few, folder, first, _ = learnt
    numbers = tuple(replace(each, number="105") for each in few.urgent.numbers)
    changed = replace(few, urgent=replace(few.urgent, numbers=numbers))
    assert lessons.lessons_of(changed, folder).words == first.words


def _few(programme):
    """The same programme with a few examples of each kind, learnt in a moment."""
    urgent = programme.urgent
    dangers = tuple(
        replace(each, told=each.told[:30], phrases=each.phrases[:30], maybe=each.maybe[:30]) for each in urgent.dangers
    )
    return replace(
        programme,
        topics=tuple(replace(topic, asks=topic.asks[:12], terms=topic.terms[:6]) for topic in programme.topics),
        phases=tuple(replace(phase, told=phase.told[:12]) for phase in programme.phases),
        human_asks=programme.human_asks[:12],
        off_topic_asks=programme.off_topic_asks[:12],
        urgent=replace(urgent, dangers=dangers, harmless=urgent.harmless[:300], answers=urgent.answers[::12]),
    )
