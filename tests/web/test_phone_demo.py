"""In a demo a bar above the phone moves the clock and lets a visitor be somebody else."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect
from sqlalchemy import insert

from storage.tables import follow_up
from tests.web.phone import Phone, become
from tests.web.server import running_server
from tests.web.staff import neighbour, waits


@pytest.fixture
def phone(demo_server, visit):
    return Phone(visit(f"{demo_server.url}/phone")).welcomed()


def test_the_clock_moves_and_what_came_is_said_in_words(phone):
    bar = phone.page.get_by_role("complementary", name="Demo")
    bar.get_by_role("button", name="+1 day").click()
    expect(bar.get_by_role("status")).to_have_text("It's Tue 13 January now. Nothing new in this chat.")
    expect(bar).to_contain_text("Tue 13 Jan, 09:00")
    bar.get_by_role("button", name="+2 weeks").click()
    expect(bar.get_by_role("status")).to_have_text("It's Tue 27 January now. Nothing new in this chat.")
    bar.get_by_role("button", name="Next").click()
    expect(bar.get_by_role("status")).to_have_text("Nothing is waiting to happen in this chat, so the clock stays.")


def test_the_next_follow_up_is_stopped_at_and_what_came_before_it_has_come(tmp_path, visit):
    def seed(connection, _programme, now):
        jean = neighbour(connection, now, "Jean", "fernhill")
        for days in (9, 30):
            due = now + timedelta(days=days)
            connection.execute(
                insert(follow_up).values(
                    person_id=jean, kind="check_in", about=f"guide:{days}", due_at=due, promised_for=due, made_at=now
                )
            )

    with running_server(tmp_path, demo=True, seed=seed) as running:
        page = visit(f"{running.url}/phone")
        phone, bar = become(page, "Jean"), page.get_by_role("complementary", name="Demo")
        bar.get_by_role("button", name="Next").click()
        expect(bar.get_by_role("status")).to_have_text("It's Wed 21 January now. A message has come.")
        expect(bar).to_contain_text("Wed 21 Jan, 09:00")
        expect(phone.ours).to_have_count(2)
        bar.get_by_role("button", name="+2 weeks").click()
        bar.get_by_role("button", name="+2 weeks").click()
        expect(bar).to_contain_text("Wed 18 Feb, 09:00")
        expect(phone.ours).to_have_count(4)  # asked again on Wed 4 Feb, and the other one on Wed 11 Feb


def test_next_passes_over_danger_that_somebody_else_told_of(tmp_path, visit):
    def seed(connection, _programme, now):
        jean, ali = (neighbour(connection, now, name, "fernhill") for name in ("Jean", "Ali"))
        waits(connection, now, ali, "fernhill", urgency="safety", remind_at=now + timedelta(minutes=10))
        due = now + timedelta(days=9)
        values = {"about": "guide:first-meeting", "due_at": due, "promised_for": due, "made_at": now}
        connection.execute(insert(follow_up).values(person_id=jean, kind="check_in", **values))

    with running_server(tmp_path, demo=True, seed=seed) as running:
        page = visit(f"{running.url}/phone")
        phone, bar = become(page, "Jean"), page.get_by_role("complementary", name="Demo")
        phone.hears("What has changed since?")
        bar.get_by_role("button", name="Next").click()
        expect(bar.get_by_role("status")).to_have_text("It's Wed 21 January now. A message has come.")
        phone.hears("How did it go?")


def test_what_came_before_the_day_it_is_now_is_said_with_its_own(tmp_path, visit):
    def seed(connection, _programme, now):
        jean, due = neighbour(connection, now, "Jean", "fernhill"), now + timedelta(days=9)
        values = {"about": "guide:first-meeting", "due_at": due, "promised_for": due, "made_at": now}
        connection.execute(insert(follow_up).values(person_id=jean, kind="check_in", **values))

    with running_server(tmp_path, demo=True, seed=seed) as running:
        page = visit(f"{running.url}/phone")
        become(page, "Jean")
        bar = page.get_by_role("complementary", name="Demo")
        bar.get_by_role("button", name="+2 weeks").click()
        told = "It's Mon 26 January now. The last message came on Wed 21 January."
        expect(bar.get_by_role("status")).to_have_text(told)
        expect(page.locator(".day").last).to_have_text("Wed 21 January")


def test_a_new_neighbour_starts_with_an_empty_chat_and_one_can_come_back(phone):
    page = phone.page
    phone.say("my name is Jo, from Fernhill", "May I remember")
    phone.press("Yes, that's fine", "how things are going")
    become(page, "A new neighbour")
    phone.welcomed()
    expect(phone.ours).to_have_count(1)
    expect(phone.theirs).to_have_count(0)
    become(page, "Jo Fernhill")
    expect(phone.ours.last).to_contain_text("how things are going")


def test_there_is_no_bar_outside_a_demo(server, visit):
    page = visit(f"{server.url}/phone")
    Phone(page).welcomed()
    expect(page.get_by_role("complementary")).to_have_count(0)
