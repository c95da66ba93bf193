"""Three areas whose advisers have a group: real HTTP to the stand-in for Telegram, and a clock that stands."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import insert, update

from bot.channels.telegram import Telegram
from bot.forum import AdvisersGroup
from flows.effects import OpenHandoff
from storage.at_work.cover import person_of
from storage.tables import address, conversation, handoff
from tests.bot.house import begun

AREAS = ("fernhill", "staithe_bank", "oakbrook")  # two are Aisha's, Oakbrook is Tom's
ADVISERS = {"aisha": 81, "tom": 82, "dean": 83}  # and their numbers on Telegram
WORDS = "our treasurer stole from us"
SECOND = timedelta(seconds=1)


class GroupHouse:
    """The service and its advisers, each in a chat of their own on Telegram, and the group beside it."""

    def __init__(self, house, telegram):
        self.house, self.telegram = house, telegram
        telegram.clock = house.clock.now
        self.group = telegram.add_group()
        self.channel = Telegram(telegram.token, telegram.url, str(self.group.id))
        house.run(self.channel.introduce())
        self.people = {name: self._on_telegram(name, number) for name, number in ADVISERS.items()}
        self.residents = {}
        self.begin()

    def begin(self):
        """As after a start: what is not in the database is forgotten."""
        line = self.house.app.line
        line.take_up(self.programme(*AREAS), line.unit.ears)
        self.house.app.channels["telegram"] = self.channel
        self.advisers = AdvisersGroup(line, self.channel.forum)

    def programme(self, *areas, **named):
        """The programme with these areas only, some named otherwise."""
        whole = self.house.programme
        kept = (whole.area(each) for each in areas)
        return replace(whole, areas=tuple(replace(each, name=named.get(each.id, each.name)) for each in kept))

    def asks(self, who="jean", area="fernhill", **more):
        """A resident asks for a person; the number of it."""
        if who not in self.residents:
            self.residents[who] = self.house.resident(who, name=who.title(), area_id=area)
        wanted = {"urgency": "ordinary", "summary": WORDS, "reason": "asked", **more}
        self.house.does(self.residents[who], OpenHandoff(**wanted))
        return max(self.house.rows(handoff.c.id))

    def does(self, who, effect):
        """An adviser or a resident does something."""
        self.house.does(self.people.get(who) or self.residents[who], effect)

    def lives(self, seconds):
        """Let so many seconds pass, as the service lets them: one call at most in each."""
        for _ in range(seconds):
            self.house.run(self.advisers.step())
            self.house.clock.forward(SECOND)

    def shown(self, topic=""):
        """What can be read in the group now."""
        return self.telegram.cards(self.group, topic)

    def hears(self):
        """Let what waits for the bot at Telegram come in, as polling would have it."""

        async def line():
            for update_ in [*self.telegram.updates]:
                incoming = self.channel._read(update_)
                if incoming:
                    await self.advisers.heard(incoming)
            self.telegram.updates.clear()
            await self.house.app.deliverer.idle()

        self.house.run(line())

    def press(self, who, label, which=-1):
        """Somebody presses a button in the group; what they alone are answered."""
        self.telegram.press_in(self.group, ADVISERS.get(who, who), label, which)
        self.hears()
        return self.telegram.answers[-1]

    def chat(self, who):
        """What that adviser was sent in their own chat on Telegram."""
        return self.telegram.replies(ADVISERS[who])

    def _on_telegram(self, adviser, number):
        self.telegram.people[number] = adviser

        def housed(connection):
            who = person_of(connection, adviser)
            made = connection.execute(insert(address).values(person_id=who, channel="telegram", place=str(number)))
            here = update(conversation).where(conversation.c.person_id == who)
            connection.execute(here.values(address_id=made.inserted_primary_key[0]))
            return who

        return self.house.write(housed)


@contextmanager
def group_house(telegram, empty_database, folder, programme, ears):
    """All of it, for as long as the block lasts."""
    house = begun(empty_database, folder, programme, ears)
    there = GroupHouse(house, telegram)
    try:
        yield there
    finally:
        house.run(there.channel.close())
        house.close()
