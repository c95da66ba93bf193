"""What is written on the desk and tells of danger is kept nowhere before somebody says what it is."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from flows.effects import OpenHandoff, TellResident
from storage.tables import handoff, handoff_note, share_back
from tests.web import desk
from tests.web.conftest import PHONE
from tests.web.desk import FERNHILL, browser_of, do, number_of, seen_on, sit_down, state_of
from tests.web.screen import nothing_beside

WORDS = "jean just told me she took 40 tablets"
KNIFE = "hes got a nife im outside teh hall"
HITS = "Jean says her husband hits her"
LONG = f"{WORDS}. {'She was fine on Monday. ' * 200}"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with desk.lively(tmp_path_factory.mktemp("desk")) as running:
        yield running


@pytest.fixture
def aisha(server):
    return browser_of(server)


@pytest.fixture
def jean(server):
    """Jean asks for something that is no danger."""
    do(server, OpenHandoff("asked", "How do we open a bank account?", "soon"), name="Jean")
    return number_of(server, "Jean")


def post(client, number, act, text, **more):
    seen = seen_on(client.get(f"/desk/handoffs/{number}").text)
    return client.post(f"/desk/handoffs/{number}/{act}", data={"seen": seen, "text": text, **more})


def note(client, **more):
    return client.post(f"{FERNHILL}/notes", data={"kind": "challenge", "text": KNIFE, **more})


def reported(server, words):
    """Whether a colleague told those on duty of danger in these words."""
    wanted = select(handoff.c.summary).where(handoff.c.reason == "colleague")
    return any(words in each for each in server.read(lambda db: list(db.scalars(wanted))))


def sent(server, words):
    written = select(handoff_note.c.text).where(handoff_note.c.by == "adviser", handoff_note.c.text == words)
    return len(server.read(lambda db: list(db.scalars(written))))


def notes(server):
    return server.read(lambda db: list(db.scalars(select(share_back.c.kind).where(share_back.c.text == KNIFE))))


def is_asked(answer, words):
    parts = ("so it has gone to nobody yet", "ring 999", words, "Tell those on duty", "Nobody is")
    return answer.status_code == 409 and all(part in answer.text for part in parts)


def test_a_reply_is_asked_about_told_to_those_on_duty_or_sent(server, aisha, jean):
    asked = post(aisha, jean, "reply", WORDS)
    assert is_asked(asked, WORDS)
    assert "NHS 111" in asked.text
    assert "It has gone to nobody" in post(aisha, jean, "reply", WORDS, danger="nobody").text
    assert (reported(server, WORDS), sent(server, WORDS)) == (False, 0)
    assert "Those on duty are told in your words" in post(aisha, jean, "reply", WORDS, danger="tell").text
    assert (reported(server, WORDS), sent(server, WORDS)) == (True, 0)
    post(aisha, jean, "reply", WORDS, danger="send")
    assert sent(server, WORDS) == 1
    assert "Aisha Rahman" in browser_of(server, "Programme team").get("/desk").text


def test_a_note_is_asked_about_told_to_those_on_duty_or_kept(server, aisha):
    asked = note(aisha)
    assert is_asked(asked, f"{KNIFE}</textarea>")
    assert 'value="challenge" checked' in asked.text
    assert "It has gone to nobody" in note(aisha, danger="nobody").text
    assert (reported(server, KNIFE), notes(server)) == (False, [])
    assert "Those on duty are told in your words" in note(aisha, danger="tell").text
    assert (reported(server, KNIFE), notes(server)) == (True, [])
    note(aisha, danger="send")
    assert notes(server) == ["challenge"]


def test_what_came_of_it_closes_a_request_only_once_they_say_so(server, aisha, jean):
    for answer, told in (("", False), ("nobody", False), ("tell", True)):
        page = post(aisha, jean, "close", HITS, danger=answer)
        assert (page.status_code, f'value="{HITS}"' in page.text) == (409, True)
        assert (reported(server, HITS), state_of(server, jean)[0] == "closed") == (told, False)
    assert is_asked(post(aisha, jean, "close", HITS), HITS)
    post(aisha, jean, "close", HITS, danger="send")
    assert state_of(server, jean)[::3] == ("closed", HITS)


@pytest.mark.parametrize(
    ("came_of_it", "closed"), [("she says shell do it tonight, the crisis team has her", True), (KNIFE, False)]
)
def test_only_another_danger_is_asked_about_where_one_is_closed(server, aisha, came_of_it, closed):
    do(server, OpenHandoff("safety", "A safety worry was heard", "safety", danger="self_harm"), name="Steph")
    danger = number_of(server, "Steph")
    do(server, TellResident(danger, "Are you safe?"), adviser="aisha")
    assert is_asked(post(aisha, danger, "close", came_of_it, sure="yes"), came_of_it) is not closed
    assert (state_of(server, danger)[0] == "closed") is closed


def test_a_danger_that_does_not_sound_over_is_closed_by_pressing_it_once_more(server, aisha):
    do(server, OpenHandoff("safety", "A safety worry was heard", "safety", danger="self_harm"), name="Steph")
    danger = number_of(server, "Steph")
    do(server, TellResident(danger, "Are you safe?"), adviser="aisha")
    asked = post(aisha, danger, "close", "no answer, will try tmrw")
    parts = ("sound as if it is over", 'value="no answer, will try tmrw"', 'name="sure" value="yes"', "Keep it open")
    assert (asked.status_code, [part for part in parts if part not in asked.text]) == (409, [])
    assert state_of(server, danger)[0] != "closed"
    post(aisha, danger, "close", "no answer, will try tmrw", sure="yes")
    assert state_of(server, danger)[0] == "closed"


def is_asked_apart(answer, words):
    parts = ("so it has gone to nobody yet", "What you wrote", f">{words}</textarea>", "Tell those on duty")
    return answer.status_code == 409 and all(part in answer.text for part in parts)


@pytest.mark.parametrize(
    ("act", "field", "more"),
    [
        ("phase", "why", {"phase": "delivery"}),
        ("put-right", "says", {"about": "rhythm"}),
        ("requests/1", "why", {"answer": "no"}),
        ("public-note", "text", {}),
    ],
)
def test_a_line_beside_something_else_is_asked_about_apart(server, aisha, act, field, more):
    words = f"{KNIFE} {act}"
    assert is_asked_apart(aisha.post(f"{FERNHILL}/{act}", data={field: words, **more}), words)
    page = aisha.post(f"{FERNHILL}/{act}", data={field: words, **more, "danger": "tell"})
    assert (reported(server, words), "Those on duty are told" in page.text) == (True, True)


def test_a_note_that_is_changed_is_asked_about_and_kept_once_they_say_so(server, aisha):
    note(aisha, text="The roof is on")
    number = server.read(lambda db: db.scalar(select(share_back.c.id).where(share_back.c.text == "The roof is on")))
    assert is_asked_apart(aisha.post(f"/desk/notes/{number}/change", data={"text": f"{KNIFE} now"}), f"{KNIFE} now")
    aisha.post(f"/desk/notes/{number}/change", data={"text": f"{KNIFE} now", "danger": "send"})
    changed = select(share_back.c.text).where(share_back.c.id == number)
    assert server.read(lambda db: db.scalar(changed)) == f"{KNIFE} now"


def test_danger_is_heard_on_a_page_that_is_out_of_date_or_no_longer_theirs(server, aisha, jean):
    asked = aisha.post(f"/desk/handoffs/{jean}/reply", data={"seen": "before", "text": WORDS})
    assert is_asked(asked, WORDS)
    assert "This changed while your page was open" in asked.text
    post(aisha, jean, "close", "Sorted by phone")
    closed = aisha.post(f"/desk/handoffs/{jean}/reply", data={"seen": "before", "text": WORDS})
    assert is_asked_apart(closed, WORDS)
    told = "Those on duty are told in your words"
    gone = aisha.post("/desk/handoffs/999999/reply", data={"text": f"{WORDS} gone", "danger": "tell"})
    assert (told in gone.text, reported(server, f"{WORDS} gone")) == (True, True)


def test_that_it_was_a_false_alarm_is_said_by_pressing_it_once_more(server, aisha):
    do(server, OpenHandoff("safety", "A safety worry was heard", "safety", danger="self_harm"), name="Steph")
    danger = number_of(server, "Steph")
    asked = post(aisha, danger, "close", KNIFE, false_alarm="yes")
    assert is_asked(asked, KNIFE)
    assert 'name="sure" value="yes"' in asked.text
    post(aisha, danger, "close", KNIFE, false_alarm="yes", sure="yes")
    closed = select(handoff.c.state, handoff.c.false_alarm).where(handoff.c.id == danger)
    assert tuple(server.read(lambda db: db.execute(closed).one())) == ("closed", True)


def test_what_is_too_long_is_heard_first_and_its_length_then(server, aisha, jean):
    for act in ("reply", "close"):
        assert is_asked(post(aisha, jean, act, LONG), LONG.strip())
        short = post(aisha, jean, act, LONG, danger="send")
        assert (short.status_code, "too many" in short.text, LONG.strip() in short.text) == (422, True, True)
    assert is_asked(note(aisha, text=LONG), LONG.strip())
    assert f"{LONG.strip()}</textarea>" in note(aisha, text=LONG, danger="send").text


def test_on_a_phone_the_question_is_under_the_words(server, visit, jean):
    page = sit_down(server, visit, path=FERNHILL, viewport=PHONE)
    page.get_by_text("Write a note").click()
    page.get_by_label("What should the programme team know?").fill(f"{KNIFE} again")
    page.get_by_role("button", name="Share it").click()
    the_question_fits(page, "It's a note")
    expect(page.get_by_label("What should the programme team know?")).to_have_value(f"{KNIFE} again")
    page.get_by_role("button", name="It's a note").click()
    expect(page.locator("#result")).to_contain_text("Noted.")
    page.goto(f"{server.url}/desk/handoffs/{jean}")
    page.get_by_label("Reply to Jean").fill(LONG)
    page.get_by_role("button", name="Send", exact=True).click()
    the_question_fits(page, "Send it to Jean")
    page.get_by_label("Reply to Jean").fill("")
    page.get_by_text("Close", exact=True).click()
    page.get_by_label("In one line, what came of it?").fill(WORDS)
    page.get_by_role("button", name="Close it").click()
    the_question_fits(page, "It's what came of it")
    page.get_by_role("button", name="It's what came of it").click()
    expect(page.locator("#result")).to_contain_text("Closed.")


def the_question_fits(page, sends):
    expect(page.locator("#result")).to_contain_text("ring 999")
    for name in ("Tell those on duty", sends, "Nobody is"):
        expect(page.get_by_role("button", name=name)).to_be_in_viewport(ratio=1)
    nothing_beside(page)


def test_a_question_left_open_on_a_page_comes_back_and_is_told_and_one_that_was_answered_is_not(server, aisha):
    note(aisha, text=f"{KNIFE}, left")
    server.forward(timedelta(minutes=9))
    note(aisha, text=f"{KNIFE}, left")
    assert not reported(server, f"{KNIFE}, left")
    server.forward(timedelta(minutes=52))
    assert reported(server, f"{KNIFE}, left")
    note(aisha, text=f"{KNIFE}, answered")
    note(aisha, text=f"{KNIFE}, answered", danger="nobody")
    server.forward(timedelta(minutes=61))
    assert not reported(server, f"{KNIFE}, answered")
