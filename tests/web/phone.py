"""What a resident does on the phone, for tests."""

from playwright.sync_api import expect

from storage import phone
from storage.sending import outbox
from storage.tables import address


class Phone:
    """The resident's phone on an open page."""

    def __init__(self, page):
        self.page = page
        self.ours = page.locator(".ours")
        self.theirs = page.locator(".theirs")
        self.words = page.get_by_label("Write a message")
        self.answers = page.get_by_role("group", name="Answers to choose from")

    def welcomed(self):
        expect(self.ours.first).to_contain_text("I'm Alongside")
        return self

    def write(self, text):
        self.words.fill(text)
        self.words.press("Enter")

    def say(self, text, expecting):
        """Write something and wait for an answer that contains these words."""
        self.write(text)
        self.hears(expecting)

    def press(self, label, expecting):
        self.answers.get_by_role("button", name=label, exact=True).click()
        self.hears(expecting)

    def hears(self, words):
        expect(self.ours.last).to_contain_text(words)

    def said(self):
        """Their own bubbles, top to bottom."""
        return self.page.locator(".theirs .bubble").all_inner_texts()


def become(page, name):
    """(demo) Be that neighbour; when this returns their phone is there, script and all."""
    page.get_by_role("button", name="Be somebody else").click()
    with page.expect_navigation():
        page.get_by_role("dialog", name="Be somebody else").get_by_role("button", name=name).click()
    return Phone(page)


def tell(server, say, *, wake=True):
    """A message from us arrives out of the blue, at the newest web address."""

    def put(connection):
        where = connection.execute(
            address.select().where(address.c.channel == "web").order_by(address.c.id.desc())
        ).first()
        to = outbox.To(where.person_id, where.id, "web", where.place)
        version = phone.chat(connection, where.place).version
        made = outbox.put(connection, to, say, step="", version=version, lane="reply", now=server.clock.now())
        outbox.mark_sent(connection, [made.id], server.clock.now())
        return where.person_id

    person = server.write(put)
    if wake:
        server.loop.call_soon_threadsafe(server.app.web.wake, person)
    return person
