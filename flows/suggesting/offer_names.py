"""What an offer is called when advisers read about it, and in a few words what came of it."""

from collections.abc import Iterable, Iterator

from flows.programme import Programme
from flows.wording import clip
from flows.words import _

LONGEST_TITLE = 90


def title_of(offer: str, programme: Programme) -> str:
    """What an offer is, by name. One that content no longer has keeps its bare id."""
    kind, _, wanted = offer.partition(":")
    title = dict(named(kind, programme)).get(offer, wanted or kind)
    return f"{KIND.get(kind, '')}{clip(title, LONGEST_TITLE)}"


def named(kind: str, programme: Programme) -> Iterator[tuple[str, str]]:
    """Every offer of a kind, each with what it is called."""
    match kind:
        case "guide":
            return ((f"guide:{each.id}", each.title) for each in programme.guides)
        case "cluster":
            return ((f"cluster:{each.id}", each.name) for each in programme.clusters)
        case "event":
            return ((f"event:{each.id}", each.name) for each in programme.gatherings)
        case "partner":
            return ((f"partner:{each.id}", each.name) for each in programme.partners)
        case "step":
            return ((f"step:{each.id}", each.first_step) for each in programme.partners)
        case "academy":
            return iter((("academy", programme.academy.name),))
        case "adviser":
            return iter((("adviser", A_WORD_WITH.format(role=programme.words.adviser)),))
    return iter(())


def bare_title_of(offer: str, programme: Programme) -> str:
    """What an offer is called, without what kind of offer it is."""
    return title_of(offer, programme).removeprefix(str(KIND.get(offer.partition(":")[0], "")))


def came_of(answer: str, helped: str) -> str:
    """What they answered, or whether it helped."""
    return HELPED.get(helped) or ANSWER.get(answer, NO_ANSWER)


def tried(offers: Iterable[tuple[str, str, str]], programme: Programme) -> str:
    """In one line what somebody took up, from each offer with its answer and whether it helped."""
    return "; ".join(f"{title_of(offer, programme)} ({came_of(answer, helped)})" for offer, answer, helped in offers)


TAKEN_UP = ("yes", "more", "saved")  # the answers by which somebody takes an offer up
KIND = {
    "guide": _("Guide: "),
    "cluster": _("Cluster: "),
    "event": _("Event: "),
    "partner": _("Expert: "),
    "step": _("First step: "),
}
A_WORD_WITH, NO_ANSWER = _("A word with their {role}"), _("no answer yet")
HELPED = {"yes": _("it helped"), "a_bit": _("it helped a bit"), "no": _("it didn't help")}
ANSWER = {
    "yes": _("they'll try it"),
    "more": _("they asked for more"),
    "saved": _("saved"),
    "later": _("saved"),
    "not_now": _("not now"),
    "not_for_us": _("not for them"),
    "declined_kind": _("not for them"),
}
