from datetime import date

import pytest

from content.check import check
from content.load import SHIPPED


def sentences(folder, on=None):
    return [str(problem) for problem in check(folder, on)]


def test_the_shipped_content_has_no_problems():
    assert sentences(SHIPPED, on=date(2026, 11, 24)) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "where", "todo"),
    [
        (
            "questions.yaml",
            "signal: no_plan_yet}",
            "signal: no_plan}",
            "signal: no_plan}",
            "no signal is called 'no_plan' for choice 'Not yet'; did you mean 'no_plan_yet'?",
        ),
        (
            "clusters.yaml",
            "region: London",
            "region: Londinium",
            "region: Londinium",
            "no region is called 'Londinium' for cluster 'london_evenings'; did you mean 'London'?",
        ),
        (
            "partners.yaml",
            "days: 4",
            "days: 40",
            "days: 40",
            "days should be 1 to 10 for partner 'second_wind'",
        ),
        (
            "questions.yaml",
            "label: Not yet, signal: no_plan_yet",
            "label: No we have not got one, signal: no_plan_yet",
            "label: No we have not got one",
            "'No we have not got one' has 22 characters and a button holds 20; shorten it",
        ),
        (
            "phases.yaml",
            "weights: {getting_started: 10, delivery: 0.3, spending_out: 0.1}",
            "weights: {getting_started: 10, delivery: 0.3, spending_out: 0}",
            "weights: {getting_started: 10, delivery: 0.3, spending_out: 0}",
            "the weight of spending_out is 0 for signal 'just_named'; write a number above 0",
        ),
        (
            "phases.yaml",
            "weights: {getting_started: 10, delivery: 0.3, spending_out: 0.1}",
            "weights: {getting_started: 10, delivery: 0.3}",
            "weights: {getting_started: 10, delivery: 0.3}",
            "no weight for spending_out for signal 'just_named'; add one above 0",
        ),
        (
            "phases.yaml",
            "kind: milestone",
            "kind: triumph",
            "kind: triumph",
            "'triumph' is no kind of signal; write one of milestone, setback, money, time, people",
        ),
        (
            "phases.yaml",
            "our area has been picked",
            "Our area has been picked",
            "phrases: [",
            "'Our area has been picked' for signal 'just_named' should be lower case without punctuation",
        ),
        (
            "urgent.yaml",
            "kill two birds, ",
            "kill two birds, got a knife, ",
            "look_alikes: [",
            "the look-alike 'got a knife' would keep 'hes got a knife' from being heard; take it out",
        ),
        (
            "areas.yaml",
            "start_code: ",
            "start_code: easy # ",
            "start_code: easy",
            "'easy' is no start code; write 10 to 12 letters, digits, _ or - at random, small and large",
        ),
        (
            "guides/after-a-row.md",
            "source: https://www.learningfrombiglocal.org.uk",
            "source: www.learningfrombiglocal.org.uk",
            "source: www",
            "'www.learningfrombiglocal.org.uk/resources/how-was-conflict-managed-in-big-local' is no web address; "
            "start it with https://",
        ),
        (
            "example.yaml",
            "offer: 'guide:finding-helpers'",
            "offer: 'guide:finding-helper'",
            "offer: 'guide:finding-helper'",
            "no offer is called 'guide:finding-helper' for the suggestion; did you mean 'guide:finding-helpers'?",
        ),
    ],
)
def test_a_mistake_is_told_in_exactly_one_sentence(folder, rewrite, line_of, name, old, new, where, todo):
    rewrite(name, old, new)
    assert sentences(folder) == [f"{name}, line {line_of(name, where)}: {todo}"]


def test_every_mistake_is_listed_and_not_just_the_first(folder, rewrite):
    rewrite("partners.yaml", "days: 4", "days: 40")
    rewrite("questions.yaml", "signal: no_plan_yet}", "signal: no_plan}")
    rewrite("events.yaml", "on: 2026-12-10", "on: soon")
    (folder / "clusters.yaml").unlink()
    files = [sentence.partition(",")[0] for sentence in sentences(folder)]
    assert {"clusters.yaml", "events.yaml", "partners.yaml", "questions.yaml"} <= set(files)


def test_an_id_that_is_there_twice_is_told(folder, rewrite):
    rewrite("partners.yaml", "id: open_door", "id: second_wind")
    assert "'second_wind' is the id of a partner on line 12 too; change one of them" in " ".join(sentences(folder))


def test_a_topic_without_a_guide_is_told(folder):
    for path in (folder / "guides").glob("*.md"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("social_investment", "planning"), encoding="utf-8")
    found = [sentence for sentence in sentences(folder) if "no guide" in sentence]
    assert len(found) == 1
    assert "no guide is about 'social_investment'; write one in guides/ that has it among its topics" in found[0]


def test_a_guide_that_is_too_long_or_too_short_is_told(folder):
    guide = folder / "guides" / "first-meeting.md"
    front = guide.read_text(encoding="utf-8").partition("\n---\n")[0]
    guide.write_text(f"{front}\n---\n" + "word " * 300, encoding="utf-8")
    assert sentences(folder) == ["guides/first-meeting.md, line 1: this guide has 300 words; make it 90 to 250"]
    guide.write_text(f"{front}\n---\nToo short.\n", encoding="utf-8")
    assert sentences(folder) == ["guides/first-meeting.md, line 1: this guide has 2 words; make it 90 to 250"]


def test_asks_for_a_topic_that_is_not_there_are_told(folder):
    (folder / "asks" / "wizardry.txt").write_text("how do i make a wand\n", encoding="utf-8")
    assert sentences(folder) == [
        "asks/wizardry.txt, line 1: no topic is called 'wizardry'; rename the file or add the topic"
    ]


def test_a_topic_without_asks_is_told(folder):
    (folder / "asks" / "legacy.txt").unlink()
    assert sentences(folder) == ["asks/legacy.txt, line 1: no sentences here yet; write at least 30, one a line"]


@pytest.mark.parametrize("key", ["looks_like", "result"])
def test_an_expert_without_what_the_days_look_like_or_come_to_is_told(folder, rewrite, key):
    path = folder / "partners.yaml"
    first = next(line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith(f"    {key}:"))
    rewrite("partners.yaml", f"{first}\n", "")
    told = f"'{key}' is missing for partner 'second_wind'; write '{key}: ' and the words"
    assert sentences(folder) == [f"partners.yaml, line 12: {told}"]


@pytest.mark.parametrize(("key", "value"), [("  days", "10"), ("    scoping", "15")])
def test_a_rule_for_experts_that_is_not_there_is_told(folder, rewrite, key, value):
    rewrite("programme.yaml", f"{key}: {value}\n", "")
    assert any(f"'{key.strip()}' is missing" in found for found in sentences(folder))


def test_numbers_checked_over_a_year_ago_are_told_when_a_day_is_given(folder, rewrite):
    rewrite("urgent.yaml", "checked: 2026-11-23", "checked: 2025-01-10")
    assert sentences(folder) == []
    (found,) = sentences(folder, on=date(2026, 11, 24))
    assert found.endswith("the emergency services was last checked on 2025-01-10; ring it, then write today's date")


LOOKED_AT = "guides/a-complaint-arrives.md", "checked: 2026-11-23"


@pytest.mark.parametrize(
    ("on", "checked", "told"),
    [
        ("2026-11-24", "2025-11-24", []),
        ("2026-11-24", "2025-11-23", ["'When a complaint arrives' was last checked on 2025-11-23"]),
        ("2026-11-24", "2026-11-25", ["'2026-11-25' is still to come"]),
        ("2026-11-24", "last week", ["'last week' is no date"]),
    ],
)
def test_when_a_guide_was_looked_at_is_a_day_of_the_last_year(folder, rewrite, on, checked, told):
    rewrite(*LOOKED_AT, f"checked: {checked}")
    found = check(folder, date.fromisoformat(on))
    assert [(each.file, each.line, each.todo.startswith(said)) for each, said in zip(found, told, strict=True)] == [
        (LOOKED_AT[0], 9, True) for _ in told
    ]


def test_a_guide_not_looked_at_for_a_year_is_no_reason_to_stop(folder, rewrite):
    rewrite(*LOOKED_AT, "checked: 2025-01-10")
    (found,) = check(folder, date(2026, 11, 24))
    assert found.mild


def test_nobody_on_duty_is_told(folder):
    path = folder / "areas.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(", duty: true", ""), encoding="utf-8")
    (found,) = sentences(folder)
    assert found.endswith("nobody is on duty; give one adviser 'duty: true'")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("\nareas:", "\narea:", ["'areas' is missing for the file", "nothing reads 'area' for the file"]),
        ("  - id: fernhill", "   - id: fernhill", ["this can't be read"]),
        ("name: Fernhill", 'name: "Fernhill', ["this can't be read"]),
        ("id: fernhill", "idd: fernhill", ["'id' is missing for area 'Fernhill'", "nothing reads 'idd' for area"]),
        ("  - id: fernhill", "  - fernhill\n  - id: fern", ["each line of 'areas' should start an area"]),
    ],
)
def test_what_only_follows_from_an_unreadable_entry_is_not_told(folder, rewrite, old, new, told):
    rewrite("areas.yaml", old, new)
    found = sentences(folder)
    assert [problem.split(": ", 1)[1].startswith(start) for problem, start in zip(found, told, strict=True)] == (
        [True] * len(told)
    )


def test_an_area_that_is_not_there_is_told_in_good_english(folder, rewrite):
    rewrite("example.yaml", "area: fernhill", "area: xyz")
    assert sentences(folder)[0].endswith(
        "no area is called 'xyz' for the area's story; write the id of an area that is there"
    )
