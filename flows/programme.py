"""What a programme offers and how it speaks, as plain values. `content/load.py` reads them from files."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Protocol, TypeVar

from flows.priority import Priority
from flows.words import AS_WRITTEN, Speech

PhaseId = str
TopicId = str


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_N = TypeVar("_N", bound=_Named)


def _by_id(things: Iterable[_N], wanted: str) -> _N:
    for thing in things:
        if thing.id == wanted:
            return thing
    raise KeyError(wanted)


@dataclass(frozen=True, slots=True)
class Phase:
    """
    One phase of an area's journey. `plain` completes "I'd say you're …"; `prior` is its odds before any evidence.

    `told` is how residents of areas in it tell how things are.
    """

    id: PhaseId
    label: str
    plain: str
    prior: float
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SignalKind:
    """
    One piece of evidence about where an area has got to.

    `says` is a whole clause, played back after "that" ("you've agreed your plan"); `weights` are likelihoods by phase
    (relative, above 0); `kind` is milestone, setback, money, time or people.
    """

    id: str
    says: str
    kind: str
    weights: Mapping[PhaseId, float]
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Strength:
    """Something already going well. `says` completes "That's a real strength: …"."""

    id: str
    says: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a question: a button label of at most 20 characters and the signal it stands for."""

    label: str
    signal: str


@dataclass(frozen=True, slots=True)
class Question:
    """
    A question that could tell phases apart. "Don't know" is always accepted besides its choices (two of them).

    `plainer` is the same in easier words, for whoever doesn't follow it.
    """

    id: str
    text: str
    why: str
    choices: tuple[Choice, ...]
    plainer: str = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """Words, and sayings of up to four words, that mean nearly the same kind of thing."""

    id: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """
    What help is about. `label` is a button (20 characters); `plain` completes "about …"; `asks` are heard as it.

    Of a topic with `person_first` a person is offered before anything but reading. A `tender` one is how people are, so
    that danger sounds like it.
    `shown_by` are the signals and strengths by which an area shows that it has done it.
    """

    id: TopicId
    label: str
    plain: str
    terms: tuple[str, ...]
    asks: tuple[str, ...]
    person_first: bool = False
    tender: bool = False
    shown_by: tuple[str, ...] = ()


A_YEAR, HALF_A_YEAR = 365, 180  # days


def is_long_ago(checked: date, today: date, days: int = A_YEAR) -> bool:
    """Whether what was checked on that day is to be looked at again."""
    return (today - checked).days > days


@dataclass(frozen=True, slots=True)
class Guide:
    """
    Something to read in two minutes. `summary` goes into a chat (45 words); `body` is Markdown, 90 to 250 words.

    `ready` completes "Ready when …", `effort` says what doing it takes ("An evening, with one other person"). `related`
    are offers that go with it: guide:ID, cluster:ID, partner:ID or academy. `checked` is the day somebody last looked
    whether it still holds, None where nobody wrote it down.
    """

    id: str
    title: str
    topics: tuple[TopicId, ...]
    phases: tuple[PhaseId, ...]
    minutes: int
    summary: str
    body: str
    source: str = ""
    source_title: str = ""
    checked: date | None = None
    ready: str = ""
    effort: str = ""
    related: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """All its words, to see how near it is to somebody's own."""
        return f"{self.title} {self.summary} {self.body}"

    def is_stale(self, today: date) -> bool:
        """Whether it was last looked at over a year ago."""
        return self.checked is not None and is_long_ago(self.checked, today)


STRENGTH = "strength:"
"""How what helped in a story begins where it is a strength; else it is an offer such as guide:ID."""


@dataclass(frozen=True, slots=True)
class Story:
    """
    What one area did, told in 60 to 180 words (`body`, Markdown), and by whose leave.

    `area` is the id of one of ours, or the name of one elsewhere. `consent` says who told or published it, and with
    whom it may be shared; `source` is the address it can be read at, for a published one. `checked` as for a guide.
    """

    id: str
    title: str
    topics: tuple[TopicId, ...]
    phases: tuple[PhaseId, ...]
    area: str
    what_helped: str
    consent: str
    body: str
    source_title: str
    source: str = ""
    checked: date | None = None

    @property
    def words(self) -> str:
        """All its words, to see how near it is to somebody's own."""
        return f"{self.title} {self.body}"

    def is_stale(self, today: date) -> bool:
        """Whether it was last looked at over a year ago."""
        return self.checked is not None and is_long_ago(self.checked, today)


@dataclass(frozen=True, slots=True)
class Document:
    """
    A document to fill in and keep. `what` says in a sentence what it is; `body` is Markdown, at most two pages.

    `said` are the ways people call it, in plain words; `near` is what there is no document for, where this one comes
    nearest; `guides` go with it, the nearest first.
    """

    id: str
    title: str
    what: str
    said: tuple[str, ...]
    topics: tuple[TopicId, ...]
    guides: tuple[str, ...]
    body: str
    checked: date | None = None
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cluster:
    """
    A group of areas that meets. Without a region it is open to all.

    In whole sentences: who it `suits`, how people `travel` there and what is paid, what happens after they `join`, and
    what there is for children ('': nobody has said).
    """

    id: str
    name: str
    topics: tuple[TopicId, ...]
    region: str
    meets: str
    what: str
    suits: str
    travel: str
    join: str
    childcare: str


@dataclass(frozen=True, slots=True)
class Gathering:
    """One dated event with places to book. `starts` is local to the programme's zone; four more as for a group."""

    id: str
    name: str
    topics: tuple[TopicId, ...]
    region: str
    on: date
    starts: time
    where: str
    what: str
    places: int
    suits: str
    travel: str
    join: str
    childcare: str


@dataclass(frozen=True, slots=True)
class Partner:
    """
    An expert package. It is ready to work only where every signal in `needs` holds (one of each inner tuple, whose
    first is the one to tell people of).

    `first_step` is the smaller step to offer until then; `not_ready` completes "It works best once …", `looks_like`
    "It usually means …" and `result` "Usually you end up with …". `days_in_all` is what they can give all areas
    together, where that is agreed.
    """

    id: str
    name: str
    topics: tuple[TopicId, ...]
    phases: tuple[PhaseId, ...]
    what: str
    days: int
    looks_like: str
    result: str
    needs: tuple[tuple[str, ...], ...]
    not_ready: str
    first_step: str
    days_in_all: int | None = None


@dataclass(frozen=True, slots=True)
class Experts:
    """
    The rules for experts: an area can have so many `days` of them in all for one topic.

    `waits` are working days, by state: after so many in it somebody is reminded of a request.
    """

    days: int
    waits: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Cohort:
    """A group of the leadership programme that begins together; `name` stands in the middle of a sentence."""

    id: str
    name: str
    starts: date
    apply_by: date
    places: int


@dataclass(frozen=True, slots=True)
class Academy:
    """
    The leadership programme: in a word what `kind` of thing it is, what it takes, how somebody is put forward.

    `suits` says who it is for, and `cohorts` are its groups.
    """

    name: str
    kind: str
    what: str
    takes: str
    how: str
    suits: str
    topics: tuple[TopicId, ...]
    cohorts: tuple[Cohort, ...] = ()

    def open_on(self, today: date) -> tuple[Cohort, ...]:
        """The groups that people can still apply for on that day, the next one first."""
        return tuple(sorted((each for each in self.cohorts if each.apply_by >= today), key=lambda each: each.starts))

    def cohort(self, cohort: str) -> Cohort | None:
        """The group of that id, or nothing."""
        return next((each for each in self.cohorts if each.id == cohort), None)


@dataclass(frozen=True, slots=True)
class UrgentNumber:
    """
    A number to ring. `checked` is the day it was last checked, `how` by what means.

    One that is only for some has the words by which they are known in `said`.
    """

    id: str
    name: str
    number: str
    when: str
    hours: str
    checked: date
    how: str
    said: tuple[str, ...] = ()

    def fits(self, words: str) -> bool:
        """Whether it is for whoever wrote these words, in lower case: for everybody, or one of its own is in them."""
        heard = f" {' '.join(words.replace('’', chr(39)).split())} "
        return not self.said or any(f" {each} " in heard for each in self.said)


SELF_HARM, CHILD_AT_RISK, SEXUAL_VIOLENCE = "self_harm", "child_at_risk", "sexual_violence"
"""The kind of danger that is met in ways of its own in several places: whoever means it may say little of it."""


@dataclass(frozen=True, slots=True)
class Danger:
    """
    A kind of danger: the numbers that fit it, in order; phrases that mean it; phrases that only might.

    `told` are whole messages in which it is told, straight or sideways.
    """

    id: str
    numbers: tuple[str, ...]
    phrases: tuple[str, ...]
    maybe: tuple[str, ...]
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Urgent:
    """
    Everything about danger to people: numbers, kinds of danger and the look-alikes that must not alarm.

    A look-alike takes only its own words out of hearing, never the rest of the message. `harmless` are whole messages
    without danger that share words or moods with it. `answers` are what people type who are asked whether anyone is in
    danger, each with what it means (`hearing/answers.py`).
    """

    numbers: tuple[UrgentNumber, ...]
    dangers: tuple[Danger, ...]
    look_alikes: tuple[str, ...]
    harmless: tuple[str, ...] = ()
    answers: tuple[tuple[str, str], ...] = ()

    def numbers_for(self, danger: str) -> tuple[UrgentNumber, ...]:
        """The numbers that fit a kind of danger, most fitting first; 999 is said besides, always."""
        by_id = {number.id: number for number in self.numbers}
        wanted = next((kind.numbers for kind in self.dangers if kind.id == danger), ())
        return tuple(by_id[each] for each in wanted if each in by_id)


@dataclass(frozen=True, slots=True)
class Adviser:
    """
    A person who answers residents. `works` are weekdays, Monday 0; `duty` people are told of any danger at once.

    `phone` is where the programme team rings them, if content says; no resident is given it.
    """

    id: str
    name: str
    region: str
    works: tuple[int, ...]
    duty: bool = False
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """A community in the programme. `start_code` opens a chat that already knows its area."""

    id: str
    name: str
    aliases: tuple[str, ...]
    region: str
    postcodes: tuple[str, ...]
    adviser: str
    lto: str
    start_code: str


@dataclass(frozen=True, slots=True)
class About:
    """
    What the assistant says of itself, each in the middle of a sentence.

    "I help …", "I know about …", "I'm run by …", "Your chat can be seen by …", "I keep …" (for so many months), "I'm
    paid for by …", "No, …" (sold), "What you write is kept …" (stored), "I don't …" (reports), "I don't use …", "I
    don't ask for …", "I can't …", "You can complain to …"; `team` is who stands behind the advisers, after "ask" or at
    the start of a sentence ("the programme team"). Whoever is booked for an event is reminded `remind_days` before it;
    a place that came free is kept `hold_days` for whoever is first on its waiting list.
    """

    helps: str
    knows: str
    run_by: str
    seen_by: str
    kept: str
    kept_months: int
    remind_days: int
    hold_days: int
    paid_by: str
    sold: str
    stored: str
    reports: str
    thinks_without: str
    never_asks: str
    cannot: str
    complain_to: str
    team: str


@dataclass(frozen=True, slots=True)
class Pace:
    """
    How a programme takes its time. Weekdays are counted with Monday as 0, hours are local.

    People are written to unasked from `opens` until `closes` (whole hours) unless they chose others, once in `between`
    days, and after each silence so many weeks later (`silences`). Whoever leaves what other areas ask unanswered isn't
    asked for `left_in_peace` weeks. The team `works` on these weekdays, from `morning`
    on; `afternoon` is when it is asked again. Both keep the `holidays` of a country or a part of one ("GB-ENG").
    """

    opens: int = 9
    closes: int = 20
    between: int = 7
    silences: tuple[int, ...] = (2, 4, 8)
    left_in_peace: int = 26
    works: tuple[int, ...] = (0, 1, 2, 3, 4)
    morning: time = time(9, 30)
    afternoon: time = time(16, 0)
    holidays: str = "GB-ENG"

    @property
    def apart(self) -> timedelta:
        """How far two things are apart that nobody asked for."""
        return timedelta(days=self.between)


@dataclass(frozen=True, slots=True)
class Joining:
    """For somebody new, in whole sentences: what the programme is, and how somebody who lives there takes part."""

    what: str
    how: str


@dataclass(frozen=True, slots=True)
class Words:
    """Programme words for people and things, so that another programme can swap them."""

    adviser: str
    lto: str
    partnership: str


@dataclass(frozen=True, slots=True)
class Term:
    """
    A word of the programme's that somebody may not know: how it is `said`, what it `means`, a guide that says more.

    `here` is what it is where they live, with {area}, {lto} or {adviser} in it from the area's card. One that stands
    `alone` is explained to whoever types nothing else: it can't be what they want.
    """

    id: str
    name: str
    said: tuple[str, ...]
    means: str
    guide: str = ""
    here: str = ""
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Programme:
    """A whole programme's content. All the assistant states comes from here, a card or a resident's own words."""

    name: str
    assistant: str
    accent: str
    zone: str
    about: About
    joining: Joining
    words: Words
    phases: tuple[Phase, ...]
    signals: tuple[SignalKind, ...]
    strengths: tuple[Strength, ...]
    questions: tuple[Question, ...]
    topics: tuple[Topic, ...]
    human_asks: tuple[str, ...]
    off_topic_asks: tuple[str, ...]
    concepts: tuple[Concept, ...]
    guides: tuple[Guide, ...]
    clusters: tuple[Cluster, ...]
    gatherings: tuple[Gathering, ...]
    partners: tuple[Partner, ...]
    experts: Experts
    academy: Academy
    urgent: Urgent
    regions: tuple[str, ...]
    advisers: tuple[Adviser, ...]
    areas: tuple[Area, ...]
    terms: tuple[Term, ...] = ()
    pace: Pace = Pace()
    approve_above: int = 50  # a nudge to more people than that is approved by somebody who didn't write it
    documents: tuple[Document, ...] = ()
    stories: tuple[Story, ...] = ()
    speech: Speech = AS_WRITTEN
    called_off: tuple[Gathering, ...] = ()
    priorities: tuple[Priority, ...] = ()
    topics_to_read: tuple[Topic, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Which topics have a guide is asked twice for each page of the list that is turned.
        covered = {topic for guide in self.guides for topic in guide.topics}
        object.__setattr__(self, "topics_to_read", tuple(each for each in self.topics if each.id in covered))

    def topic(self, topic: TopicId) -> Topic:
        """The topic of that id. Raises KeyError for one that content does not have."""
        return _by_id(self.topics, topic)

    def phase(self, phase: PhaseId) -> Phase:
        """The phase of that id. Raises KeyError for one that content does not have."""
        return _by_id(self.phases, phase)

    def signal(self, signal: str) -> SignalKind:
        """The kind of signal of that id. Raises KeyError for one that content does not have."""
        return _by_id(self.signals, signal)

    def guide(self, guide: str) -> Guide | None:
        """The guide of that id, or nothing if an editor has removed it since."""
        return next((each for each in self.guides if each.id == guide), None)

    def document(self, document: str) -> Document | None:
        """The document of that id, or nothing if an editor has removed it since."""
        return next((each for each in self.documents if each.id == document), None)

    def documents_with(self, guide: str) -> tuple[Document, ...]:
        """The documents that go with the guide of that id."""
        return tuple(each for each in self.documents if guide in each.guides)

    def story(self, story: str) -> Story | None:
        """The story of that id, or nothing if an editor has removed it since."""
        return next((each for each in self.stories if each.id == story), None)

    def area(self, area: str) -> Area | None:
        """The area of that id, or nothing."""
        return next((each for each in self.areas if each.id == area), None)

    def adviser(self, adviser: str) -> Adviser | None:
        """The adviser of that id, or nothing."""
        return next((each for each in self.advisers if each.id == adviser), None)
