"""Staff write to many: exactly the right people, only after approval, to be stopped at any moment."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import expect
from sqlalchemy import func, insert, select, update

from flows.desk.calendar import Calendar
from flows.nudging.segments import Condition, Line, joined, plain
from flows.nudging.timing import ON_APPROVAL, timing
from storage.at_work import sign_ins
from storage.nudging import listing, nudges, saved_segments
from storage.nudging.listing import Nudge
from storage.tables import activity, address, conversation, handoff, message
from tests.web.conftest import WIDE
from tests.web.phone import become
from tests.web.screen import nothing_beside
from tests.web.server import running_server
from tests.web.staff import console, loss, neighbour, staff_browser, waits

WORDS = "Hello {name}, the old library is open again. Would {area} like to hear how?"
HALL = "The new hall, with its red roof."
QUIET_NORTH_EAST = plain(region="North East", quiet_weeks=6)


def quiet_north_east(connection, _programme, now):
    """Two who get it; one each for every reason not to; two outside the segment."""
    neighbour(connection, now, "Jean", "fernhill", weeks=7)
    neighbour(connection, now, "Malik", "fernhill", weeks=30)
    neighbour(connection, now, "Recent", "fernhill", weeks=5)
    neighbour(connection, now, "Elsewhere", "oakbrook", weeks=20)
    neighbour(connection, now, "Stopped", "fernhill", weeks=7, stopped=True)
    neighbour(connection, now, "Paused", "fernhill", weeks=7, paused_until=now + timedelta(days=30))
    neighbour(connection, now, "Heard", "fernhill", weeks=7, last_unsolicited=now - timedelta(days=2))
    neighbour(connection, now, "Blocked", "fernhill", weeks=7, reachable=False)
    neighbour(connection, now, "Unasked", "fernhill", weeks=7, consent=None)
    waiting = neighbour(connection, now, "Waiting", "fernhill", weeks=7)
    waits(connection, now, waiting, "fernhill")
    bereaved = neighbour(connection, now, "Bereaved", "cragside_row", weeks=7)
    neighbour(connection, now, "Their neighbour", "cragside_row", weeks=7)
    loss(connection, now, bereaved, "cragside_row")
    long_ago = neighbour(connection, now, "Long ago", "staithe_bank", weeks=9, stopped=True)
    loss(connection, now, long_ago, "staithe_bank", days=61)


@pytest.fixture
def north_east(tmp_path):
    with running_server(tmp_path, demo=True, seed=quiet_north_east) as running:
        yield running


def compose(page):
    page.get_by_label("What you want to say").fill(WORDS)
    in_line(page, 1, "North East")
    page.get_by_role("button", name="Add a line").click()
    in_line(page, 2, "Not heard from for … weeks", weeks="6")
    expect(page.locator("#gets")).to_have_text("2")


def in_line(page, line, which, weeks=""):
    """Choose whom a line is about."""
    page.get_by_label(f"Line {line}: which residents").select_option(label=which)
    if weeks:
        page.get_by_label(f"Line {line}: weeks").fill(weeks)


def test_a_nudge_to_a_quiet_region_shows_exactly_who_gets_it_and_why_others_do_not(north_east, visit, picture):
    page = console(north_east, visit, "/staff/nudges/new", viewport=WIDE, device_scale_factor=2)
    compose(page)
    expect(page.locator("#who-gets strong")).to_have_text(["Jean", "Malik"])
    page.get_by_label("What you want to say").fill("Hello {nmae}, come")
    expect(page.locator("#text-hint")).to_contain_text("{nmae} can't be filled in")
    page.get_by_label("What you want to say").fill(WORDS)
    expect(page.locator("#text-hint")).to_have_text("")
    expect(page.locator("#who-gets p:last-child")).to_have_text(
        [WORDS.replace("{name}", name).replace("{area}", "Fernhill") for name in ("Jean", "Malik")]
    )
    reasons = page.locator("#reasons li")
    assert {each.locator("summary").inner_text(): each.locator("strong").inner_text() for each in reasons.all()} == {
        "asked us to stop": "2",
        "asked to be left in peace, or had a hard time lately": "3",
        "heard from us less than a week ago": "1",
        "can't be reached: blocked us or left": "1",
        "hasn't said yet whether we may write": "1",
        "is waiting for a person, or talking to one": "1",
    }
    expect(page.locator(".screen .bubble").first).to_contain_text("Hello Jean, the old library is open again.")
    page.evaluate("scrollTo(0, 0)")
    picture(page, "staff")


def with_a_picture(page):
    """Choose one: it is taken at once, and nothing that was written is lost."""
    made = BytesIO()
    Image.new("RGB", (1600, 900), (120, 160, 90)).save(made, "JPEG")
    page.get_by_text("A picture, a file or a document with it").click()
    page.get_by_label("A picture, PDF or Word file").set_input_files(
        {"name": "hall.jpg", "mimeType": "image/jpeg", "buffer": made.getvalue()}
    )
    page.get_by_label("What the picture shows").fill(HALL)
    expect(page.get_by_label("What you want to say")).to_have_value(WORDS)
    expect(page.get_by_alt_text(HALL)).to_be_visible()
    nothing_beside(page)


def test_it_goes_out_with_its_picture_when_approved_is_read_and_the_answer_is_counted(north_east, visit):
    page = console(north_east, visit, "/staff/nudges/new")
    compose(page)
    with_a_picture(page)
    page.get_by_role("button", name="Keep and check").click()
    expect(page.get_by_role("status")).to_contain_text("Kept as a draft")
    assert [each.counts["waiting"] for each in north_east.read(listing.everything)] == [0]
    page.get_by_role("button", name="Approve and send to 2").click()
    expect(page.locator("#reached")).to_have_text("2")
    jean = resident(north_east, visit, "Jean")
    jean.hears("Hello Jean, the old library is open again. Would Fernhill like to hear how?")
    expect(jean.page.get_by_alt_text(HALL)).to_be_visible()
    jean.press("Not now", "Not now it is")
    page.reload()
    expect(page.locator("#answered")).to_have_text("1")
    figures = page.locator("#answers .num")
    expect(figures).to_have_text(["0", "1", "0", "0", "1"])
    expect(page.locator("#afterwards dt")).to_contain_text(["wrote to us", "told us of a need"])


def test_what_is_typed_while_the_page_still_loads_is_previewed_too(north_east, visit):
    page = console(north_east, visit)
    held = []
    page.route("**/static/staff.js", lambda route: held.append(route))
    with page.expect_request("**/static/staff.js"):
        page.goto(f"{north_east.url}/staff/nudges/new", wait_until="commit")
    page.get_by_label("What you want to say").fill(WORDS)
    in_line(page, 1, "North East")
    held[0].continue_()
    expect(page.locator(".screen .bubble").first).to_contain_text("Would Fernhill like to hear how?")
    expect(page.locator("#fits")).to_contain_text("12 residents fit: Residents in North East.")


def test_lines_are_joined_kept_by_name_and_used_again_on_a_phone_with_the_keyboard(north_east, visit):
    page = console(north_east, visit, "/staff/nudges/new")
    page.get_by_label("What you want to say").fill(WORDS)
    in_line(page, 1, "North East")
    expect(page.get_by_role("status").last).to_contain_text("12 residents fit: Residents in North East.")
    page.get_by_role("button", name="Add a line").press("Enter")
    expect(page.get_by_label("Line 2: which residents")).to_be_focused()
    page.keyboard.type("Not heard from")
    page.get_by_label("Line 2: weeks").fill("8")
    page.get_by_label("Line 2: so or not").select_option("is not so")
    expect(page.locator("#fits")).to_contain_text("and heard from in the last 8 weeks.")
    expect(page.locator("#apart summary")).to_contain_text("Can't be reached")
    nothing_beside(page)
    page.get_by_text("Saved groups", exact=True).click()
    page.get_by_label("Save these lines as").fill("Heard lately")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("status").first).to_contain_text("Saved as “Heard lately”.")
    page.goto(f"{north_east.url}/staff/nudges/groups")
    expect(page.get_by_role("heading", name="Heard lately")).to_contain_text("10")
    page.get_by_role("link", name="Write to them").click()
    expect(page.get_by_label("Line 2: weeks")).to_have_value("8")
    page.get_by_label("Remove line 2").click()
    expect(page.get_by_label("Line 2: weeks")).to_have_count(0)
    page.set_viewport_size(WIDE)
    expect(page.get_by_label("Line 1: which residents")).to_have_value("region:North East")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"is_1": "", "save_as": "Everybody"}, "There is nothing to save"),
        ({"is_1": "region:London", "save_as": ""}, "Write a name for it."),
        ({"do": "use", "saved": "7"}, "Somebody has deleted that group."),
        ({"do": "preview", "is_1": "region:Atlantis"}, "Nobody would get this. Line 1: there is no “Atlantis”"),
    ],
)
def test_what_cannot_be_done_with_a_group_is_said_in_place(north_east, given, told):
    with staff_browser(north_east) as browser:
        assert told in browser.post("/staff/nudges/new", data={"do": "save", "text": "Hello", **given}).text


def resident(server, visit, name):
    """That resident's phone."""
    page = visit(f"{server.url}/phone")
    return become(page, name)


def test_staff_send_one_to_themselves_first_and_it_counts_nowhere(north_east):
    number = draft(north_east)
    with staff_browser(north_east) as browser:
        assert "no chat of your own" in browser.post(f"/staff/nudges/{number}/try").text
        me = next(each.id for each in north_east.read(sign_ins.everybody) if each.role == "staff")
        place = insert(address).values(person_id=me, channel="web", place="mine", reachable=True)
        of_mine = update(conversation).where(conversation.c.person_id == me)
        north_east.write(lambda db: db.execute(of_mine.values(address_id=db.execute(place).inserted_primary_key[0])))
        before = north_east.read(lambda db: db.scalar(select(func.count()).select_from(activity)))
        assert browser.post(f"/staff/nudges/{number}/try").headers["location"].endswith("said=tried")
    sent = north_east.read(lambda db: db.execute(select(message).where(message.c.direction == "out")).all())
    assert [(each.person_id, each.text[:24], each.extra["buttons"]) for each in sent] == [
        (me, "A trial, to you alone; i", [])
    ]
    assert "Hello the programme team" in sent[0].text
    kept = north_east.read(lambda db: listing.one(db, number))
    assert (kept.state, set(kept.counts.values())) == ("draft", {0})
    assert north_east.read(lambda db: db.scalar(select(func.count()).select_from(activity))) == before


def test_a_saved_group_is_narrowed_down_by_more_lines(north_east):
    group = joined(((Line(True, Condition("region", "North East")),), (Line(False, Condition("never_used")),)))
    north_east.write(lambda db: saved_segments.keep(db, "Helped", group, 0, north_east.clock.now()))
    mine = {"text": "Hello", "do": "join", "saved": "1", "is_1": "quiet", "weeks_1": "6", "is_2": ""}
    with staff_browser(north_east) as browser:
        shown = browser.post("/staff/nudges/new", data=mine).text
        told = "Residents not heard from in the last 6 weeks, and in North East, and whose area has used support."
        assert told in " ".join(shown.replace("&#39;", "'").split())
        many = {f"is_{at}": "request" for at in range(1, 12)}
        assert "more than 12 lines" in browser.post("/staff/nudges/new", data=mine | many).text


def test_a_stopped_one_reaches_nobody_else(north_east, visit):
    page = console(north_east, visit, "/staff/nudges/new")
    compose(page)
    page.get_by_label("Day and time").fill("2026-01-13T10:00")
    page.get_by_role("button", name="Keep and check").click()
    page.get_by_role("button", name="Approve for tomorrow, 10:00").click()
    expect(page.locator("#progress")).to_contain_text("Scheduled")
    page.get_by_text("Stop it…").click()
    page.get_by_role("button", name="Stop this nudge").click()
    expect(page.get_by_role("status").first).to_contain_text("Stopped")
    north_east.forward(timedelta(days=2))
    stopped = north_east.read(lambda connection: listing.one(connection, 1))
    assert stopped.counts == {"waiting": 0, "sent": 0, "answered": 0, "left_out": 9, "stopped": 2}
    assert nudges.STOPPED not in north_east.read(lambda connection: listing.reasons(connection, 1))
    expect(page.locator("#stopped")).to_have_text("2")
    expect(page.locator("#left-out")).to_have_text("9")


def draft(server, text=WORDS, segment=QUIET_NORTH_EAST):
    now = server.clock.now()
    return server.write(lambda connection: nudges.write(connection, text, segment, now, 0, now))


def test_who_gets_it_is_approved_as_it_was_seen_or_not_at_all(north_east):
    number = draft(north_east)
    with staff_browser(north_east) as browser:
        seen = browser.get(f"/staff/nudges/{number}").text.split('name="mark" value="')[1].split('"')[0]
        north_east.write(lambda connection: neighbour(connection, north_east.clock.now(), "New", "fernhill", weeks=8))
        answer = browser.post(f"/staff/nudges/{number}/approve", data={"mark": seen})
        assert (answer.status_code, "has changed since you looked" in answer.text) == (409, True)
    assert north_east.read(lambda connection: listing.one(connection, number)).state == "draft"


def test_approving_twice_sends_once(north_east):
    number = draft(north_east)
    with staff_browser(north_east) as browser:
        seen = browser.get(f"/staff/nudges/{number}").text.split('name="mark" value="')[1].split('"')[0]
        for _ in range(2):
            answer = browser.post(f"/staff/nudges/{number}/approve", data={"mark": seen})
            assert answer.headers["location"] == f"/staff/nudges/{number}?said=approved"
    north_east.forward(timedelta(seconds=1))
    found = north_east.read(lambda connection: listing.one(connection, number))
    assert found.counts == {"waiting": 0, "sent": 2, "answered": 0, "left_out": 9, "stopped": 0}


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"text": " "}, "Write what you want to say."),
        ({"text": "x" * 701}, "That's 701 characters; 700 fit on a phone's screen."),
        ({"text": "Hello {nmae}"}, "{nmae} can't be filled in"),
        ({"text": "Hello", "more": "{nmae}"}, "What they read when they press yes: {nmae} can't be filled in"),
        ({"text": "Hello", "at": "2026-01-11T10:00"}, "That moment has passed."),
        ({"text": "Hello", "at": "0001-01-01T00:00"}, "That moment has passed."),
        ({"text": "Hello", "at": "9999-12-31T23:59"}, "That is more than a year away."),
        ({"text": "Hello", "at": "soon"}, "Write the day and time"),
        ({"text": "Hello", "quiet_weeks": "few"}, "Line 1: Write the weeks as a whole number from 1 to 520."),
        ({"text": "Hello", "region": "Atlantis"}, "Line 1: there is no “Atlantis” in the programme."),
        ({"text": "Hello", "is_1": "", "is_2": "quiet", "weeks_2": "0"}, "Line 2: Write the weeks"),
    ],
)
def test_what_cannot_be_sent_is_said_and_nothing_is_kept(north_east, given, told):
    with staff_browser(north_east) as browser:
        answer = browser.post("/staff/nudges/new", data={"do": "keep", **given})
        assert answer.status_code == 422
        assert told in answer.text.replace("&#39;", "'")
    assert north_east.read(listing.everything) == []


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"text": "Hello {nmae}, come"}, ("{nmae} can't be filled in", "", "")),
        ({"text": "Hello {nam"}, ("", "", "")),
        ({"text": "Hello {name}", "more": "Ask {advisor}"}, ("", "{advisor} can't be filled in", "")),
        ({"text": "Hello", "at": "2026-01-11T10:00"}, ("", "", "That moment has passed.")),
        ({"text": "Hello", "at": "0202-01-11T10:00"}, ("", "", "")),
    ],
)
def test_while_it_is_written_each_field_says_what_is_wrong_but_not_of_half_a_word(north_east, given, told):
    with staff_browser(north_east) as browser:
        shown = browser.post("/staff/nudges/preview", data=given).text.replace("&#39;", "'")
    for field, hint in zip(("text", "more", "at"), told, strict=True):
        beside_it = shown.partition(f'id="{field}-hint"')[2].partition(">")[2].partition("</small>")[0]
        assert beside_it.startswith(hint) if hint else beside_it == ""


def test_a_file_that_was_refused_is_told_of_until_they_go_on_without_it(north_east):
    bad = {"upload": ("plan.exe", b"MZ", "application/octet-stream")}
    with staff_browser(north_east) as browser:
        form = {"text": "Hello", "region": "North East"}
        refused = browser.post("/staff/nudges/new", data=form, files=bad).text
        assert 'name="refused" value="plan.exe"' in refused
        later = {**form, "refused": "plan.exe"}
        assert "“plan.exe” was not taken" in browser.post("/staff/nudges/new", data={**later, "do": "add"}).text
        assert "not taken" not in browser.post("/staff/nudges/new", data={**later, "do": "let_it_be"}).text
        kept = browser.post("/staff/nudges/new", data={**later, "do": "keep"})
        assert "without the file that was not taken" in browser.get(kept.headers["location"]).text


def london(day, hour=9, minute=0):
    return datetime(2026, 1, day, hour, minute, tzinfo=UTC)


NOON = Calendar(london(12, 12), "Europe/London")


@pytest.mark.parametrize(
    ("moments", "when", "told"),
    [
        ([], ON_APPROVAL, "It goes out as soon as it is approved."),
        ([london(12, 12)], ON_APPROVAL, "1 resident gets it as soon as it is approved."),
        ([london(12, 12)] * 2, "", "2 residents get it at 12:00."),
        ([london(12, 12), london(13), london(14)], ON_APPROVAL,
         "1 resident gets it as soon as it is approved, and 2 more in their own hours, by Wed 14 January, 09:00 at the "
         "latest."),
        ([london(13)] * 2, ON_APPROVAL,
         "It goes out as soon as it is approved, but that is outside their hours or a bank holiday: 2 residents get it "
         "tomorrow, 09:00."),
        ([london(13), london(14)], "",
         "It goes out at 12:00, but that is outside their hours or a bank holiday: 2 residents get it from tomorrow, "
         "09:00 on, the last of them Wed 14 January, 09:00."),
    ],
)  # fmt: skip
def test_when_it_is_read_is_said_in_one_sentence(moments, when, told):
    assert timing(moments, NOON.now, NOON, when) == told


def timing_on(page):
    return page.split('id="timing">')[1].split("<")[0]


def test_in_the_evening_preview_approval_and_result_say_the_same_and_it_happens(tmp_path):
    with running_server(tmp_path, at=london(12, 21), seed=quiet_north_east) as running:
        number = draft(running)
        with staff_browser(running) as browser:
            form = {"text": WORDS, "region": "North East", "quiet_weeks": "6"}
            previewed = browser.post("/staff/nudges/preview", data=form).text
            page = browser.get(f"/staff/nudges/{number}").text
            assert (
                timing_on(previewed)
                == timing_on(page)
                == (
                    "It goes out as soon as it is approved, but that is outside their hours or a bank holiday: "
                    "2 residents get it tomorrow, 09:00."
                )
            )
            assert "Approve for 2" in page
            mark = page.split('name="mark" value="')[1].split('"')[0]
            browser.post(f"/staff/nudges/{number}/approve", data={"mark": mark})
            for _ in range(2):
                after = browser.get(f"/staff/nudges/{number}").text
                assert timing_on(after) == (
                    "2 more residents get it in their own hours, by tomorrow, 09:00 at the latest."
                )
                running.forward(timedelta(seconds=1))
            running.forward(timedelta(hours=12))
            assert 'id="reached">2<' in browser.get(f"/staff/nudges/{number}").text


def test_what_was_seen_before_the_evening_is_not_approved_as_if_it_went_at_once(tmp_path):
    with running_server(tmp_path, at=london(12, 19, 59), seed=quiet_north_east) as running:
        number = draft(running)
        with staff_browser(running) as browser:
            mark = browser.get(f"/staff/nudges/{number}").text.split('name="mark" value="')[1].split('"')[0]
            running.forward(timedelta(minutes=2))
            assert browser.post(f"/staff/nudges/{number}/approve", data={"mark": mark}).status_code == 409


def test_a_draft_is_changed_and_thrown_away_without_a_script(north_east):
    number = draft(north_east)
    with staff_browser(north_east) as browser:
        changed = {
            "do": "keep",
            "text": "Shorter.",
            "more": "In the hall.",
            "region": "North East",
            "at": "2026-01-13T10:00",
        }
        browser.post(f"/staff/nudges/{number}/change", data=changed)
        kept = north_east.read(lambda connection: listing.one(connection, number))
        now = north_east.clock.now()
        assert kept == Nudge(
            number, "Shorter.", "In the hall.", plain(region="North East"), "draft",
            now + timedelta(days=1, hours=1), now,
            {"waiting": 0, "sent": 0, "answered": 0, "left_out": 0, "stopped": 0},
            revision=2, wrote=kept.wrote, wrote_name="Programme team",
        )  # fmt: skip
        browser.post(f"/staff/nudges/{number}/throw-away")
        assert "No nudges yet" in browser.get("/staff/nudges").text


def test_a_nudge_can_begin_from_a_table_of_areas(north_east, visit):
    page = console(north_east, visit, "/staff/areas?region=North East")
    page.get_by_role("link", name="Write to them").click()
    expect(page.get_by_label("Line 1: which residents")).to_have_value("region:North East")
    expect(page.locator("#gets")).to_have_text("3")
    page.get_by_role("button", name="Add a line").click()
    in_line(page, 2, "Area has used no support yet")
    expect(page.locator("#preview")).to_contain_text("Residents in North East, and whose area has used no support yet.")


def test_all_of_it_works_without_a_script(north_east, visit):
    page = console(north_east, visit, "/staff/nudges/new", java_script_enabled=False)
    page.get_by_label("What you want to say").fill(WORDS)
    in_line(page, 1, "Not heard from for … weeks", weeks="25")
    page.get_by_role("button", name="Preview").click()
    expect(page.locator("#who-gets strong")).to_have_text(["Malik"])
    page.get_by_role("button", name="Keep and check").click()
    page.get_by_role("button", name="Approve and send to 1").click()
    north_east.forward(timedelta(seconds=1))
    page.reload()
    expect(page.locator("#reached")).to_have_text("1")


def scheduled(server, more=""):
    """A nudge approved for tomorrow at ten; its number."""
    now = server.clock.now()

    def go(connection):
        number = nudges.write(connection, WORDS, QUIET_NORTH_EAST, now + timedelta(hours=25), 0, now, more=more)
        nudges.approve(connection, number, 0, now, server.app.programme)
        return number

    return server.write(go)


def test_a_scheduled_one_is_changed_with_everything_filled_in_and_only_the_new_one_goes(north_east, visit):
    scheduled(north_east, more="In the old library.")
    page = console(north_east, visit, "/staff/nudges")
    expect(page.locator("[data-is=When]")).to_have_text("tomorrow, 10:00")
    page.goto(north_east.url + "/staff/nudges/1")
    page.get_by_role("link", name="Change it").click()
    expect(page.get_by_label("What you want to say")).to_have_value(WORDS)
    expect(page.get_by_label("What they read when they press")).to_have_value("In the old library.")
    expect(page.get_by_label("Line 1: which residents")).to_have_value("region:North East")
    expect(page.get_by_label("Day and time")).to_have_value("2026-01-13T10:00")
    page.get_by_label("What you want to say").fill("Changed.")
    page.get_by_role("button", name="Keep and check").click()
    north_east.forward(timedelta(days=2))
    kept = north_east.read(lambda connection: listing.one(connection, 1))
    assert (kept.state, kept.text, kept.counts["waiting"] + kept.counts["sent"]) == ("draft", "Changed.", 0)


def test_what_has_begun_to_go_out_is_not_changed(north_east):
    number = scheduled(north_east)
    north_east.forward(timedelta(days=1, hours=2))
    with staff_browser(north_east) as browser:
        answer = browser.post(f"/staff/nudges/{number}/change", data={"do": "keep", "text": "Too late."})
        assert answer.headers["location"] == f"/staff/nudges/{number}?said=begun"
    kept = north_east.read(lambda connection: listing.one(connection, number))
    assert (kept.text, kept.counts["sent"]) == (WORDS, 2)


def test_any_nudge_is_copied_into_a_new_draft(north_east, visit):
    number = scheduled(north_east, more="In the old library.")
    north_east.write(lambda connection: nudges.stop(connection, number))
    page = console(north_east, visit, f"/staff/nudges/{number}")
    page.get_by_role("button", name="Copy it").click()
    expect(page.get_by_label("What you want to say")).to_have_value(WORDS)
    copied, stopped = north_east.read(listing.everything)
    assert (copied.state, copied.text, copied.more, copied.segment) == (
        "draft", WORDS, "In the old library.", QUIET_NORTH_EAST,
    )  # fmt: skip
    assert stopped.state == "stopped"


def test_a_yes_is_answered_with_what_staff_wrote_and_they_see_who_said_it(north_east, visit):
    page = console(north_east, visit, "/staff/nudges/new")
    compose(page)
    page.get_by_label("What they read when they press").fill("It's open on Saturdays, {name}.")
    expect(page.locator("#more-seen")).to_have_text("It's open on Saturdays, Jean.")
    page.get_by_role("button", name="Keep and check").click()
    page.get_by_role("button", name="Approve and send to 2").click()
    expect(page.locator("#reached")).to_have_text("2")
    jean = resident(north_east, visit, "Jean")
    jean.press("Yes, tell me", "It's open on Saturdays, Jean.")
    page.reload()
    page.locator("#answers").get_by_role("link", name="Yes, tell me").click()
    said_yes = page.locator("#said-yes li")
    expect(said_yes).to_have_count(1)
    expect(said_yes).to_contain_text("Jean, Fernhill")
    expect(said_yes).to_contain_text("Adviser: Aisha Rahman")


def test_whoever_told_of_danger_is_nobodys_example(tmp_path):
    def first_by_name(connection, programme, now):
        quiet_north_east(connection, programme, now)
        ann = neighbour(connection, now, "Ann", "fernhill", weeks=8)
        told = {"opened_at": now - timedelta(days=2), "closed_at": now - timedelta(days=1)}
        connection.execute(
            insert(handoff).values(
                person_id=ann, area_id="fernhill", urgency="safety", summary="", reason="safety", state="closed", **told
            )
        )

    with running_server(tmp_path, seed=first_by_name) as running, staff_browser(running) as browser:
        form = {"text": WORDS, "region": "North East", "quiet_weeks": "6"}
        shown = browser.post("/staff/nudges/preview", data=form).text
        assert "As Jean in Fernhill reads it" in shown
        assert "Hello Ann" not in shown
        assert "danger" not in shown
