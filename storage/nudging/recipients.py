"""Whom a nudge may reach, in order. There may be a hundred thousand: each is made only when somebody looks at them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from operator import itemgetter
from typing import Any, NamedTuple, overload

from sqlalchemy import ColumnElement, case, func

from flows.following_up import patience
from flows.turn import Owner
from storage.columns import moment
from storage.nudging.standing_apart import SIMPLY, Stands
from storage.tables import address, conversation, person

NO_ADDRESS, BLOCKED = "has no address we can write to", "can't be reached: blocked us or left"
OUT_OF_REACH = frozenset({NO_ADDRESS, BLOCKED})
Raw = tuple[Any, ...]


class Resident(NamedTuple):
    """
    A resident as the bare driver gives them: moments are milliseconds.

    `lately` is when they were last written to unasked, if that is less ago than one waits between two such messages.
    """

    heard_at: int | None
    name: str
    person: int
    area: str
    zone: str
    writes_from: int
    writes_until: int
    consent: int | None
    paused_until: int | None
    stopped: int
    lately: int | None
    owner: Owner
    channel: str
    reachable: int | None


NAME, PERSON, AREA = (Resident._fields.index(each) for each in ("name", "person", "area"))
SHARED = slice(AREA, None)  # what is the same for many: whoever has the same in it has the same fate


def columns(since: datetime) -> tuple[ColumnElement[Any], ...]:
    """What is read of each; of when they were written to, only what was after `since`."""
    return (
        conversation.c.heard_at, person.c.name, person.c.id, func.coalesce(person.c.area_id, ""), person.c.zone,
        person.c.writes_from, person.c.writes_until, person.c.consent, person.c.paused_until, person.c.stopped,
        case((person.c.last_unsolicited > since, person.c.last_unsolicited)), conversation.c.owner,
        func.coalesce(address.c.channel, ""), address.c.reachable,
    )  # fmt: skip


def by_area_and_name(rows: Iterable[Raw], areas: Mapping[str, str]) -> list[Raw]:
    """In the order of the names of their areas, and there of their own; those without an area first."""
    homes: dict[str, list[Raw]] = {}
    for row in rows:
        homes.setdefault(row[AREA], []).append(row)
    in_order = sorted(homes, key=lambda home: (areas.get(home, ""), home))
    return [row for home in in_order for row in sorted(homes[home], key=itemgetter(NAME))]


class Fate(NamedTuple):
    """
    What comes of it for somebody, the same value for all for whom it is the same.

    `why` is empty for whoever gets it, else why they are left out; `gets_it` is the first moment their own hours allow;
    `asked` says that a question of ours is open and it waits for their answer; `day` is their area's, in a series.
    """

    why: str
    gets_it: datetime
    asked: bool = False
    never_used: bool = False
    day: date | None = None


class Recipient(NamedTuple):
    """
    One resident of a segment, and their fate.

    `stands` is whether they are fine without, said "not now" (`until` that moment), left our last two messages without
    an answer or can't be reached; of whoever is left in peace nothing.
    """

    person: int
    name: str
    area: str
    area_name: str
    channel: str
    heard_at: datetime | None
    never_used: bool
    why: str
    gets_it: datetime
    asked: bool = False
    stands: Stands = ""
    until: datetime | None = None
    day: date | None = None


class Known(NamedTuple):
    """What is known besides: who stands how with us until when, by person, and the names of areas."""

    apart: Mapping[int, tuple[Stands, datetime | None]]
    areas: Mapping[str, str]


class Recipients(Sequence[Recipient]):
    """
    Residents with their fates, in order.

    What is kept of each is the driver's own row: objects of ours, so many at once, would cost more than all the rest.
    """

    def __init__(self, rows: list[Raw], fates: list[Fate], around: Known) -> None:
        self.rows, self.fates, self.around = rows, fates, around

    def __len__(self) -> int:
        """How many there are."""
        return len(self.rows)

    @overload
    def __getitem__(self, which: int) -> Recipient: ...
    @overload
    def __getitem__(self, which: slice) -> "Recipients": ...
    def __getitem__(self, which: int | slice) -> "Recipient | Recipients":
        """One of them, or some in the same order."""
        if isinstance(which, slice):
            return Recipients(self.rows[which], self.fates[which], self.around)
        row, fate = Resident._make(self.rows[which]), self.fates[which]
        return Recipient(
            row.person, row.name, row.area, self.around.areas.get(row.area, ""), row.channel, moment(row.heard_at),
            fate.never_used, fate.why, fate.gets_it, fate.asked, *self.stands(which), fate.day,
        )  # fmt: skip

    def stands(self, which: int) -> tuple[Stands, datetime | None]:
        """How that one stands with us, and until when."""
        if (why := self.fates[which].why) == patience.PEACE:
            return SIMPLY
        stands, until = self.around.apart.get(self.rows[which][PERSON], SIMPLY)
        return "cant_reach" if why in OUT_OF_REACH else stands, until

    def standing_apart(self) -> Iterator[tuple[int, Stands]]:
        """The places of those who stand in some way with us that is to be told apart, and in which."""
        apart = self.around.apart
        for place, (row, fate) in enumerate(zip(self.rows, self.fates, strict=True)):
            if (fate.why or row[PERSON] in apart) and (stands := self.stands(place)[0]):
                yield place, stands

    @property
    def get_it(self) -> int:
        """How many of them get it."""
        return sum(not each.why for each in self.fates)

    def homes(self) -> set[str]:
        """The names of their areas, "" for whoever has none yet."""
        return {self.around.areas.get(home, "") for home in {row[AREA] for row in self.rows}}

    def residents(self) -> Iterator[Resident]:
        """All of them, without their fates."""
        return map(Resident._make, self.rows)

    def changed(self, change: Callable[[Resident, Fate], Fate]) -> "Recipients":
        """The same people once their fates are changed so."""
        known: dict[Fate, Fate] = {}
        fates = [known.setdefault(fate, fate) for fate in map(change, self.residents(), self.fates)]
        return Recipients(self.rows, fates, self.around).by(lambda fate: bool(fate.why))

    def by(self, key: Callable[[Fate], Any]) -> "Recipients":
        """The same people in the order of their fates; for whom it is the same stay as they are."""
        ranks = {fate: key(fate) for fate in set(self.fates)}
        order = sorted(range(len(self)), key=[ranks[fate] for fate in self.fates].__getitem__)
        return Recipients([self.rows[each] for each in order], [self.fates[each] for each in order], self.around)
