"""Who somebody is and how an area's card reads after one effect of a turn."""

from dataclasses import replace

from flows import effects as ask
from flows.effects import Effect
from flows.turn import Card, Person

SURE = 0.96


def person_after(person: Person, effect: Effect) -> Person:
    """Who this is after one effect of their turn."""
    match effect:
        case ask.LearnName(name):
            return replace(person, name=name)
        case ask.JoinArea(area):
            return replace(person, area=area)
        case ask.Consent(given):
            return replace(person, consent=given, name=person.name if given else "")
        case ask.PauseUntil(until):
            return replace(person, paused_until=until)
        case ask.Stop():
            return replace(person, stopped=True)
        case ask.Resume():
            return replace(person, stopped=False, paused_until=None)
        case ask.QuietHours(start, end):
            return replace(person, writes_from=start, writes_until=end)
        case ask.EraseMe():
            return Person(person.id, zone=person.zone)
        case _:
            return person


def card_after(card: Card, effect: Effect) -> Card:
    """The area's card after one effect of a resident's turn."""
    match effect:
        case ask.KeepOdds(odds):
            return replace(card, odds=odds)
        case ask.CorrectPhase(phase, role):
            return replace(card, phase_by=role, odds=_settled(card, phase))
        case ask.NextMeeting(on):
            return replace(card, next_meeting=on)
        case _:
            return card


def _settled(card: Card, phase: str) -> dict[str, float]:
    others = [each for each in card.odds if each != phase]
    return {phase: SURE, **{each: (1 - SURE) / len(others) for each in others}}
