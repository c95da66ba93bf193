"""What an offer is called on the desk, and what came of it."""

from collections.abc import Iterator

from bot.desk.calendar import Calendar
from flows.programme import Programme
from flows.wording import capital, clip
from storage.desk_areas import Offered

LONGEST_TITLE = 90


def title_of(offer: str, programme: Programme) -> str:
    """What an offer is, by name. One that content no longer has keeps its bare id."""
    kind, _, wanted = offer.partition(":")
    named: dict[str, Iterator[tuple[str, str]]] = {
        "guide": ((each.id, each.title) for each in programme.guides),
        "cluster": ((each.id, each.name) for each in programme.clusters),
        "event": ((each.id, each.name) for each in programme.gatherings),
        "partner": ((each.id, each.name) for each in programme.partners),
        "step": ((each.id, each.first_step) for each in programme.partners),
        "academy": iter((("", programme.academy.name),)),
        "adviser": iter((("", f"A word with their {programme.words.adviser}"),)),
    }
    title = dict(named.get(kind, iter(()))).get(wanted, wanted or kind)
    return f"{KIND.get(kind, '')}{clip(title, LONGEST_TITLE)}"


def came_of(each: Offered, calendar: Calendar) -> str:
    """What was answered or whether it helped, and when it was offered."""
    told = HELPED.get(each.helped) or ANSWER.get(each.answer, "no answer yet")
    return f"{capital(told)} · {calendar.month(each.at)}"


KIND = {"guide": "Guide: ", "cluster": "Cluster: ", "event": "Event: ", "partner": "Expert: ", "step": "First step: "}
HELPED = {"yes": "it helped", "a_bit": "it helped a bit", "no": "it didn't help"}
ANSWER = {
    "yes": "they'll try it",
    "more": "they asked for more",
    "saved": "saved",
    "later": "saved",
    "not_now": "not now",
    "not_for_us": "not for them",
    "declined_kind": "not for them",
}
