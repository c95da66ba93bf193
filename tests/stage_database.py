"""A stage that is the real thing: transcripts played through the line, the writer and a SQLite file."""

import asyncio
import shutil
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import func, insert, select, update

from bot.app import build
from bot.clock import StoppedClock
from bot.settings import Settings
from flows import engine
from flows.effects import CloseHandoff, Consent, Say, TakeHandoff, TellResident, is_personal
from flows.following_up import set_aside
from flows.nudging.segments import Segment
from flows.rehearsal import acts
from flows.rehearsal.buttons import CannotPlay, event_of, press
from flows.rehearsal.room import AFTER_WELCOME, LESS_LIKELY, LIKELY, TEAM, Came, with_places
from flows.turn import Conversation
from storage import load, seed
from storage.at_work.cover import person_of, staff
from storage.blocks import forwarded, packages
from storage.incoming import Blocked, Incoming
from storage.nudging import nudges, overrides, segments
from storage.tables import (
    address,
    area,
    booking,
    conversation,
    follow_up,
    handoff,
    leave,
    nudge,
    package_request,
    person,
    signal,
    strength,
)
from storage.unit import Unit

CHANNEL = "story"
A_MOMENT = timedelta(seconds=1)


class Silent:
    """A channel that takes everything and sends nothing."""

    name = CHANNEL

    async def send(self, sending):
        return str(sending.id)


class DatabaseStage:
    """Plays acts through `handle` and a database; records each turn as it is made."""

    def __init__(self, programme, ears, setting, folder, template):
        self.setting, self.ears, self.came, self.steps = setting, ears, [], set()
        self.names, self.offered, self.count, self.let_in = {}, {}, 0, []
        self.place = next((each for each in programme.areas if each.name == setting.area), None)
        self.programme = with_places(_with_one_on_duty(programme, self.place), setting.places)
        file = folder / "story.db"
        shutil.copy(template, file)
        self.runner = asyncio.Runner()
        self.app = self._run(self._begin(file))
        self._write(self._set_the_scene)

    def close(self):
        """Let go of the database."""
        self._run(self.app.stop())
        self.runner.close()

    def play(self, who, act):
        """Everything that comes of somebody's act."""
        self.came = []
        match act:
            case acts.Passes(time):
                self._run(self._until(self.app.clock.now() + time))
            case acts.ToNextFollowUp():
                self._run(self._to_the_next())
            case acts.Takes() if who == "staff":
                self._run(self._line(self.app.line.do(self._write(staff)[0], TakeHandoff(self._handoff()))))
            case acts.GivesArea(adviser):
                to = next((each.id for each in self.programme.advisers if each.name == adviser), "")
                self._write(lambda connection: connection.execute(_this(self.place).values(adviser=to)))
            case acts.Takes():
                self._adviser_does(TakeHandoff(self._handoff()))
            case acts.Tells(text):
                self._adviser_does(TellResident(self._handoff(), text))
            case acts.Closes(outcome):
                self._adviser_does(CloseHandoff(self._handoff(), outcome))
            case acts.Nudges():
                self._nudge(act)
            case acts.HoldsNudge(paused):
                self._hold_nudge(paused)
            case acts.LetsIn():
                self.let_in.append(act)
            case acts.ForwardMoves(state, cohort):
                self._forward_moves(state, cohort)
            case acts.Blocks():
                self._handle(who, Blocked())
            case acts.PackageMoves():
                self._package_moves(act)
            case _:
                self._somebody_does(who, act)
        return self.came

    async def _begin(self, file):
        clock = StoppedClock(self.setting.at)
        app = build(
            Settings(database_url=f"sqlite:///{file}"), clock=clock, channels={CHANNEL: Silent()},
            programme=self.programme, ears=self.ears,
        )  # fmt: skip
        app.line.unit = Unit(self.programme, self.ears, advance=self._recorded)
        await app.start(ticking=False)
        return app

    def _recorded(self, talk, event, world):
        turn = engine.advance(talk, event, world)
        self.steps |= {talk.step, turn.conversation.step}
        agreed = world.person.role != "resident" or world.person.consent or Consent(given=True) in turn.effects
        kept = [effect for effect in turn.effects if agreed or not is_personal(effect)]
        self._came(world.person.id, kept)
        self._offer(world.person.id, turn.conversation)
        return turn

    def _came(self, person_id, effects):
        if who := next((name for name, each in self.names.items() if each == person_id), None):
            first_what_is_said = sorted(effects, key=lambda effect: not isinstance(effect, Say))
            self.came += [Came(who, effect) for effect in first_what_is_said]

    def _offer(self, person_id, talk):
        offered = self.offered.setdefault(person_id, [])
        offered += [pressed for button in talk.question if (pressed := press(talk, button)) not in offered]

    def _set_the_scene(self, connection):
        if self.place and self.setting.phase:
            odds = {
                phase.id: LIKELY if phase.id == self.setting.phase else LESS_LIKELY for phase in self.programme.phases
            }
            connection.execute(_this(self.place).values(odds=odds))
        elif self.place:
            connection.execute(_this(self.place).values(odds={}))
        for kind in self.setting.knows:
            row = {"area_id": self.place.id, "kind": kind, "at": self.setting.at}
            connection.execute(insert(signal).values(row))
        adviser = self.place.adviser if self.place else self.programme.advisers[0].id
        self.names["adviser"] = person_of(connection, adviser)
        if not self.setting.unreached:
            row = {"person_id": self.names["adviser"], "channel": CHANNEL, "place": "adviser"}
            connection.execute(insert(address).values(row))
        # Others hear of what goes round the adviser in the story, or stand in for them; they aren't in it.
        for another in (each.id for each in self.programme.advisers if each.id != adviser):
            row = {"person_id": person_of(connection, another), "channel": CHANNEL, "place": another}
            connection.execute(insert(address).values(row))
        if self.setting.away:
            stand_in = _stand_in(self.programme, adviser)
            first, last = self.setting.away
            row = {"adviser": adviser, "starts": first, "ends": last, "cover": stand_in}
            connection.execute(insert(leave).values(row))
            if self.setting.cover:
                back_to = adviser if self.setting.cover == "in a ring" else ""
                connection.execute(insert(leave).values({**row, "adviser": stand_in, "cover": back_to}))
        self._sit(connection, "resident", self.setting.name)
        if self.setting.places and (has_one := self.setting.places.has_one):
            self._sit(connection, has_one, has_one)
            row = {"person_id": self.names[has_one], "gathering": self.setting.places.event, "at": self.setting.at}
            connection.execute(insert(booking).values(row))
        for each in self.setting.elsewhere:
            self._sit_elsewhere(connection, each)
        if self.setting.promised:
            kind, about, due = self.setting.promised
            row = {"person_id": self.names["resident"], "kind": kind, "about": about, "due_at": due,
                   "promised_for": due, "made_at": self.setting.at}  # fmt: skip
            connection.execute(insert(follow_up).values(row))
        for asked in self.setting.before:
            self.app.line.unit.do(connection, self.names["resident"], asked, self.setting.at)

    def _sit_elsewhere(self, connection, each):
        home = next(found.id for found in self.programme.areas if found.name == each.area)
        self._sit(connection, each.name, each.name, home)
        this = update(person).where(person.c.id == self.names[each.name])
        connection.execute(this.values(may_be_asked=True))
        connection.execute(insert(strength).values(area_id=home, kind=each.shown, at=self.setting.at))

    def _sit(self, connection, who, name, home=""):
        talk = Conversation(step=AFTER_WELCOME) if self.place else Conversation()
        area_id = home or (self.place.id if self.place else None)
        made = seed.add_person(
            connection, self.setting.at, talk, name=name, area_id=area_id, consent=self.setting.consent
        )
        self.names[who] = made
        at = connection.execute(insert(address).values(person_id=made, channel=CHANNEL, place=who))
        here = update(conversation).where(conversation.c.person_id == made)
        connection.execute(here.values(address_id=at.inserted_primary_key[0]))

    def _sit_the_team(self, connection, who, _name):
        self.names[who] = staff(connection)[0]
        at = connection.execute(insert(address).values(person_id=self.names[who], channel=CHANNEL, place=who))
        here = update(conversation).where(conversation.c.person_id == self.names[who])
        connection.execute(here.values(address_id=at.inserted_primary_key[0]))

    def _somebody_does(self, who, act):
        if who not in self.names:
            sit = self._sit_the_team if who == TEAM else self._sit
            self._write(lambda connection: sit(connection, who, who))
        person_id = self.names[who]
        known = self._write(lambda connection: load.by_person(connection, person_id))
        self._handle(who, event_of(act, known.talk, self.offered.get(person_id, [])))

    def _handle(self, who, event):
        self.count += 1
        incoming = Incoming(CHANNEL, str(self.count), who, event, self.app.clock.now())
        self._run(self._line(self.app.line.handle(incoming)))

    def _adviser_does(self, effect):
        self.came.append(Came("adviser", effect))
        self._run(self._line(self.app.line.do(self.names["adviser"], effect)))

    async def _line(self, doing):
        outcome = await doing
        await self.app.deliverer.idle()
        return outcome

    async def _until(self, until):
        await self.app.forward(max(until - self.app.clock.now(), timedelta(0)))

    async def _to_the_next(self):
        if not (due := await self.app.timers.next_due()):
            raise CannotPlay("there is no follow-up to go to")
        while due and not any(isinstance(each.effect, Say) for each in self.came):
            await self._until(due)
            due = await self.app.timers.next_due()

    def _nudge(self, act):
        now = self.app.clock.now()

        def written(connection):
            made = nudges.write(connection, act.text, Segment(), now, 0, now, more=act.more, series=act.by)
            for each in self.let_in:
                self._let_in(connection, made, each)
            self.let_in.clear()
            nudges.approve(connection, made, 0, now, self.app.programme)

        self._write(written)
        self._run(self._until(now))

    def _hold_nudge(self, paused):
        now, newest = (
            self.app.clock.now(),
            self._write(lambda connection: connection.scalar(select(func.max(nudge.c.id)))),
        )
        if paused:
            self._write(lambda connection: nudges.pause(connection, newest))
        else:
            self._write(lambda connection: nudges.resume(connection, newest, now))

    def _let_in(self, connection, number, act):
        pace, now = self.app.programme.pace, self.app.clock.now()
        found = segments.recipients(connection, Segment(), now, pace)
        them = next(each for each in found if each.name == act.name)
        kind = set_aside.kind_of(them.why)
        assert overrides.ask(connection, number, them.person, kind, reason=act.reason, by=0, now=now)

    def _package_moves(self, act):
        newest = select(package_request).order_by(package_request.c.id.desc())
        row = self._write(lambda connection: connection.execute(newest).first())
        if row is None:
            raise CannotPlay("no package was asked for that could move on")
        days = row.days_asked if act.days is None and row.days_agreed is None else act.days
        moved = packages.Move(row.id, row.state, act.state, days, act.used, why=act.why or None, who=act.who or None)

        self._tell(lambda connection: packages.move(connection, self.programme, moved, self.app.clock.now()))

    def _forward_moves(self, state, cohort):
        found = self._write(forwarded.everything)
        if not found:
            raise CannotPlay("nobody was put forward who could be further on")
        step = forwarded.Step(found[-1].id, found[-1].state, state, cohort)
        self._tell(lambda connection: forwarded.move(connection, self.programme, step, self.app.clock.now()))

    def _tell(self, work):
        self._run(self._line(self.app.line.tell_after(lambda connection: (None, list(work(connection))))))

    def _handoff(self):
        number = self._write(lambda connection: connection.scalar(select(func.max(handoff.c.id))))
        if number is None:
            raise CannotPlay("there is no open handoff for the adviser to act on")
        return number

    def _run(self, work):
        return self.runner.get_loop().run_until_complete(work)

    def _write(self, work):
        return self._run(self.app.line.write(work))


def _with_one_on_duty(programme, place):
    adviser = place.adviser if place else programme.advisers[0].id
    return replace(programme, advisers=tuple(replace(each, duty=each.id == adviser) for each in programme.advisers))


def _this(place):
    return update(area).where(area.c.id == place.id)


def _stand_in(programme, adviser):
    region = programme.adviser(adviser).region
    others = (each.id for each in programme.advisers if each.region == region and each.id != adviser)
    return next(others, "")
