"""The assistant's own sentences, a conversation at a time: found by their words, and said otherwise from here."""

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from string import Formatter
from typing import Any

from babel.messages.catalog import Message
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.staff.shell import form, show
from bot.web.site import Site, site_of
from content.load import SHIPPED
from content.our_sentences import EVERYWHERE, labels, our_sentences
from content.rewording import READ_ONLY, Rewording
from content.written import CannotWrite
from flows.hearing.normalise import plain
from flows.turn import Person
from flows.wording import capital

HERE = "/staff/sentences"
MOST_FOUND = 60


@dataclass(frozen=True, slots=True)
class Ours:
    """One sentence, and what is said instead (nothing: it is said as written). `forms` has one more for many."""

    conversation: str
    message: Message
    instead: tuple[str, ...]
    by: str
    kinds: int  # how many forms the language has for it: more than one where it changes with a number

    @property
    def id(self) -> str:
        """What it is known by in an address, whatever else is said around it."""
        return sha256("\0".join(self.forms).encode()).hexdigest()[:12]

    @property
    def forms(self) -> tuple[str, ...]:
        """As it is written: one form, or one and many."""
        said = self.message.id
        return (said,) if isinstance(said, str) else tuple(said)

    @property
    def to_change(self) -> tuple[str, ...]:
        """What stands in the fields to begin with: what is said now."""
        now = self.instead or self.forms
        return tuple(now[min(place, len(now) - 1)] for place in range(self.kinds))

    @property
    def a_label(self) -> bool:
        """Whether it is on a button."""
        return self.message.id in labels()


async def page(request: Request, _who: Person) -> Response:
    """The conversations; or, once something is looked for, every sentence with these words."""
    site, wanted = site_of(request), request.query_params.get("words", "").strip()
    every = await asyncio.to_thread(lambda: [each for name in our_sentences() for each in _sentences(site, name)])
    found = [each for each in every if _has(each, wanted)] if wanted else []
    context = {
        **_shared(site), "conversations": _conversations(every), "words": wanted, "found": found[:MOST_FOUND],
        "count": len(found),
    }  # fmt: skip
    return show(request, "staff_sentences.html", context)


async def one(request: Request, _who: Person) -> Response:
    """All sentences of one conversation."""
    return await _shown(request)


async def word(request: Request, who: Person) -> Response:
    """Say one sentence in other words, or as written again; where it can't be, say why and keep what was typed."""
    site, given = site_of(request), await form(request)
    name = _conversation(request)
    every = await asyncio.to_thread(lambda: list(_sentences(site, name)))
    ours = next((each for each in every if each.id == given.get("sentence")), None)
    if ours is None:
        return RedirectResponse(f"{HERE}/{name}?said=sentence_gone", 303)
    back = given.get("as_written") == "yes"
    typed = () if back else tuple(given.get(f"form{place}", "") for place in range(ours.kinds))
    forms = () if typed[:2] == ours.forms else typed
    try:
        trouble = await asyncio.to_thread(_rewording(site).word, name, ours.message, forms, by=_signed(site, who))
    except CannotWrite as error:
        trouble = str(error)
    if trouble:
        return await _shown(request, ours.id, typed, capital(trouble))
    return RedirectResponse(f"{HERE}/{name}?said={'worded' if any(forms) else 'as_written'}#s{ours.id}", 303)


async def _shown(request: Request, wrong: str = "", typed: tuple[str, ...] = (), trouble: str = "") -> Response:
    site, name = site_of(request), _conversation(request)
    found = await asyncio.to_thread(lambda: list(_sentences(site, name)))
    context = {
        **_shared(site), "name": name, "title": TITLES.get(name, capital(name.replace("_", " "))), "found": found,
        "wrong": wrong, "typed": typed, "trouble": trouble,
    }  # fmt: skip
    return show(request, "staff_conversation.html", context, 422 if trouble else 200)


def _shared(site: Site) -> dict[str, Any]:
    rewording = _rewording(site)
    may = rewording.may_be_written()
    return {
        "here": "hearing", "read_only": "" if may else READ_ONLY.format(folder=rewording.folder), "titles": TITLES,
        "places": _parts, "refused": site.app.renewing.refused is not None,
    }  # fmt: skip


def _sentences(site: Site, name: str) -> Iterator[Ours]:
    rewording = _rewording(site)
    worded, kinds = rewording.worded(name), rewording.kinds_of_number
    for message in our_sentences()[name]:
        if message.id:
            instead = worded.get(message.id)
            forms = kinds if message.pluralizable else 1
            yield Ours(name, message, instead.forms if instead else (), instead.by if instead else "", forms)


def _conversations(every: Iterable[Ours]) -> list[tuple[str, str, int, int]]:
    """Each by its name in an address and its title, with how many sentences it has and how many are said otherwise."""
    counts: dict[str, list[bool]] = {}
    for each in every:
        counts.setdefault(each.conversation, []).append(bool(each.instead))
    titled = [(name, TITLES.get(name, capital(name.replace("_", " ")))) for name in counts]
    titled.sort(key=lambda each: list(TITLES).index(each[0]) if each[0] in TITLES else len(TITLES))
    return [(name, title, len(counts[name]), sum(counts[name])) for name, title in titled]


def _parts(sentence: str) -> Iterator[dict[str, object]]:
    """A sentence's words and the places in it that are filled when it is said, in order."""
    for words, place, _spec, _how in Formatter().parse(sentence):
        yield {"text": words, "place": False}
        if place is not None:
            yield {"text": f"{{{place}}}", "place": True}


def _has(ours: Ours, words: str) -> bool:
    return any(plain(words) in plain(said) for said in (*ours.forms, *ours.instead))


def _conversation(request: Request) -> str:
    name = str(request.path_params["conversation"])
    if name not in our_sentences():
        raise HTTPException(404)
    return name


def _rewording(site: Site) -> Rewording:
    return Rewording(site.app.settings.content or SHIPPED, site.app.programme.speech.locale)


def _signed(site: Site, who: Person) -> str:
    return f"{who.name}, {site.app.clock.now():%Y-%m-%d}"


TITLES = {
    "meeting": "Meeting somebody, and what may be kept",
    "listening": "Listening, small talk and not understanding",
    "diagnosing": "Finding out where an area has got to",
    "suggesting": "Suggesting what would help",
    "reading": "Guides, documents, stories and words",
    "meeting_up": "Groups, events and introductions",
    "experts": "Expert help",
    "leaders": "The leadership programme",
    "following_up": "Checking in, reminders and days agreed",
    "handing_over": "Handing over to a person",
    "knowing": "What is known of somebody, and erasing it",
    "desk": "What advisers read",
    "danger": "When somebody may be in danger",
    EVERYWHERE: "Said in several places",
}
