from datetime import date

import pytest

from content.check import check
from content.load import SHIPPED


def sentences(folder, on=None):
    return [str(problem) for problem in check(folder, on)]


def test_the_shipped_content_has_no_problems():
    assert sentences(SHIPPED, on=date(2026, 11, 28)) == []


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
            "events.yaml",
            "places: 40",
            "places: 4000",
            "places: 4000",
            "4000 places are too few or too many for event 'winter_supper'; write 1 to 500",
        ),
        (
            "programme.yaml",
            "hold_days: 2",
            "hold_days: 0",
            "hold_days: 0",
            "'hold_days' should be 1 to 14",
        ),
        (
            "topics.yaml",
            "shown_by: [green_places]",
            "shown_by: [green_place]",
            "shown_by: [green_place]",
            "no signal or strength is called 'green_place' for topic 'environment'; did you mean 'green_places'?",
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
            "stories/our-first-worker.md",
            "consent: told by the group and the worker, agreed on 6 October 2026, may be shared with areas",
            "consent: they won't mind if areas hear of it",
            "they won't mind",
            "'consent' doesn't say by whose leave for story 'Our first worker'; write 'told by …, agreed on …, may be "
            "shared with …' or 'published by …'",
        ),
        (
            "stories/our-first-worker.md",
            "topics: [staffing]",
            "topics: [stafing]",
            "[stafing]",
            "no topic is called 'stafing' for story 'Our first worker'; did you mean 'staffing'?",
        ),
        (
            "stories/our-first-worker.md",
            "phases: [delivery]",
            "phases: [deliver]",
            "[deliver]",
            "no phase is called 'deliver' for story 'Our first worker'; did you mean 'delivery'?",
        ),
        (
            "stories/our-first-worker.md",
            "what_helped: strength:good_money_holder",
            "what_helped: strength:good_money_holders",
            "strength:good_money_holders",
            "no strength or offer is called 'strength:good_money_holders' for story 'Our first worker'; did you mean "
            "'strength:good_money_holder'?",
        ),
        (
            "stories/our-first-worker.md",
            "area: lace_wharf",
            "area: lacewharf",
            "lacewharf",
            "no area is called 'lacewharf' for story 'Our first worker'; write the id of one, or 'source: ' and "
            "its web address",
        ),
        (
            "glossary.yaml",
            "said: [quorum, quorate",
            "said: [quorum, TOR, quorate",
            "said: [terms of reference",
            "'tor' is said for 'quorum' too; keep it in one",
        ),
        (
            "glossary.yaml",
            "guide: too-few-to-vote",
            "guide: too-few-to-voted",
            "too-few-to-voted",
            "no guide is called 'too-few-to-voted' for term 'quorum'; did you mean 'too-few-to-vote'?",
        ),
        (
            "glossary.yaml",
            "means: Legacy is what's",
            f"means: {'Well. ' * 20}Legacy is what's",
            "means: Well.",
            "what it means has 42 words for term 'legacy'; cut it to 40",
        ),
        (
            "glossary.yaml",
            "here: In {area} that's {lto}.",
            "here: In {place} that's {lto}.",
            "here: In {place}",
            "no card says '{place}' for term 'lto'; write one of {area}, {lto}, {adviser}",
        ),
        (
            "programme.yaml",
            "  partnership: partnership",
            "  partnership: round table",
            "round table",
            "glossary.yaml doesn't say what 'round table' means; add it, for whoever asks",
        ),
        (
            "glossary.yaml",
            "said: [things to read, guides]",
            "said: [guides]",
            "# Words of ours",
            "glossary.yaml doesn't say what 'Things to read' means; add it, for whoever asks",
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
    guide.write_text(f"{front}\n---\n" + "A small word. " * 100, encoding="utf-8")
    assert sentences(folder) == ["guides/first-meeting.md, line 1: this guide has 300 words; make it 90 to 250"]
    guide.write_text(f"{front}\n---\nToo short.\n", encoding="utf-8")
    assert sentences(folder) == ["guides/first-meeting.md, line 1: this guide has 2 words; make it 90 to 250"]


def test_a_story_that_is_too_long_or_too_short_is_told(folder):
    story = folder / "stories" / "our-first-worker.md"
    front = story.read_text(encoding="utf-8").partition("\n---\n")[0]
    for words in (59, 181):
        story.write_text(f"{front}\n---\n" + "word " * words, encoding="utf-8")
        told = f"stories/our-first-worker.md, line 1: this story has {words} words; make it 60 to 180"
        assert sentences(folder) == [told]


def test_a_story_not_asked_about_for_a_year_is_worth_a_look(folder, rewrite):
    rewrite("stories/our-first-worker.md", "checked: 2026-11-24", "checked: 2025-01-10")
    (found,) = check(folder, date(2026, 11, 28))
    assert found.mild
    assert found.todo == (
        "'Our first worker' was last checked on 2025-01-10; ask whether it may still be shared, then write today's date"
    )


def test_a_word_of_ours_that_is_not_explained_is_worth_a_look(folder, rewrite):
    rewrite("phases.yaml", "label: Spending out", "label: Winding up")
    (found,) = check(folder)
    assert found.mild


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


def test_numbers_checked_over_half_a_year_ago_are_told_when_a_day_is_given(folder, rewrite):
    rewrite("urgent.yaml", "checked: 2026-11-23", "checked: 2026-06-01")
    assert sentences(folder) == []
    assert sentences(folder, on=date(2026, 11, 28)) == []
    (found,) = check(folder, on=date(2026, 11, 29))
    assert found.todo == "the emergency services was last checked on 2026-06-01; ring it, then write today's date"
    assert not found.mild


def test_an_event_that_is_over_is_told_and_no_reason_to_stop(folder):
    (found,) = [each for each in check(folder, date(2026, 12, 11)) if each.file == "events.yaml"]
    assert found.todo == (
        "'Winter supper for new areas' was on 2026-12-10, so nobody is told of it; take it out or give it a new day"
    )
    assert found.mild


def test_a_guide_that_is_hard_to_read_is_told_with_its_longest_sentence(folder):
    guide = folder / "guides" / "first-meeting.md"
    front = guide.read_text(encoding="utf-8").partition("\n---\n")[0]
    hard = (
        "Organisational accountability necessitates considerable deliberation regarding representative participation. "
    )
    guide.write_text(f"{front}\n---\n{hard * 12}", encoding="utf-8")
    (found,) = sentences(folder)
    assert found.startswith("guides/first-meeting.md, line 1: this guide reads as if for ")
    assert found.endswith(
        "-year-olds; shorten sentences and words until it is 11 or less. The longest sentence begins "
        "'Organisational accountability necessitates considerable deliberation regarding representative participation'"
    )


def test_a_link_in_a_guide_that_leads_nowhere_is_told_with_its_line(folder, rewrite):
    rewrite(
        "guides/first-meeting.md",
        "\n**Try this week:**",
        "\nSee [the other guide](other-guide.md).\n\n**Try this week:**",
    )
    (found,) = sentences(folder)
    assert found.endswith("the link to 'other-guide.md' leads nowhere; start it with https://, mailto: or tel:")
    rewrite("guides/first-meeting.md", "(other-guide.md)", "(https://example.org/guide)")
    assert sentences(folder) == []


def test_words_that_no_message_holds_are_told(folder, rewrite):
    rewrite("partners.yaml", "what: Two people come", f"what: {'Many ' * 120}people come")
    (found,) = sentences(folder)
    assert found.endswith("characters for partner 'second_wind', and a message holds 600 of it; shorten it")


LOOKED_AT = "guides/a-complaint-arrives.md", "checked: 2026-11-23"


@pytest.mark.parametrize(
    ("on", "checked", "told"),
    [
        ("2026-11-28", "2025-11-28", []),
        ("2026-11-28", "2025-11-27", ["'When a complaint arrives' was last checked on 2025-11-27"]),
        ("2026-11-28", "2026-11-29", ["'2026-11-29' is still to come"]),
        ("2026-11-28", "last week", ["'last week' is no date"]),
    ],
)
def test_when_a_guide_was_looked_at_is_a_day_of_the_last_year(folder, rewrite, on, checked, told):
    rewrite(*LOOKED_AT, f"checked: {checked}")
    found = check(folder, date.fromisoformat(on))
    assert [(each.file, each.line, each.todo.startswith(said)) for each, said in zip(found, told, strict=True)] == [
        (LOOKED_AT[0], 12, True) for _ in told
    ]


def test_a_guide_not_looked_at_for_a_year_is_no_reason_to_stop(folder, rewrite):
    rewrite(*LOOKED_AT, "checked: 2025-01-10")
    (found,) = check(folder, date(2026, 11, 28))
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


A_GUIDE = "guides/house-rules.md"


@pytest.mark.parametrize(
    ("old", "new", "where", "todo"),
    [
        (
            "guide:who-sits-on-it",
            "guide:who-sits-on-its",
            "related: ",
            "no related thing is called 'guide:who-sits-on-its' for guide 'Ground rules people can live with'; "
            "did you mean 'guide:who-sits-on-it'?",
        ),
        (
            "cluster:chairs_table",
            "event:zzz",
            "related: ",
            "no related thing is called 'event:zzz' for guide 'Ground rules people can live with'; "
            "write guide:, cluster: or partner: with an id that is there, or academy",
        ),
        (
            "guide:who-sits-on-it",
            "guide:house-rules",
            "related: ",
            "'guide:house-rules' is this guide itself; take it out",
        ),
        (
            "guide:who-sits-on-it",
            "cluster:chairs_table",
            "related: ",
            "'cluster:chairs_table' is there twice; take it out",
        ),
        (
            "related: [",
            "related: [academy, guide:first-meeting, ",
            "related: ",
            "5 related things for guide 'Ground rules people can live with'; keep 4",
        ),
        (
            "ready: you",
            "ready: " + "very " * 15 + "you",
            "ready: ",
            "'ready' has 21 words; cut it to 20",
        ),
        (
            "effort: One item at two meetings",
            "effort: One item at two meetings " + "and " * 11 + "tea",
            "effort: ",
            "'effort' has 17 words; cut it to 15",
        ),
        (
            "effort: One item at two meetings",
            "effort: One item at two meetings.",
            "effort: ",
            "'effort' ends with a full stop, which is put there anyway; take it out",
        ),
        (
            "effort: One item at two meetings\n",
            "",
            "title: ",
            "'effort' is missing for guide 'Ground rules people can live with'; write 'effort: ' and the words",
        ),
    ],
)
def test_what_is_wrong_with_when_and_how_to_start_is_told(folder, rewrite, line_of, old, new, where, todo):
    rewrite(A_GUIDE, old, new)
    assert sentences(folder) == [f"{A_GUIDE}, line {line_of(A_GUIDE, where)}: {todo}"]


def test_a_guide_without_anything_related_is_fine(folder, rewrite):
    text = (folder / A_GUIDE).read_text(encoding="utf-8")
    (line,) = (line for line in text.splitlines() if line.startswith("related: "))
    rewrite(A_GUIDE, f"{line}\n", "")
    assert sentences(folder) == []


def only_on(folder, topic, *kept):
    """Take a topic out of every guide but these."""
    for path in (folder / "guides").glob("*.md"):
        text = path.read_text(encoding="utf-8")
        if path.stem not in kept:
            path.write_text(text.replace(topic, "planning"), encoding="utf-8")


def test_a_topic_with_one_guide_is_worth_a_second(folder, line_of):
    only_on(folder, "peer_learning", "visit-another-area")
    (found,) = check(folder)
    assert str(found) == (
        f"topics.yaml, line {line_of('topics.yaml', 'id: peer_learning')}: "
        "only one guide is about 'peer_learning'; it works all the same, and better with a second"
    )
    assert found.mild


def test_a_phase_without_a_guide_on_a_topic_is_worth_one(folder, line_of):
    only_on(folder, "peer_learning", "we-stay-in-touch", "welcoming-another-area")
    only_on(folder, "legacy", "closing-checklist", "ending-well")
    found = check(folder)
    assert [str(each) for each in found] == [
        f"topics.yaml, line {line_of('topics.yaml', f'id: {topic}')}: "
        f"no guide about '{topic}' is for {phases}; others are shown there till one is"
        for topic, phases in (("legacy", "getting_started or delivery"), ("peer_learning", "getting_started"))
    ]
    assert all(each.mild for each in found)


@pytest.mark.parametrize(("name", "what"), [("events.yaml", "event"), ("clusters.yaml", "cluster")])
def test_whoever_offers_a_meeting_says_who_it_is_for_how_to_get_there_and_what_comes_next(folder, name, what):
    path = folder / name
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    for key in ("suits", "travel", "join"):
        first = next(each for each in lines if each.startswith(f"    {key}:"))
        path.write_text("".join(lines).replace(first, "", 1), encoding="utf-8")
        (found,) = sentences(folder)
        assert found.endswith(f"; write '{key}: ' and the words")
        assert f"'{key}' is missing for {what} '" in found
