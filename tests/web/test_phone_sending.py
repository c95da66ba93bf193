"""What a resident writes goes out in order and once, whatever the connection does."""

import pytest
from playwright.sync_api import expect
from sqlalchemy import func, select

from storage.tables import message
from tests.web.phone import Phone


@pytest.fixture
def phone(server, visit):
    return Phone(visit(f"{server.url}/phone")).welcomed()


def claims(server, kind="said"):
    return server.read(
        lambda connection: connection.scalar(
            select(func.count()).where(message.c.kind == kind, message.c.channel == "web")
        )
    )


def test_off_line_messages_wait_and_go_in_order_when_back(phone, server):
    context = phone.page.context
    context.set_offline(True)
    phone.write("Fernhill")
    phone.write("no thanks, don't keep it")
    expect(phone.page.locator(".waiting .stamp")).to_have_text(["not sent, will try again"] * 2)
    assert claims(server) == 0
    context.set_offline(False)
    phone.hears("won't keep anything")
    expect(phone.page.locator(".waiting")).to_have_count(0)
    assert phone.said() == ["Fernhill", "no thanks, don't keep it"]
    assert claims(server) == 2


def test_unsent_messages_outlive_a_reload(phone, server):
    blocked = "**/phone/messages?after=*"
    phone.page.route(blocked, lambda route: route.abort() if route.request.method == "POST" else route.continue_())
    phone.write("Fernhill")
    expect(phone.page.locator(".waiting")).to_have_count(1)
    phone.page.reload()
    expect(phone.page.locator(".waiting .bubble")).to_have_text(["Fernhill"])
    phone.page.unroute(blocked)
    phone.hears("May I remember")
    assert phone.said() == ["Fernhill"]
    assert claims(server) == 1


def test_an_answer_lost_on_the_way_back_is_not_a_second_message(phone, server):
    lost = []

    def lose_the_answer(route):
        if route.request.method == "POST" and not lost:
            lost.append(route.fetch())
            route.abort()
        else:
            route.continue_()

    phone.page.route("**/phone/messages?after=*", lose_the_answer)
    phone.write("Fernhill")
    phone.hears("May I remember")
    expect(phone.page.locator(".waiting, .sending")).to_have_count(0)
    assert lost
    assert phone.said() == ["Fernhill"]
    assert claims(server) == 1


def test_dots_show_only_while_it_is_working(phone):
    held = []
    phone.page.route(
        "**/phone/messages?after=*",
        lambda route: held.append(route) if route.request.method == "POST" else route.continue_(),
    )
    working = phone.page.locator("#working")
    expect(working).to_be_hidden()
    phone.write("Fernhill")
    expect(working).to_be_visible()
    held[0].continue_()
    phone.hears("May I remember")
    expect(working).to_be_hidden()


def test_too_long_is_said_and_nothing_is_lost(phone):
    words = "word " * 900
    phone.write(words)
    expect(phone.page.get_by_role("alert")).to_contain_text("longer than 4,000 characters")
    expect(phone.words).to_have_value(words)
    expect(phone.theirs).to_have_count(0)
