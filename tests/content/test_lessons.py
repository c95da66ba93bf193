"""What was learnt is kept, and learnt anew only after a change that learning goes through."""

from cProfile import Profile
from dataclasses import replace
from pathlib import Path

import pytest

import flows.hearing
from content import lessons
from flows.hearing.lessons import learn_all


def names():
    return {path.stem for path in lessons.learnt_through()}


def test_learning_goes_through_what_it_imports_and_no_further():
    assert {"lessons", "learning", "second_look", "normalise", "spelling", "concepts"} <= names()
    assert names().isdisjoint({"replies", "reply_words", "commands", "dates", "areas", "feelings", "ears"})


def test_nothing_that_learning_really_runs_is_left_out(programme):
    """Every file of hearing whose code runs while a little is learnt counts for the mark."""
    profile, folder = Profile(), Path(flows.hearing.__path__[0])
    profile.runcall(learn_all, _few(programme))
    files = (Path(each.code.co_filename) for each in profile.getstats() if not isinstance(each.code, str))
    ran = {file.stem for file in files if file.parent == folder}
    assert "learning" in ran
    assert ran - names() == set()


def test_what_was_kept_is_read_and_not_learnt_again(programme, tmp_path, monkeypatch):
    few = _few(programme)
    first = lessons.lessons_of(few, tmp_path)
    monkeypatch.setattr(lessons, "learn_all", lambda _programme: pytest.fail("learnt again"))
    assert lessons.lessons_of(few, tmp_path).words == first.words


def test_a_number_to_ring_that_changes_costs_no_new_lessons(programme, tmp_path, monkeypatch):
    few = _few(programme)
    lessons.lessons_of(few, tmp_path)
    monkeypatch.setattr(lessons, "learn_all", lambda _programme: pytest.fail("learnt again"))
    numbers = tuple(replace(each, number="105") for each in few.urgent.numbers)
    assert lessons.lessons_of(replace(few, urgent=replace(few.urgent, numbers=numbers)), tmp_path)


def _few(programme):
    """The same programme with a few examples of each kind, learnt in a moment."""
    urgent = programme.urgent
    dangers = tuple(replace(danger, told=danger.told[:30]) for danger in urgent.dangers)
    return replace(
        programme,
        topics=tuple(replace(topic, asks=topic.asks[:12]) for topic in programme.topics),
        phases=tuple(replace(phase, told=phase.told[:12]) for phase in programme.phases),
        human_asks=programme.human_asks[:12],
        off_topic_asks=programme.off_topic_asks[:12],
        urgent=replace(urgent, dangers=dangers, harmless=urgent.harmless[:300]),
    )
