"""The whole service on a real SQLite file with a clock that stands still; only the network is played."""

import asyncio
import itertools
import shutil
from collections import deque
from datetime import UTC, datetime, timedelta

from sqlalchemy import insert, select, update

from bot.app import build
from bot.channels import press_data, read_press
from bot.clock import StoppedClock
from bot.settings import Settings
from flows.events import Arrived, Pressed, Said
from flows.turn import Conversation
from storage import migrate, seed
from storage.at_work.cover import person_of
from storage.database import Database
from storage.incoming import Incoming
from storage.tables import address, conversation, person

MONDAY = datetime(2026, 1, 12, 9, tzinfo=UTC)
MET_BEFORE = Conversation(step="menu.listening")


class Post:
    """A channel at the network's edge. `errors` are what the next sends end in; `closed` holds all of them up."""

    def __init__(self, name="post"):
        self.name = name
        self.sent, self.errors, self.tried = [], deque(), 0
        self.open = asyncio.Event()
        self.open.set()

    async def send(self, sending):
        self.tried += 1
        await self.open.wait()
        if self.errors and (error := self.errors.popleft()):
            raise error
        self.sent.append(sending)
        return str(sending.id)

    def to(self, place):
        """The texts sent to that place, oldest first."""
        return [sending.text for sending in self.sent if sending.place == place]


class House:
    """The service, the people who write to it and whoever looks into its database."""

    def __init__(self, file, programme, ears, at=MONDAY, url=""):
        self.url = url or f"sqlite:///{file}"
        self.file, self.programme, self.ears = file, programme, ears
        self.runner, self.post, self.numbers = asyncio.Runner(), Post(), itertools.count(1)
        self.clock = StoppedClock(at)
        self.begin()

    def begin(self):
        """Start the service, as after a stop or a crash."""
        given = Settings(_env_file=None, database_url=self.url)
        channels = {self.post.name: self.post}
        self.app = build(given, clock=self.clock, channels=channels, programme=self.programme, ears=self.ears)
        self.run(self.app.start(ticking=False))

    def end(self):
        """Stop the service; its database stays."""
        self.run(self.app.stop())

    def close(self):
        self.end()
        self.runner.close()

    def run(self, work):
        """What this coroutine returns; without the runner, which takes over Ctrl-C each time at some cost."""
        return self.runner.get_loop().run_until_complete(work)

    def resident(self, place, step="menu.listening", **values):
        """Somebody who agreed to be remembered, lives in Fernhill and is reached at that place; their id."""
        known = {"name": "Jean", "area_id": "fernhill", "consent": True, **values}

        def settle(connection):
            who = seed.add_person(connection, self.clock.now(), Conversation(step=step), **known)
            return self._housed(connection, who, place)

        return self.write(settle)

    def adviser(self, adviser, place=""):
        """Give an adviser a place to be reached at (their id, unless told otherwise); their person's id."""
        return self.write(lambda connection: self._housed(connection, person_of(connection, adviser), place or adviser))

    def team(self, place="team"):
        """Give the member of staff a place to be reached at; their person's id."""
        one = select(person.c.id).where(person.c.role == "staff")
        return self.write(lambda connection: self._housed(connection, connection.scalar(one), place))

    def said(self, place, text, number=None):
        """What comes in when somebody writes."""
        return Incoming(self.post.name, str(number or next(self.numbers)), place, Said(text), self.clock.now())

    def pressed(self, place, label):
        """What comes in when somebody presses the newest button of that label."""
        for sending in reversed(self.post.sent):
            for button in sending.buttons:
                if sending.place == place and button.label == label:
                    step, version, key = read_press(press_data(sending.step, sending.version, button))
                    event = Pressed(key, step, version, label)
                    return Incoming(self.post.name, str(next(self.numbers)), place, event, self.clock.now())
        raise AssertionError(f"no button {label!r} at {place}: {[each.buttons for each in self.post.sent]}")

    def arrived(self, place, code=""):
        """What comes in when somebody opens the chat."""
        return Incoming(self.post.name, str(next(self.numbers)), place, Arrived(code), self.clock.now())

    def hears(self, *incoming):
        """Let these come in one after another, and everything go out that comes of them."""

        async def line():
            outcomes = [await self.app.line.handle(each) for each in incoming]
            await self.app.deliverer.idle()
            return outcomes

        return self.run(line())

    def says(self, place, *texts):
        """Somebody writes; the texts that were sent to them meanwhile."""
        before = len(self.post.to(place))
        self.hears(*(self.said(place, text) for text in texts))
        return self.post.to(place)[before:]

    def presses(self, place, label):
        """Somebody presses a button; the texts that were sent to them meanwhile."""
        before = len(self.post.to(place))
        self.hears(self.pressed(place, label))
        return self.post.to(place)[before:]

    def does(self, person_id, effect):
        """Somebody asks for an effect on a page."""

        async def line():
            outcome = await self.app.line.do(person_id, effect)
            await self.app.deliverer.idle()
            return outcome

        return self.run(line())

    def alerts(self, *places):
        """How many messages each of these people has had; asked of nobody, both people on duty and the team."""
        return [len(self.post.to(place)) for place in places or ("aisha", "dean", "team")]

    def tick(self, by=timedelta(0)):
        """Move the clock, then let whatever is due happen."""

        async def line():
            await self.app.timers.tick()
            await self.app.deliverer.idle()

        self.clock.forward(by)
        self.run(line())

    def lives(self, steps, by):
        """Move the clock step by step; from the second on, the service is woken where it says something is due."""
        due = self.clock.now()
        for _ in range(steps):
            self.clock.forward(by)
            if due <= self.clock.now():
                self.tick()
                due = self.run(self.app.timers.next_due()) or datetime.max.replace(tzinfo=UTC)
            yield

    def write(self, work):
        return self.run(self.app.line.write(work))

    def put(self, table, **values):
        """Put one row into a table; its id."""
        return self.write(lambda connection: connection.execute(insert(table).values(**values)).inserted_primary_key[0])

    def change(self, table, where, **values):
        self.write(lambda connection: connection.execute(update(table).where(where).values(**values)))

    def rows(self, *columns, where=True):
        """What is in the database: a tuple for each row, or the value alone of one column."""
        chosen = select(*columns).where(where)
        with self.app.database.read() as connection:
            found = connection.execute(chosen).all()
        return [each[0] if len(columns) == 1 else tuple(each) for each in found]

    def _housed(self, connection, who, place):
        at = connection.execute(insert(address).values(person_id=who, channel=self.post.name, place=place))
        here = update(conversation).where(conversation.c.person_id == who)
        connection.execute(here.values(address_id=at.inserted_primary_key[0]))
        return who


def begun(template, folder, programme, ears, at=MONDAY, a=House):
    """A house on a copy of that database."""
    file = folder / "house.db"
    shutil.copy(template, file)
    return a(file, programme, ears, at)


def brought_in(file, programme):
    """That file as a migrated database with the programme in it."""
    database = Database(f"sqlite:///{file}")
    migrate.upgrade(database)
    with database.write() as connection:
        seed.bring_in(connection, programme, datetime(2026, 1, 1, tzinfo=UTC))
    with database.engine.connect() as connection:
        connection.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return file
