"""One area's card at the desk: what is known, who said so, and what an adviser may add or correct."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from bot.desk.journey import journey
from flows.desk.calendar import Calendar
from flows.effects import CorrectPhase, LearnName, RecordNeed
from storage.tables import activity, area, share_back
from tests.web import desk
from tests.web.desk import FERNHILL, browser_of, do, part, person_of, seen_on


@pytest.fixture
def server(tmp_path):
    with desk.lively(tmp_path) as running:
        yield running


def phase_of(server, place):
    columns = area.c.phase, area.c.phase_by, area.c.phase_by_name
    return tuple(server.read(lambda db: db.execute(select(*columns).where(area.c.id == place)).one()))


def test_the_card_shows_what_is_known_of_the_area(fernhill):
    expect(part(fernhill, "Fernhill")).to_contain_text("North East · Aisha Rahman")
    expect(part(fernhill, "Phase").locator(".first")).to_have_text("Delivering82%")
    expect(part(fernhill, "Phase")).to_contain_text("Worked out from what residents have told.")
    expect(part(fernhill, "Dates and money").locator("dd")).to_have_text(
        [
            "Thu 22 January",
            "every second Thursday evening",
            "Thu 29 October, in ten months",
            "£520,000",
            "Yesterday",
            "Fernhill and District Community Trust",
        ]
    )
    expect(part(fernhill, "Needs").locator("li")).to_have_text(
        ["Bringing people in confirmed", "Volunteers said", "Spreading the word met"]
    )
    expect(part(fernhill, "People")).to_contain_text("Doreen, Jean, Malik, Priya")
    offered = part(fernhill, "Suggested, and what came of it").locator("li")
    expect(offered.nth(0)).to_contain_text("They'll try it · Jan 2026")
    expect(offered.nth(2)).to_contain_text("It helped · Nov 2025")


def test_the_phase_says_what_it_rests_on(fernhill):
    phase = part(fernhill, "Phase")
    phase.get_by_text("What it rests on (9)").click()
    expect(phase.locator("li").first).to_have_text("“Some people have left” told there, Nov 2025")


def test_the_journey_can_be_read_as_well_as_seen(fernhill):
    told = "Seven steps forward and one setback since Dec 2020. Last: Some people have left, Nov 2025."
    expect(fernhill.get_by_role("img", name=told)).to_be_visible()
    part(fernhill, "Journey").get_by_text("The journey in words").click()
    expect(part(fernhill, "Journey").locator("li")).to_have_count(8)
    expect(part(fernhill, "Journey").locator("li").first).to_have_text("Setback: “Some people have left” Nov 2025")


def test_a_journey_rises_with_steps_and_falls_with_setbacks(programme):
    told = [(kind, datetime(2025, month, 1, tzinfo=UTC)) for kind, month in (("plan_agreed", 1), ("people_left", 4))]
    drawn = journey((*told, ("a_kind_no_longer_known", told[0][1])), programme, Calendar(told[1][1], "Europe/London"))
    assert [(mark.x, mark.y, mark.kind) for mark in drawn.marks] == [(8.0, 8.0, "milestone"), (312.0, 80.0, "setback")]
    assert drawn.told == "One step forward and one setback since Jan 2025. Last: Some people have left, Apr 2025."


def test_an_adviser_corrects_the_phase_of_the_area_shown_and_their_name_stays_on_it(server, fernhill):
    before = phase_of(server, "staithe_bank")
    part(fernhill, "Phase").get_by_text("Correct it").click()
    fernhill.get_by_label("Phase", exact=True).last.select_option(label="Spending out")
    fernhill.get_by_role("button", name="Change").click()
    expect(fernhill.locator("#result")).to_have_text(
        "Changed. Fernhill is shown as spending out, with your name on it."
    )
    expect(part(fernhill, "Phase")).to_contain_text("Corrected by Aisha Rahman, 09:00.")
    assert phase_of(server, "fernhill") == ("spending_out", "adviser", "Aisha Rahman")
    assert phase_of(server, "staithe_bank") == before
    line = select(activity.c.area_id, activity.c.detail).where(activity.c.kind == "phase_corrected")
    assert [tuple(row) for row in server.read(lambda db: db.execute(line).all())] == [
        ("fernhill", {"phase": "spending_out", "role": "adviser"})
    ]


def test_a_correction_never_overwrites_one_made_meanwhile(server):
    aisha = browser_of(server)
    stale = _phase_seen(aisha.get(FERNHILL).text)
    do(server, CorrectPhase("getting_started"), name="Jean")
    answer = aisha.post(f"{FERNHILL}/phase", data={"seen": stale, "phase": "spending_out"})
    assert answer.status_code == 409
    assert "Somebody changed the phase while your page was open, so yours wasn&#39;t kept." in answer.text
    assert "Corrected by a resident, 09:00." in answer.text
    assert phase_of(server, "fernhill") == ("getting_started", "resident", "")


def test_why_an_adviser_put_it_right_stands_beside_it(server):
    do(server, CorrectPhase("delivery", "adviser", "fernhill", "they started the cafe"), name="Aisha Rahman")
    page = browser_of(server).get(FERNHILL).text
    assert "Aisha Rahman said: Delivering, because “they started the cafe”" in page


def test_a_resident_can_only_ever_correct_their_own_area(server):
    do(server, CorrectPhase("getting_started", area="millbank"), name="Jean")
    assert phase_of(server, "millbank")[1] == ""
    assert phase_of(server, "fernhill")[0] == "getting_started"


@pytest.mark.parametrize("phase", ["", "finished", "delivery'"])
def test_a_phase_there_isnt_is_no_phase(server, phase):
    aisha = browser_of(server)
    seen = _phase_seen(aisha.get(FERNHILL).text)
    assert aisha.post(f"{FERNHILL}/phase", data={"seen": seen, "phase": phase}).status_code == 422
    assert phase_of(server, "fernhill")[1] == ""


def test_a_note_is_shared_back_once(server, fernhill):
    part(fernhill, "Notes shared back").get_by_text("Write a note").click()
    fernhill.get_by_label("Success").check()
    fernhill.get_by_label("What should the programme team know?").fill("They found <b>two</b> new helpers.")
    fernhill.get_by_role("button", name="Share it").click()
    expect(fernhill.locator("#result")).to_have_text("Noted. The programme team sees it, and it goes into the review.")
    expect(fernhill.locator(".note").first).to_have_text("Success They found <b>two</b> new helpers.Aisha, 09:00")
    again = {"kind": "success", "text": "They found <b>two</b> new helpers."}
    browser_of(server).post(f"{FERNHILL}/notes", data=again)
    theirs = select(share_back.c.adviser, share_back.c.kind, share_back.c.text).where(
        share_back.c.area_id == "fernhill", share_back.c.kind == "success"
    )
    assert [tuple(row) for row in server.read(lambda db: db.execute(theirs).all())] == [
        ("aisha", "success", "They found <b>two</b> new helpers.")
    ]


def test_an_empty_note_is_not_kept(server):
    answer = browser_of(server).post(f"{FERNHILL}/notes", data={"kind": "update", "text": " "})
    assert (answer.status_code, "There was nothing in it, so nothing was kept." in answer.text) == (422, True)


def test_no_residents_words_are_on_the_card_and_only_names_of_those_who_agreed(server):
    do(server, RecordNeed("recharging", "said", "my husband is very ill"), name="Jean")
    server.write(lambda db: desk.forget_consent(db, "Malik"))
    text = browser_of(server).get(FERNHILL).text
    assert "my husband" not in text
    assert "Malik" not in text
    assert server.app.programme.topic("recharging").label in text


def test_a_name_is_shown_as_it_was_written_and_never_read_as_html(server, fernhill):
    do(server, LearnName("<script>Jean</script>"), name="Jean")
    fernhill.reload()
    expect(part(fernhill, "People")).to_contain_text("<script>Jean</script>")


def test_an_area_that_is_not_theirs_and_one_that_is_not_there_look_the_same(server):
    tom = browser_of(server, "tom")
    answers = [tom.get(FERNHILL), tom.get("/desk/areas/atlantis"), tom.get("/desk/areas/millbank?from=2")]
    answers.append(tom.post(f"{FERNHILL}/phase", data={"seen": "", "phase": "delivery"}))
    answers.append(tom.post(f"{FERNHILL}/notes", data={"kind": "update", "text": "hello"}))
    assert {(each.status_code, each.text) for each in answers} == {(404, answers[0].text)}
    assert phase_of(server, "fernhill")[1] == ""


def test_somebody_on_duty_sees_the_one_conversation_but_not_the_areas_card(server):
    dean = browser_of(server, "dean").get("/desk").text
    assert "Steph · Oakbrook" in dean
    assert "Oakbrook is Tom Adeyemi's area." in dean
    assert browser_of(server, "dean").get("/desk/areas/oakbrook").status_code == 404


def test_staff_can_open_any_area(server):
    assert browser_of(server, "Programme team").get(FERNHILL).status_code == 200


def test_an_area_nobody_has_told_about_says_what_would_help(server):
    text = browser_of(server, "joe").get("/desk/areas/moorend_cross").text
    assert "No milestones or setbacks have been told yet. They appear as residents tell them." in text
    assert "None told yet. Asking what goes well is a good first question." in text
    assert person_of(server, name="Jean")


def _phase_seen(text):
    return seen_on(text.split('/phase"')[1])
