"""What people have put right on an area's card, in words, and who said so."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time

from flows.desk.calendar import Calendar, pounds
from flows.diagnosing.telling import phase_in
from flows.programme import Programme
from flows.suggesting.offer_names import title_of
from flows.wording import capital, clip
from storage.desk.areas import AreaCard
from storage.knowing.putting_right import Said

Named = list[tuple[str, str]]  # ids and what they are called


def on_card(card: AreaCard, programme: Programme, calendar: Calendar) -> Mapping[str, list[tuple[str, str]]]:
    """What was put right and by whom, the newest first: of a need, strength, signal, offer or note, or else a fact."""
    told: dict[str, list[tuple[str, str]]] = {
        "need": [],
        "strength": [],
        "signal": [],
        "offer": [],
        "note": [],
        "fact": [],
    }
    for each in card.said:
        if not (_told_since(each, card) or _gone(each, card)):
            what = f"{_what(each, card, programme)}: {_says(each, calendar)}"
            told[each.about if each.kind else "fact"].append((what, f"{each.name}, {calendar.moment(each.at)}"))
    return told


def choices(card: AreaCard, programme: Programme) -> Mapping[str, tuple[Named, Named]]:
    """What can be put right, by its name: what is on the card, and what isn't."""
    there = {
        "need": {each.topic for each in card.needs},
        "strength": {kind for kind, _ in card.strengths},
        "signal": {kind for kind, _ in card.signals} | set(tellings_of(card)),
        "offer": {each.offer for each in card.offered},
        "note": {str(each.number) for each in card.notes},
    }
    return {
        about: (
            [each for each in known if each[0] in there[about]],
            [each for each in known if each[0] not in there[about]],
        )
        for about, known in _named(card, programme).items()
    }


def _named(card: AreaCard, programme: Programme) -> Mapping[str, Named]:
    return {
        "need": [(each.id, each.label) for each in programme.topics],
        "strength": [(each.id, capital(each.says)) for each in programme.strengths],
        "signal": [
            *((each.id, capital(each.says)) for each in programme.signals),
            *((kind, _sounds(kind, programme)) for kind in tellings_of(card)),
        ],
        "offer": [(each, title_of(each, programme)) for each in dict.fromkeys(each.offer for each in card.offered)],
        "note": [(str(each.number), f"“{clip(each.text, SHORT)}”") for each in card.notes],
    }


def tellings_of(card: AreaCard) -> tuple[str, ...]:
    """The kinds of evidence that whole stories are, each as long as it stands or was put right."""
    right = (each.kind for each in card.said if each.about == "signal" and phase_in(each.kind))
    return tuple(dict.fromkeys((*(each.kind for each in card.tellings), *right)))


def _sounds(kind: str, programme: Programme) -> str:
    plain = next((phase.plain for phase in programme.phases if phase.id == phase_in(kind)), kind)
    return SOUNDS.format(plain=plain)


def _told_since(said: Said, card: AreaCard) -> bool:
    """Whether a resident has told another day for the next meeting since."""
    return said.about == "next_meeting" and said.says != (card.next_meeting.isoformat() if card.next_meeting else "")


def _gone(said: Said, card: AreaCard) -> bool:
    """Whether it is about a note that isn't on the card any more."""
    return said.about == "note" and said.kind not in {str(each.number) for each in card.notes}


def _what(said: Said, card: AreaCard, programme: Programme) -> str:
    if not said.kind:
        return FACTS[said.about]
    if said.about == "offer":
        return title_of(said.kind, programme)
    return dict(_named(card, programme)[said.about]).get(said.kind, said.kind)


def _says(said: Said, calendar: Calendar) -> str:
    if said.on and said.says == "so":
        return f"so, in {calendar.month(datetime.combine(said.on, time(12), UTC))}"
    match said.about:
        case "note":
            return said.says
        case "next_meeting" | "plan_ends" if said.says:
            return calendar.near(date.fromisoformat(said.says))
        case "money_left" if said.says:
            return pounds(int(said.says))
    return SAYS.get(said.says, said.says)


SHORT = 40
SOUNDS = "What a resident told sounds like they're {plain}"
FACTS = {
    "next_meeting": "Next meeting", "plan_ends": "Plan ends", "money_left": "Money left", "rhythm": "Meets",
}  # fmt: skip
SAYS = {
    "open": "help is wanted", "met": "met", "parked": "parked for now", "so": "so", "not_so": "not so",
    "trying": "they're trying it", "helped": "it helped", "a_bit": "it helped a bit", "no_help": "it didn't help",
    "left": "they left it", "": "not known",
}  # fmt: skip
