from datetime import date
from datetime import time as clock

import pytest

from content.check import check
from content.load import ContentError, load, load_example
from content.problems import Problem


def test_the_shipped_programme_loads_whole(programme):
    assert programme.assistant == "Alongside"
    assert "example" in programme.name
    assert [phase.id for phase in programme.phases] == ["getting_started", "delivery", "spending_out"]
    assert len(programme.topics) == 22
    assert all(topic.asks for topic in programme.topics)
    assert len(programme.areas) == 30
    assert len({area.start_code for area in programme.areas}) == 30


def test_an_area_has_an_adviser_of_its_own_region(programme):
    for area in programme.areas:
        assert programme.adviser(area.adviser).region == area.region


def test_areas_that_sound_alike_are_told_apart_by_region(programme):
    assert programme.area("millbrook").region != programme.area("millbank").region
    assert programme.area("oakbrook").region != programme.area("oakbank").region


def test_words_that_yaml_would_take_for_something_else_stay_words(folder, rewrite):
    rewrite("phases.yaml", "brand new to all this", "no, 12, 2026-11-23")
    assert {"no", "12", "2026-11-23"} <= set(load(folder).signal("just_named").phrases)


def test_dates_times_and_places_of_an_event_are_read(programme):
    supper = next(each for each in programme.gatherings if each.id == "winter_supper")
    assert (supper.on, supper.starts, supper.places, supper.region) == (date(2026, 12, 10), clock(18), 40, "")


def test_every_danger_has_a_number_that_fits(programme):
    for danger in programme.urgent.dangers:
        assert programme.urgent.numbers_for(danger.id)


def test_the_two_answers_to_a_question_tell_us_different_things(programme):
    for question in programme.questions:
        first, second = (programme.signal(choice.signal) for choice in question.choices)
        ratios = [first.weights[phase.id] / second.weights[phase.id] for phase in programme.phases]
        assert max(ratios) / min(ratios) > 1.5, question.id


def test_the_story_so_far_names_only_people_and_places_there_are(programme):
    example = load_example()
    residents = {resident.id for resident in example.residents}
    assert {story.area for story in example.areas} == {area.id for area in programme.areas}
    assert {handoff.resident for handoff in example.handoffs} <= residents
    assert {who for each in example.year for who in each.asked} <= residents
    assert all({*each.said_yes, *each.not_now, *each.helped} <= {*each.asked} for each in example.year)
    assert {resident.state for resident in example.residents} == {"", "paused", "stopped", "blocked", "never_answered"}


@pytest.mark.parametrize(
    ("place", "meets"),
    [
        ("fernhill", ["Thu 22 January", "Thu 6 August"]),
        ("staithe_bank", ["Mon 2 February", "Mon 7 September"]),
        ("oakbrook", ["Wed 18 February", "Wed 19 August"]),
        ("larkhall_green", ["Tue 27 January", "Tue 25 August"]),
        ("cragside_row", ["Sat 17 January", "Sat 1 August"]),
        ("tannery_fields", [None, None]),
    ],
)
def test_in_the_story_so_far_a_group_meets_on_a_day_that_its_rhythm_names(place, meets):
    (story,) = (each for each in load_example().areas if each.area == place)
    days = [story.next_meeting(today) for today in (date(2026, 1, 12), date(2026, 7, 27))]
    assert [day and f"{day:%a} {day.day} {day:%B}" for day in days] == meets


def test_a_missing_line_is_named_by_file_line_and_what_to_do(folder, rewrite, line_of):
    rewrite("phases.yaml", "    weights: {getting_started: 10, delivery: 0.3, spending_out: 0.1}\n", "")
    with pytest.raises(ContentError) as caught:
        load(folder)
    line = line_of("phases.yaml", "- id: just_named")
    todo = "'weights' is missing for signal 'just_named'; write 'weights:' with a number for each name"
    assert caught.value.problem == Problem("phases.yaml", line, todo)
    assert str(caught.value) == f"phases.yaml, line {line}: {todo}"


@pytest.mark.parametrize(
    ("name", "old", "new", "where", "todo"),
    [
        (
            "questions.yaml",
            "    why: An agreed plan",
            "    wyh: An agreed plan",
            "- id: plan\n",
            "'why' is missing for question 'plan'; write 'why: ' and the words",
        ),
        (
            "events.yaml",
            "on: 2026-12-10",
            "on: 10 December",
            "on: 10 December",
            "'10 December' is no date; write one such as 2027-03-31",
        ),
        (
            "events.yaml",
            "starts: 18:00",
            "starts: six",
            "starts: six",
            "'six' is no time; write one such as 18:30",
        ),
        (
            "partners.yaml",
            "days: 4",
            "days: four",
            "days: four",
            "'four' is no number; write 'days: ' and a number",
        ),
        (
            "partners.yaml",
            "days: 4",
            "days: 4.5",
            "days: 4.5",
            "'4.5' is no whole number; write 'days: ' and a number such as 3",
        ),
        (
            "partners.yaml",
            "days: 4",
            "days: nan",
            "days: nan",
            "'nan' is no number; write 'days: ' and a number",
        ),
        (
            "clusters.yaml",
            "topics: [community_engagement, volunteers, communications]",
            "topics: volunteers",
            "topics: volunteers",
            "'topics' should be a list for cluster 'bringing_people_in'; start each line under it with '- '",
        ),
        (
            "partners.yaml",
            "      - [building_plans, space_open, who_owns_it]",
            "      - building_plans",
            "- building_plans",
            "each line of 'needs' should be a list in brackets for partner 'bricks_and_leases'; "
            "write it as [one, other]",
        ),
        (
            "areas.yaml",
            "works: [Tue, Wed, Thu, Fri]",
            "works: [Tuesday]",
            "works: [Tuesday]",
            "'Tuesday' is no weekday for adviser 'sian'; write one of Mon, Tue, Wed, Thu, Fri, Sat, Sun",
        ),
        (
            "areas.yaml",
            "duty: true}",
            "duty: ture}",
            "duty: ture}",
            "'duty' is neither true nor false for adviser 'aisha'; write one of them",
        ),
        (
            "areas.yaml",
            "phone: 07700 900341",
            "phone: ring the office",
            "ring the office",
            "'ring the office' is no phone number for adviser 'aisha'; write digits and spaces",
        ),
        (
            "programme.yaml",
            "zone: Europe/London",
            "zone:",
            "zone:",
            "'zone' is empty or no plain words for file 'Our Patch (an example)'; write 'zone: ' and the words",
        ),
        (
            "areas.yaml",
            "    aliases: [The Hill",
            "    alias: [The Hill",
            "alias: [The Hill",
            "nothing reads 'alias' for area 'fernhill'; "
            "it may have adviser, aliases, id, lto, name, postcodes, region, start_code",
        ),
    ],
)
def test_a_slip_is_told_in_one_sentence(folder, rewrite, line_of, name, old, new, where, todo):
    rewrite(name, old, new)
    with pytest.raises(ContentError) as caught:
        load(folder)
    assert str(caught.value) == f"{name}, line {line_of(name, where)}: {todo}"


def test_a_missing_file_is_named(folder):
    (folder / "clusters.yaml").unlink()
    with pytest.raises(ContentError) as caught:
        load(folder)
    assert str(caught.value) == (
        "clusters.yaml, line 1: this file is missing; put it back, or copy the one from the example programme"
    )


@pytest.mark.parametrize("broken", ['text: "Has your group', "text: Has\tyour: group", "text: [Has your group"])
def test_a_file_that_is_not_yaml_is_told_with_the_line(folder, rewrite, broken):
    rewrite("questions.yaml", "text: Has your group", broken)
    with pytest.raises(ContentError, match=r"^questions\.yaml, line \d+: this can't be read"):
        load(folder)


def test_a_file_saved_in_another_encoding_is_told(folder):
    (folder / "questions.yaml").write_bytes("questions: [caf\u00e9]".encode("latin-1"))
    with pytest.raises(ContentError, match=r"^questions\.yaml, line 1: this file isn't saved as UTF-8"):
        load(folder)


def test_a_file_saved_by_notepad_is_read_like_any_other(whole):
    for name in ("questions.yaml", "guides/first-meeting.md", "asks/planning.txt"):
        text = (whole / name).read_text(encoding="utf-8")
        (whole / name).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode("utf-8"))
    assert load(whole) == load()


def test_a_guide_without_its_front_is_told_how_one_begins(folder):
    (folder / "guides" / "zebra.md").write_text("Just words.\n", encoding="utf-8")
    with pytest.raises(ContentError, match=r"^guides/zebra\.md, line 1: start the guide with '---'"):
        load(folder)


def test_the_words_that_may_need_explaining_are_content(programme):
    assert {"plan", "lto", "agm", "tor", "dbs", "coi"} <= {said for term in programme.terms for said in term.said}
    assert [term.id for term in programme.terms if not term.means.endswith((".", "?"))] == []


def test_a_story_says_by_whose_leave_and_where_from(programme):
    half = [story for story in programme.stories if story.source]
    assert len(programme.stories) > 13
    assert len(programme.stories) / 3 < len(half) < len(programme.stories) * 2 / 3
    assert all(story.consent.startswith("published by") for story in half)
    assert all(programme.area(story.area) for story in programme.stories if not story.source)


def test_a_story_without_a_consent_note_is_not_read(folder, rewrite):
    rewrite("stories/our-first-worker.md", "consent: told", "told: told")
    with pytest.raises(ContentError, match=r"^stories/our-first-worker\.md, line 2: 'consent' is missing"):
        load(folder)


def test_a_page_with_nothing_below_its_lines_is_told_so_and_nothing_else(folder):
    page = folder / "guides" / "ending-well.md"
    front = page.read_text(encoding="utf-8").split("\n---\n")[0]
    page.write_text(f"{front}\n---\n", encoding="utf-8")
    line = front.count("\n") + 2
    told = [str(each) for each in check(folder) if each.file == "guides/ending-well.md" and not each.mild]
    assert told == [
        "guides/ending-well.md, line 1: this guide has 0 words; make it 90 to 250",
        f"guides/ending-well.md, line {line}: nothing stands below this '---'; write there what people read",
    ]


def test_words_with_a_colon_in_them_are_told_to_need_quotes(folder, rewrite):
    title = load(folder).guide("ending-well").title
    rewrite("guides/ending-well.md", f"title: {title}", "title: Tea: why nobody comes")
    told = [str(each) for each in check(folder) if each.file == "guides/ending-well.md"]
    assert told[0].startswith(
        "guides/ending-well.md, line 2: this can't be read; words with a colon in them need quotes"
    )


def test_a_guide_is_never_taken_for_the_one_it_names(folder, rewrite):
    named = load(folder).guide("welcoming-another-area").related[0]
    rewrite("guides/welcoming-another-area.md", named, "guide:welcoming-another-areas")
    told = [str(each) for each in check(folder) if each.file == "guides/welcoming-another-area.md"]
    assert "did you mean 'guide:welcoming-another-area'" not in told[0]
