"""One conversation at the desk: taken, answered, put off, passed on and closed, by one person at a time."""

import re
from datetime import date, timedelta
from html import unescape

import pytest
from playwright.sync_api import expect
from sqlalchemy import func, insert, select, update

from flows.effects import AddToHandoff, CloseHandoff, OpenHandoff, TakeHandoff, TellResident
from storage.at_work import leaves
from storage.at_work.leaves import Leave
from storage.tables import address, handoff, handoff_note, leave, message
from tests.web import desk
from tests.web.desk import browser_of, do, number_of, seen_on, sit_down, state_of
from tests.web.phone import become
from tests.web.staff import neighbour

LEASE = "Send me a photo of page two and I'll ring on Tuesday."


@pytest.fixture
def server(tmp_path):
    with desk.lively(tmp_path) as running:
        yield running


@pytest.fixture
def jean(server):
    return number_of(server, "Jean")


@pytest.fixture
def open_jean(server, visit, jean):
    """Aisha's desk with Jean's conversation."""
    return sit_down(server, visit, path=f"/desk/handoffs/{jean}")


def phone_of(server, visit, name):
    """That resident's own phone."""
    page = visit(f"{server.url}/phone")
    return become(page, name)


def written(server, number):
    """What was written in that handoff, and by whom."""
    here = select(handoff_note.c.name, handoff_note.c.text).where(handoff_note.c.handoff_id == number)
    return [tuple(row) for row in server.read(lambda db: db.execute(here.order_by(handoff_note.c.id)).all())]


def post(client, number, act, seen, **fields):
    return client.post(f"/desk/handoffs/{number}/{act}", data={"seen": seen, **fields})


def test_aisha_answers_jean_and_jeans_phone_shows_it(server, visit, open_jean, jean):
    phone = phone_of(server, visit, "Jean")
    open_jean.get_by_label("Reply to Jean").fill(LEASE)
    open_jean.get_by_role("button", name="Send", exact=True).click()
    expect(open_jean.locator("#result")).to_have_text("Sent to Jean.")
    expect(open_jean.locator("#stands")).to_contain_text("You have this chat")
    phone.hears(f"Aisha (adviser): {LEASE}")
    expect(phone.ours.last.locator(".bubble.person")).to_have_text(LEASE)
    expect(phone.ours.last.locator(".speaker")).to_have_text(["Aisha (adviser): ", "Alongside: "])
    expect(phone.page.locator("#who")).to_have_text("Aisha (adviser) is with you")
    phone.write("will do, ta")
    expect(open_jean.locator(".theirs .bubble").last).to_have_text("Jean: will do, ta")
    assert written(server, jean) == [("Aisha Rahman", LEASE), ("Jean", "will do, ta")]
    open_jean.get_by_text("Close", exact=True).click()
    open_jean.get_by_label("In one line, what came of it?").fill("We read the lease together.")
    open_jean.get_by_role("button", name="Close it").click()
    expect(open_jean.locator("#result")).to_have_text("Closed. Alongside has Jean's chat again, and they know.")
    expect(open_jean.locator("#stands")).to_contain_text("We read the lease together.")
    phone.hears("Aisha has handed this chat back to me.")
    assert state_of(server, jean) == ("closed", "aisha", "aisha", "We read the lease together.")


def test_taking_it_tells_jean_and_the_list(server, visit, open_jean):
    phone = phone_of(server, visit, "Jean")
    open_jean.get_by_role("button", name="Take it").click()
    expect(open_jean.locator("#result")).to_have_text("You have Jean's chat now, and they know.")
    expect(open_jean.locator("#today")).to_contain_text("You have this one, and they wait for your first words.")
    phone.hears("Aisha has this chat now.")


def test_two_advisers_cannot_take_the_same_one_without_knowing(server, visit):
    steph = number_of(server, "Steph")
    dean = browser_of(server, "dean")
    stale = seen_on(dean.get(f"/desk/handoffs/{steph}").text)
    do(server, TakeHandoff(steph), adviser="aisha")
    late = post(dean, steph, "take", stale)
    assert late.status_code == 409
    assert "This changed while your page was open, so nothing was done. Here is how it stands now." in late.text
    assert "Aisha Rahman has this chat, since 09:00." in late.text
    assert state_of(server, steph)[2] == "aisha"
    assert "You have Steph&#39;s chat now" in post(dean, steph, "take", seen_on(late.text)).text
    assert state_of(server, steph)[2] == "dean"


def test_a_reply_to_what_somebody_else_has_just_taken_is_kept_and_not_sent(server, visit):
    steph = number_of(server, "Steph")
    dean = sit_down(server, visit, "dean")
    dean.get_by_label("Reply to Steph").fill("I'm ringing you now.")
    do(server, TakeHandoff(steph), adviser="aisha")
    expect(dean.locator("#result")).to_contain_text("Aisha Rahman has this chat")
    expect(dean.get_by_label("Reply to Steph")).to_have_value("I'm ringing you now.")
    assert written(server, steph) == []
    dean.get_by_role("button", name="Send anyway").click()
    expect(dean.locator("#result")).to_have_text("Sent to Steph.")
    assert state_of(server, steph)[2] == "dean"


def test_words_sent_from_a_page_that_is_behind_are_given_back(server, jean):
    aisha = browser_of(server)
    stale = seen_on(aisha.get(f"/desk/handoffs/{jean}").text)
    do(server, TellResident(jean, "I'm on it."), adviser="aisha")
    answer = post(aisha, jean, "reply", stale, text="I'm <on> it.")
    assert answer.status_code == 409
    assert "nothing was sent. Your words are kept below." in answer.text
    assert "I&#39;m &lt;on&gt; it.</textarea>" in answer.text
    assert written(server, jean) == [("Aisha Rahman", "I'm on it.")]


def test_a_draft_stays_until_it_is_sent_and_says_that_it_is_not(server, visit, open_jean, jean):
    open_jean.get_by_label("Reply to Jean").fill("Half a thought")
    expect(open_jean.get_by_text("Draft, not sent")).to_be_visible()
    open_jean.reload()
    expect(open_jean.get_by_label("Reply to Jean")).to_have_value("Half a thought")
    open_jean.context.set_offline(True)
    open_jean.get_by_role("button", name="Send", exact=True).click()
    expect(open_jean.locator("#result")).to_contain_text("Not sent. Your words are kept here")
    expect(open_jean.get_by_label("Reply to Jean")).to_have_value("Half a thought")
    open_jean.context.set_offline(False)
    open_jean.get_by_label("Reply to Jean").press("Control+Enter")
    expect(open_jean.locator("#result")).to_have_text("Sent to Jean.")
    expect(open_jean.get_by_label("Reply to Jean")).to_have_value("")
    expect(open_jean.get_by_text("Draft, not sent")).to_be_hidden()
    assert written(server, jean) == [("Aisha Rahman", "Half a thought")]


def test_a_reply_that_arrived_without_our_hearing_so_is_not_sent_twice(server, open_jean, jean):
    def lose_the_answer(route):
        route.fetch(max_redirects=0)
        route.abort()

    open_jean.route("**/reply", lose_the_answer)
    open_jean.get_by_label("Reply to Jean").fill("First line\nsecond line")
    open_jean.get_by_role("button", name="Send", exact=True).click()
    expect(open_jean.locator("#result")).to_have_text("It was sent after all.")
    expect(open_jean.get_by_label("Reply to Jean")).to_have_value("")
    assert written(server, jean) == [("Aisha Rahman", "First line\nsecond line")]


def test_signing_out_leaves_no_drafts_behind(server, open_jean):
    open_jean.get_by_label("Reply to Jean").fill("Half a thought")
    open_jean.get_by_role("button", name="Sign out").click()
    expect(open_jean.get_by_role("heading", name="Sign in")).to_be_visible()
    assert open_jean.evaluate("Object.keys(localStorage)") == []


def test_what_a_resident_writes_is_never_read_as_html(server, open_jean, jean):
    said = "<img src=x onerror=alert(1)> & </textarea><script>alert(2)</script>"
    server.call(server.app.line.do(desk.person_of(server, name="Jean"), AddToHandoff(said)))
    expect(open_jean.locator(".theirs .bubble")).to_have_text(f"Jean: {said}")
    open_jean.reload()
    expect(open_jean.locator(".theirs .bubble")).to_have_text(f"Jean: {said}")


def test_it_can_be_put_off_and_the_resident_hears_the_new_day(server, open_jean, jean):
    open_jean.get_by_text("Later", exact=True).click()
    open_jean.get_by_role("button", name="Tomorrow morning").click()
    expect(open_jean.locator("#result")).to_have_text(
        "Put off. It comes back tomorrow at 09:00. Jean was told to expect an answer by tomorrow."
    )
    expect(open_jean.locator("#stands")).to_contain_text("You'll be reminded tomorrow at 09:00.")
    assert state_of(server, jean)[0] == "waiting"


def test_one_that_an_adviser_has_can_be_put_off_too(server, jean):
    do(server, TakeHandoff(jean), adviser="aisha")
    aisha = browser_of(server)
    answer = post(aisha, jean, "later", seen_on(aisha.get(f"/desk/handoffs/{jean}").text), when="hours")
    assert "Put off. It comes back today at 11:00. Jean was told to expect an answer today." in answer.text
    assert "You&#39;ll be reminded today at 11:00." in answer.text
    assert state_of(server, jean)[0] == "taken"


@pytest.mark.parametrize("on", ["", "2026-01-12", "2025-12-01", "soon"])
def test_a_day_that_has_passed_is_no_day_to_come_back(server, jean, on):
    aisha = browser_of(server)
    seen = seen_on(aisha.get(f"/desk/handoffs/{jean}").text)
    answer = post(aisha, jean, "later", seen, when="day", on=on)
    assert (answer.status_code, "Choose a day after today. Nothing was put off." in answer.text) == (422, True)


@pytest.mark.parametrize("on", ["2031-06-01", "2026-02-10", "9999-12-31"])
def test_nobody_is_told_to_wait_for_longer_than_four_weeks(server, jean, on):
    aisha = browser_of(server)
    seen, before = seen_on(aisha.get(f"/desk/handoffs/{jean}").text), len(written(server, jean))
    answer = post(aisha, jean, "later", seen, when="day", on=on)
    assert (answer.status_code, "That is more than four weeks away" in answer.text) == (422, True)
    promised = server.read(lambda db: db.scalar(select(handoff.c.promised_by).where(handoff.c.id == jean)))
    assert (promised, len(written(server, jean))) == (date(2026, 1, 12), before)


def test_what_is_put_off_to_a_weekend_comes_back_on_a_working_day(server, jean):
    aisha = browser_of(server)
    seen = seen_on(aisha.get(f"/desk/handoffs/{jean}").text)
    answer = post(aisha, jean, "later", seen, when="day", on="2026-01-17")
    told = "It comes back Mon 19 January at 09:00. Jean was told to expect an answer by Mon 19 January."
    assert told in answer.text


def test_danger_is_never_put_off(server, visit):
    page = sit_down(server, visit)
    expect(page.get_by_role("heading", name="Steph")).to_be_visible()
    expect(page.get_by_role("link", name="999")).to_have_attribute("href", "tel:999")
    expect(page.get_by_text("Later", exact=True)).to_have_count(0)
    steph, aisha = number_of(server, "Steph"), browser_of(server)
    seen = seen_on(aisha.get(f"/desk/handoffs/{steph}").text)
    assert post(aisha, steph, "later", seen, when="tomorrow").status_code == 422


def test_danger_shows_none_of_their_words(server):
    text = browser_of(server).get(f"/desk/handoffs/{number_of(server, 'Steph')}").text
    assert "a bit worried about something" not in text
    assert "What they last wrote" not in text


def test_danger_told_in_a_chat_they_have_is_shown_in_it(server, visit, open_jean, jean):
    open_jean.get_by_role("button", name="Take it").click()
    expect(open_jean.get_by_text("You have this chat")).to_be_visible()
    expect(open_jean.get_by_text("Somebody may be in danger.")).to_have_count(0)
    phone_of(server, visit, "Jean").say("sorry, my husband hit me last night", "ring 999")
    open_jean.reload()
    expect(open_jean.get_by_text("It was told in this chat.")).to_be_visible()
    open_jean.locator(".danger-note summary").click()
    expect(open_jean.locator(".danger-note")).to_contain_text("0808 2000 247")
    open_jean.get_by_role("link", name="the danger by itself").click()
    expect(open_jean.get_by_text("It was told in this chat.")).to_have_count(0)
    expect(open_jean.locator(".danger-note")).to_be_visible()


def test_it_can_be_passed_on_and_they_hear_who_has_it(server, visit, open_jean, jean):
    phone = phone_of(server, visit, "Jean")
    open_jean.get_by_text("Pass on", exact=True).click()
    open_jean.get_by_label("Who should have it?").select_option(
        label="Siân Prowse · Yorkshire and the Humber · back tomorrow"
    )
    open_jean.get_by_role("button", name="Pass it on").click()
    expect(open_jean.locator("#result")).to_have_text(
        "Passed on to Siân Prowse. Jean has been told who has it and by when."
    )
    phone.hears("Siân has your message now and will answer you here by Tue 13 January.")
    assert state_of(server, jean) == ("waiting", "sian", "", "")
    assert browser_of(server, "sian").get(f"/desk/handoffs/{jean}").status_code == 200


def test_passing_on_says_who_is_away_and_who_is_back_when(server, jean):
    server.write(lambda db: leaves.add(db, Leave("dean", date(2026, 1, 12), date(2026, 1, 22))))
    server.write(lambda db: leaves.add(db, Leave("ruth", date(2026, 1, 13), date(2026, 1, 14))))
    page = browser_of(server).get(f"/desk/handoffs/{jean}").text
    there = {
        each.split(" · ")[0]: each.split(" · ")[2:]
        for each in re.findall(r"<option[^>]*>([^<]* · [^<]*)</option>", page)
    }
    assert there["Dean Okafor"] == ["away until Thu 22 January"]
    assert there["Ruth Penhale"] == ["away until Wed 14 January"]
    assert there["Siân Prowse"] == ["back tomorrow"]
    assert there["Tom Adeyemi"] == []
    server.clock.forward(timedelta(days=4))
    assert "Tom Adeyemi · North West · back Monday</option>" in browser_of(server).get(f"/desk/handoffs/{jean}").text


def test_whoever_passes_on_what_was_only_given_to_them_is_taken_back_to_their_day(server, jean):
    desk.change(server, jean, adviser="sian")
    sian = browser_of(server, "sian")
    seen = seen_on(sian.get(f"/desk/handoffs/{jean}").text)
    answer = post(sian, jean, "pass_on", seen, to="team")
    assert answer.url.path == "/desk"
    assert "Passed on. They have been told who has it and by when." in answer.text
    assert sian.get(f"/desk/handoffs/{jean}").status_code == 404


def test_a_complaint_cannot_be_passed_to_whom_it_is_about(server, jean):
    desk.change(server, jean, around="tom", adviser="sian")
    sian = browser_of(server, "sian")
    text = sian.get(f"/desk/handoffs/{jean}").text
    assert "Tom Adeyemi ·" not in text
    assert post(sian, jean, "pass_on", seen_on(text), to="tom").status_code == 422
    assert state_of(server, jean)[1] == "sian"


def test_nor_does_it_reach_them_as_somebodys_stand_in(server, jean):
    desk.change(server, jean, around="tom", adviser="sian")
    away = {"adviser": "joe", "starts": date(2026, 1, 12), "ends": date(2026, 1, 16), "cover": "tom"}
    server.write(lambda db: db.execute(insert(leave).values(away)).rowcount)
    sian = browser_of(server, "sian")
    post(sian, jean, "pass_on", seen_on(sian.get(f"/desk/handoffs/{jean}").text), to="joe")
    assert state_of(server, jean)[:2] == ("waiting", "")


def test_one_that_is_not_theirs_and_one_that_is_not_there_look_the_same(server, jean):
    tom = browser_of(server, "tom")
    answers = [tom.get(f"/desk/handoffs/{number}") for number in (jean, 999, "x", "1e3", "٣")]
    answers += [post(tom, number, "take", "waiting//aisha/0") for number in (jean, 999)]
    assert {(each.status_code, each.text) for each in answers} == {(404, answers[0].text)}
    assert "That is not one of yours" in answers[0].text
    assert state_of(server, jean)[0] == "waiting"


def test_nothing_can_be_done_with_one_that_is_over(server, jean):
    do(server, CloseHandoff(jean, "Sorted on the phone."), adviser="aisha")
    aisha = browser_of(server)
    text = aisha.get(f"/desk/handoffs/{jean}").text
    assert "Sorted on the phone." in text
    assert "Reply to Jean" not in text
    assert "What they last wrote" not in text
    for act in ("take", "reply", "later", "pass_on", "close"):
        answer = post(aisha, jean, act, "closed//aisha/0", text="x", to="team", when="hours")
        assert (answer.status_code, "can&#39;t be done with this one" in answer.text) == (422, True), act
    assert state_of(server, jean)[3] == "Sorted on the phone."


def test_somebody_who_blocked_us_is_not_written_to_and_the_words_are_kept(server, jean):
    aisha = browser_of(server)
    person = server.read(lambda db: db.scalar(select(handoff.c.person_id).where(handoff.c.id == jean)))
    theirs = update(address).where(address.c.person_id == person)
    server.write(lambda db: db.execute(theirs.values(reachable=False)))
    answer = post(aisha, jean, "reply", seen_on(aisha.get(f"/desk/handoffs/{jean}").text), text=LEASE)
    assert answer.status_code == 422
    assert "blocked it or left. Nothing was sent; your words are kept below." in answer.text
    assert LEASE in unescape(answer.text)
    assert written(server, jean) == []


@pytest.mark.parametrize(
    ("act", "told"), [("reply", "nothing was sent"), ("close", "Write one line"), ("pass_on", "Choose who")]
)
def test_an_empty_act_does_nothing_and_says_so(server, jean, act, told):
    aisha = browser_of(server)
    seen = seen_on(aisha.get(f"/desk/handoffs/{jean}").text)
    answer = post(aisha, jean, act, seen, text="  ")
    assert (answer.status_code, told in answer.text) == (422, True)


def test_what_they_wrote_to_us_after_asking_stays_between_them_and_us(server, visit, jean):
    phone = phone_of(server, visit, "Jean")
    phone.write("my knee is bad again")
    expect(phone.theirs.last).to_have_text("my knee is bad again09:00 · sent")
    heard = select(func.count()).where(message.c.text == "my knee is bad again")
    assert server.read(lambda db: db.scalar(heard)) == 1
    text = browser_of(server).get(f"/desk/handoffs/{jean}").text
    assert "more hands really" in text
    before = text.split("What they last wrote before asking")[1].split("</details>")[0]
    assert "my knee" not in before


def test_somebody_who_has_given_no_name_or_area_can_be_answered_too(server, visit):
    asked = OpenHandoff("soon", "Who can help me?", "asked")
    stranger = server.write(lambda db: neighbour(db, server.clock.now(), "", None, consent=None))
    server.call(server.app.line.do(stranger, asked))
    page = sit_down(server, visit, "Programme team")
    page.get_by_role("link", name=f"Somebody with no name yet (number {stranger}) · no area yet").click()
    expect(page.locator("#talk")).to_contain_text("What the resident agreed to pass on")
    expect(page.locator("#place")).to_contain_text("They haven't said yet which area they belong to.")
    page.get_by_label("Reply to the resident").fill("Tell me where you are, and I'll find out.")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.locator("#result")).to_have_text("Sent to the resident.")


def test_what_is_being_written_to_one_is_never_put_beside_another(server, visit, jean):
    do(server, CloseHandoff(number_of(server, "Steph"), "She is safe."), adviser="aisha")
    page = sit_down(server, visit)
    page.get_by_label("Reply to Jean").fill("About your lease")
    asked = OpenHandoff("safety", "A worry about somebody's safety.", "safety", danger="child_at_risk")
    server.call(server.app.line.do(desk.person_of(server, name="Bill"), asked))
    expect(page.locator("#today .item").first).to_contain_text("Bill · Staithe Bank")
    expect(page.get_by_role("heading", name="Jean · Fernhill")).to_be_visible()
    expect(page.locator("#thread")).to_contain_text("hall lease")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.locator("#result")).to_have_text("Sent to Jean.")
    assert written(server, jean) == [("Aisha Rahman", "About your lease")]


def test_it_works_without_scripts(server, visit, jean):
    page = sit_down(server, visit, path=f"/desk/handoffs/{jean}", java_script_enabled=False)
    page.get_by_label("Reply to Jean").fill(LEASE)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.locator("#result")).to_contain_text("Sent to Jean.")
    page.get_by_text("Close", exact=True).click()
    page.get_by_label("In one line, what came of it?").fill("Done.")
    page.get_by_role("button", name="Close it").click()
    assert state_of(server, jean)[0] == "closed"


@pytest.mark.parametrize("size", [(375, 420), (320, 568), (1280, 500)])
def test_the_reply_stays_in_reach_when_a_keyboard_takes_half_the_screen(server, visit, size):
    width, height = size
    page = sit_down(
        server, visit, path=f"/desk/handoffs/{number_of(server, 'Steph')}", viewport={"width": width, "height": height}
    )
    expect(page.get_by_label("Reply to Steph")).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("button", name="Send", exact=True)).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name="Take it").click()
    expect(page.locator("#result")).to_contain_text("You have Steph's chat now")


def test_another_site_can_do_nothing_here(server, jean):
    aisha = browser_of(server)
    aisha.headers["Sec-Fetch-Site"] = "cross-site"
    assert post(aisha, jean, "take", "waiting//aisha/0").status_code == 403
    taken = select(func.count()).where(handoff.c.id == jean, handoff.c.state == "taken")
    assert server.read(lambda db: db.scalar(taken)) == 0
