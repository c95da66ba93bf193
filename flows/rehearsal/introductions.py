"""Introductions in a transcript: who may be asked, who is asked next, what comes of it; as in `storage`."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from flows import effects as ask
from flows.effects import Effect
from flows.following_up.patience import Allowed, Never, NotBefore
from flows.together import Peer

ANSWER_WITHIN = timedelta(days=7)


@dataclass
class Asked:
    """Somebody to be asked, and how that stands: waiting, asked, yes, no, silent or passed_over."""

    number: int
    person: int
    state: str = "waiting"
    at: datetime | None = None
    answer_by: datetime | None = None


@dataclass
class Wish:
    """
    A wish to talk to an area; `to_tell` is whether whoever wished is to hear what came of it, `to_tell_other` whether
    whoever said yes is.
    """

    number: int
    whose: int
    topic: str
    words: str
    asks: list[Asked]
    state: str = "asking"
    to_tell: bool = False
    to_tell_other: bool = False

    @property
    def silent(self) -> bool:
        """Whether whoever was asked last never answered."""
        over = [each.state for each in self.asks if each.state in ("yes", "no", "silent")]
        return over[-1:] == ["silent"]

    def next(self, may_hear: Callable[[int], Allowed | NotBefore | Never]) -> Asked | None:
        """Whom to ask now. Nobody while somebody is asked; where nobody is left, that is to be told."""
        if self.state != "asking" or any(each.state == "asked" for each in self.asks):
            return None
        for each in (each for each in self.asks if each.state == "waiting"):
            match may_hear(each.person):
                case Allowed():
                    return each
                case NotBefore():
                    return None
            each.state = "passed_over"
        self.state, self.to_tell = "refused", True
        return None


@dataclass
class Introductions:
    """Everybody who may be asked, and every wish."""

    peers: list[Peer] = field(default_factory=list)
    willing: set[int] = field(default_factory=set)
    wishes: list[Wish] = field(default_factory=list)

    def others(self, whose: int) -> tuple[Peer, ...]:
        """Who may be asked for somebody."""
        willing = (each for each in self.peers if each.person in self.willing and each.person != whose)
        return tuple(replace(each, unanswered=self.unanswered(each.person)) for each in willing)

    def unanswered(self, person: int) -> tuple[datetime, ...]:
        """When somebody was asked what they haven't answered since they last answered anything."""
        over = [each for each in self._asks() if each.person == person and each.state in ("yes", "no", "silent")]
        answered = max((each.at for each in over if each.at and each.state != "silent"), default=None)
        silent = (each.at for each in over if each.at and each.state == "silent")
        return tuple(at for at in silent if answered is None or at > answered)

    def open_asks(self, whose: int) -> tuple[int, ...]:
        """What somebody was asked and hasn't answered."""
        return tuple(each.number for each in self._asks() if (each.person, each.state) == (whose, "asked"))

    def lapse(self, now: datetime) -> None:
        """Silence is a no."""
        for wish in self.wishes:
            for each in (each for each in wish.asks if each.state == "asked"):
                if each.answer_by and each.answer_by <= now:
                    each.state, wish.state, wish.to_tell = "silent", "refused", True

    def keep(self, whose: int, effect: Effect) -> None:
        """Write down one effect."""
        match effect:
            case ask.MayBeAsked(given):
                self.willing = {*self.willing, whose} if given else self.willing - {whose}
            case ask.SeekPeer(topic, words, people):
                first = sum(1 for _ in self._asks()) + 1
                asks = [Asked(first + place, each) for place, each in enumerate(people)]
                self.wishes.append(Wish(len(self.wishes) + 1, whose, topic, words, asks))
            case ask.AskAnother(number):
                self.wishes[number - 1].state = "asking"
            case ask.AnswerPeer(number, answer):
                for wish in self.wishes:
                    for each in (each for each in wish.asks if each.number == number):
                        each.state, wish.to_tell = answer, True
                        wish.state = "agreed" if answer == "yes" else "refused"

    def _asks(self) -> Iterable[Asked]:
        return (each for wish in self.wishes for each in wish.asks)
