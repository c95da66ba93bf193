"""Where an area has got to: evidence into odds, and which question would teach most. Pure arithmetic, no wording."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from math import log2
from types import MappingProxyType

from flows.diagnosing.telling import in_short, told_of, weights_of
from flows.effects import Effect, KeepOdds, RecordSignals, RecordStrengths
from flows.events import Said
from flows.hearing.heard import Heard, Signal
from flows.history import History, Known
from flows.programme import Phase, Programme, Question, Topic
from flows.turn import Card, World

SURE_ENOUGH = 0.75
MOST_QUESTIONS = 4
TEACHES_ENOUGH = 0.05  # bits; less than this isn't worth anybody's time
FADES_IN_DAYS = 540  # after this long, a piece of evidence weighs half
SLIPS_BACK = 1.3  # how much one setback lifts the phase before, once it's plain where an area is
NEVER_BELOW = 0.01

Odds = Mapping[str, float]
Telling = tuple[tuple[str, str], ...]  # kinds of it, each with how sure it makes us
NOTHING_TOLD: Odds = MappingProxyType({})


def phase_odds(
    signals: Iterable[Signal | Known], programme: Programme, now: datetime | None = None, telling: Odds = NOTHING_TOLD
) -> dict[str, float]:
    """
    The probability of each phase given what an area has said it has done; sums to 1.

    The same signal counts once, at its freshest; with `now`, older ones weigh less. Milestones: DOMAIN 1.3. `telling`
    is how much likelier each phase makes the way it was told (`Heard.telling`).
    """
    before = {phase.id: phase.prior for phase in programme.phases}
    return _with_floor(_told(_weighed(before, _freshness(signals, now), programme), telling))


def update(
    odds: Odds, signals: Iterable[Signal | Known], programme: Programme, telling: Odds = NOTHING_TOLD
) -> dict[str, float]:
    """The odds after more evidence. Without any odds yet, it starts from the priors."""
    before = {phase.id: odds.get(phase.id, NEVER_BELOW) if odds else phase.prior for phase in programme.phases}
    return _with_floor(_told(_weighed(before, _freshness(signals, None), programme), telling))


def sure_enough(odds: Odds) -> bool:
    """Whether one phase stands out so far that asking more would only cost people's time."""
    return max(odds.values(), default=0) >= SURE_ENOUGH


def likeliest(odds: Odds, programme: Programme) -> Phase | None:
    """The phase with the best odds, or nothing while there are none."""
    known = [phase for phase in programme.phases if phase.id in odds]
    return max(known, key=lambda phase: odds[phase.id]) if known else None


def phase_of(card: Card | None, programme: Programme) -> Phase | None:
    """The phase an area seems to be in, or nothing if nobody has told us anything yet."""
    return likeliest(card.odds, programme) if card else None


def next_question(odds: Odds, asked: Iterable[str], programme: Programme, known: Iterable[str] = ()) -> Question | None:
    """
    The question that would teach most about the phase, in bits; nothing when it's plain enough already.

    `asked` are ids of questions, `known` kinds of signals heard: what they have told us isn't asked again.
    """
    before, done, heard = tuple(asked), set(asked), set(known)
    if sure_enough(odds) or len(before) >= MOST_QUESTIONS:
        return None
    open_ones = [
        question
        for question in programme.questions
        if question.id not in done and not heard & {choice.signal for choice in question.choices}
    ]
    best = max(open_ones, key=lambda question: information(odds, question, programme), default=None)
    return best if best and information(odds, best, programme) >= TEACHES_ENOUGH else None


def information(odds: Odds, question: Question, programme: Programme) -> float:
    """How many bits an answer to this question is expected to take off our doubt about the phase."""
    doubt_after = 0.0
    for answer in _answers(question, programme):
        chance = sum(odds[phase] * answer[phase] for phase in odds)
        doubt_after += chance * _doubt(_shares({phase: odds[phase] * answer[phase] for phase in odds}))
    return _doubt(odds) - doubt_after


def evidence(said: Said, world: World) -> tuple[Effect, ...]:
    """
    What to keep of one message: signals, strengths, and the odds after them.

    Where a person has said which phase it is, the odds stay theirs; signals are kept all the same.
    """
    return _kept(said.heard, (), world)


def evidence_of_telling(said: Said, world: World) -> tuple[Effect, ...]:
    """The same of what answers "how are things going?": how it was told counts too. What asks for help is none."""
    return _kept(said.heard, telling_of(said.heard, world), world)


def telling_of(heard: Heard, world: World) -> Telling:
    """How it was told, as evidence. Told alike before, it is as sure as then, and only newer."""
    plain = world.card is not None and sure_enough(world.card.odds)
    told = told_of(heard, first=not plain and not any(each.so for each in world.past.signals))
    before = {each.kind: each.words for each in world.past.signals if each.words}
    return tuple((kind, before.get(kind, how_sure)) for kind, how_sure in told)


def likely_topics(phase: Phase | None, programme: Programme) -> list[Topic]:
    """The topics that guides for this phase are most about first, in the order content has them where it's a tie."""
    fitting = [guide for guide in programme.guides if phase is None or phase.id in guide.phases]
    counts = {topic.id: sum(topic.id in guide.topics for guide in fitting) for topic in programme.topics}
    return sorted(programme.topics, key=lambda topic: -counts[topic.id])


def chosen(signal: str, words: str, world: World) -> tuple[Effect, ...]:
    """What to keep of an answer picked from a question's choices."""
    return (RecordSignals(((signal, words),)), *_odds_to_keep((Signal(signal, words),), world))


def odds_with(kinds: Iterable[str], world: World) -> dict[str, float]:
    """The odds on the area's card, with what was heard in this chat that the card doesn't have yet."""
    odds = world.card.odds if world.card else {}
    if world.card and world.card.phase_by:
        return dict(odds)
    heard = tuple(kinds)
    telling = weights_of(heard, (each.kind for each in world.past.signals), world.programme)
    return update(faded(odds, world), _new_to(world.past, as_signals(heard)), world.programme, telling)


def faded(odds: Odds, world: World) -> Odds:
    """The odds on a card as they are worth today (`worth`)."""
    newest = max((each.at for each in world.past.signals if each.so), default=None)
    return as_of(odds, newest, world.now, world.programme)


def as_of(odds: Odds, newest: datetime | None, now: datetime, programme: Programme) -> Odds:
    """The odds on a card as they are worth now, as every page, list, file and chat shows them."""
    return worth(odds, (now - newest).days, programme) if newest else odds


def worth(odds: Odds, days: int, programme: Programme) -> Odds:
    """
    Odds so many days after the last that was told: what they rest on weighs less the longer nothing new is heard.

    Each time they are kept, all that was told before has faded alike; so this once is as good as fading piece by piece.
    """
    fresh = 0.5 ** (max(days, 0) / FADES_IN_DAYS)
    before = {phase.id: max(phase.prior, NEVER_BELOW) for phase in programme.phases}
    if not odds or fresh == 1:
        return odds
    return _with_floor({phase: before.get(phase, NEVER_BELOW) ** (1 - fresh) * odds[phase] ** fresh for phase in odds})


def as_signals(kinds: Iterable[str]) -> tuple[Signal, ...]:
    """Kinds of signals as signals, where nobody's words matter."""
    return tuple(Signal(kind, "") for kind in kinds)


def _kept(heard: Heard, telling: Telling, world: World) -> tuple[Effect, ...]:
    signals = tuple((signal.kind, signal.words) for signal in heard.signals)
    strengths = tuple((strength.kind, strength.words) for strength in heard.strengths)
    return (
        *(RecordSignals(each) for each in (signals, telling) if each),
        *_odds_to_keep(heard.signals, world, telling),
        *((RecordStrengths(strengths),) if strengths else ()),
    )


def _odds_to_keep(signals: Iterable[Signal], world: World, telling: Telling = ()) -> tuple[KeepOdds, ...]:
    # Only what is recorded moves them, so that the card can say what they rest on.
    if not world.card or world.card.phase_by:
        return ()
    new, known = _new_to(world.past, signals), {each.kind for each in world.past.signals}
    told = tuple(each for each in telling if each[0] not in known)
    weights = weights_of(in_short(told), (), world.programme)
    return (KeepOdds(update(faded(world.card.odds, world), new, world.programme, weights)),) if new or told else ()


def _new_to(past: History, signals: Iterable[Signal]) -> tuple[Signal, ...]:
    known = {each.kind for each in past.signals}
    return tuple(signal for signal in signals if signal.kind not in known)


def _freshness(signals: Iterable[Signal | Known], now: datetime | None) -> dict[str, float]:
    fresh: dict[str, float] = {}
    for signal in signals:
        days = (now - signal.at).days if now and isinstance(signal, Known) else 0
        fresh[signal.kind] = max(fresh.get(signal.kind, 0), 0.5 ** (max(days, 0) / FADES_IN_DAYS))
    return fresh


def _weighed(before: Odds, fresh: Mapping[str, float], programme: Programme) -> dict[str, float]:
    # What they have done comes first. Once that makes the phase plain, a setback only pulls it back a little;
    # until then a setback is evidence like any other.
    kinds = {signal.id: signal for signal in programme.signals if signal.id in fresh}
    setbacks = [kind for kind, signal in kinds.items() if signal.kind == "setback"]
    odds = dict(before)
    for kind in kinds:
        if kind not in setbacks:
            odds = _shares({phase: odds[phase] * kinds[kind].weights[phase] ** fresh[kind] for phase in odds})
    plain = sure_enough(odds)
    for kind in setbacks:
        weights = _slip(odds, programme) if plain else kinds[kind].weights
        odds = _shares({phase: odds[phase] * weights[phase] ** fresh[kind] for phase in odds})
    return _with_floor(odds)


def _told(odds: Odds, telling: Odds) -> dict[str, float]:
    return _shares({phase: value * telling.get(phase, 1.0) for phase, value in odds.items()})


def _slip(odds: Odds, programme: Programme) -> dict[str, float]:
    order = [phase.id for phase in programme.phases if phase.id in odds]
    best = max(order, key=lambda phase: odds[phase])
    before = order[max(order.index(best) - 1, 0)]
    return {phase: SLIPS_BACK if phase == before != best else 1.0 for phase in odds}


def _shares(odds: Odds) -> dict[str, float]:
    total = sum(odds.values()) or 1.0
    return {phase: value / total for phase, value in odds.items()}


def _with_floor(odds: Odds) -> dict[str, float]:
    # Nothing is ever ruled out: people may tell us tomorrow that it was otherwise.
    return _shares({phase: max(value, NEVER_BELOW) for phase, value in _shares(odds).items()})


def _answers(question: Question, programme: Programme) -> list[dict[str, float]]:
    weights = [programme.signal(choice.signal).weights for choice in question.choices]
    totals = {phase.id: sum(each[phase.id] for each in weights) for phase in programme.phases}
    return [{phase: each[phase] / totals[phase] for phase in totals} for each in weights]


def _doubt(odds: Odds) -> float:
    return -sum(value * log2(value) for value in odds.values() if value > 0)
