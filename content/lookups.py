"""Checks across files: ids that are there twice, and ids that nothing has."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches

from content.entries import Entry
from content.problems import Problem
from flows.programme import STRENGTH
from flows.wording import an

# Which key of which kind of entry names what. An offer such as guide:ID is looked up by the word before its colon.
REFERENCES = (
    ("choice", "signal", "signal"),
    ("topic", "shown_by", "signal or strength"),
    ("partner", "topics", "topic"),
    ("partner", "phases", "phase"),
    ("partner", "needs", "signal"),
    ("cluster", "topics", "topic"),
    ("cluster", "region", "region"),
    ("event", "topics", "topic"),
    ("event", "region", "region"),
    ("academy", "topics", "topic"),
    ("guide", "topics", "topic"),
    ("guide", "phases", "phase"),
    ("guide", "related", "related thing"),
    ("document", "topics", "topic"),
    ("document", "guides", "guide"),
    ("term", "guide", "guide"),
    ("priority", "offer", "thing to put first"),
    ("priority", "topic", "topic"),
    ("story", "topics", "topic"),
    ("story", "phases", "phase"),
    ("story", "what_helped", "strength or offer"),
    ("danger", "numbers", "number"),
    ("signal", "weights", "phase"),
    ("adviser", "region", "region"),
    ("area", "region", "region"),
    ("area", "adviser", "adviser"),
    ("area's story", "area", "area"),
    ("area's story", "signals", "signal"),
    ("area's story", "strengths", "strength"),
    ("need", "topic", "topic"),
    ("resident", "area", "area"),
    ("resident", "joined", "cluster"),
    ("resident", "booked", "event"),
    ("follow_up", "topic", "topic"),
    ("handoff", "resident", "resident"),
    ("handoff", "danger", "danger"),
    ("request", "resident", "resident"),
    ("request", "partner", "partner"),
    ("request", "topic", "topic"),
    ("suggestion", "resident", "resident"),
    ("suggestion", "topic", "topic"),
    ("suggestion", "offer", "offer"),
    ("note", "area", "area"),
    ("note", "adviser", "adviser"),
)
OFFERS = ("guide", "cluster", "event", "partner")
RELATED = ("guide", "cluster", "partner")
HOW = {
    "related thing": f"write {', '.join(f'{kind}:' for kind in RELATED[:-1])} or {RELATED[-1]}: with an id that is "
    "there, or academy",
    "thing to put first": f"write {', '.join(f'{kind}:' for kind in OFFERS[:-1])} or {OFFERS[-1]}: with an id that is "
    "there",
}


def twice(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Ids, and start codes, that two entries of one kind share."""
    first: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        for key in ("id", "start_code"):
            value = next(iter(entry.words_of(key)), "")
            before = first.setdefault((f"{entry.what} {key}", value), entry)
            if value and before is not entry:
                todo = (
                    f"'{value}' is the {key} of {an(entry.what)} on line {before.line_of(key)} too; change one of them"
                )
                yield Problem(entry.file, entry.line_of(key), todo)


def unknown(entries: Iterable[Entry], broken: Collection[str] = ()) -> Iterator[Problem]:
    """Ids that name something that isn't there. Where its kind could not wholly be read, that alone has been said."""
    seen = list(entries)
    known = _known(seen)
    unsure = _unsure(seen, known, broken)
    for what, key, kind in REFERENCES:
        if kind in unsure:
            continue
        for entry in seen:
            if entry.what == what:
                strange = [word for word in entry.words_of(key) if word not in known.get(kind, ())]
                yield from (_missing(entry, key, kind, word, known) for word in strange)


def _unsure(entries: list[Entry], known: Mapping[str, list[str]], broken: Collection[str]) -> set[str]:
    nameless = {each.what for each in entries if "id" in each.asked and not any(each.words_of("id"))}
    unsure = {*broken, *nameless, *({"region"} if not known.get("region") else ())}
    named_by_kind = {
        "offer": OFFERS,
        "related thing": RELATED,
        "thing to put first": OFFERS,
        "strength or offer": (*OFFERS, "strength"),
        "signal or strength": ("signal", "strength"),
    }
    return unsure | {name for name, kinds in named_by_kind.items() if unsure & set(kinds)}


def _known(entries: list[Entry]) -> dict[str, list[str]]:
    known: dict[str, list[str]] = {}
    for entry in entries:
        known.setdefault(entry.what, []).extend(entry.words_of("id"))
        if entry.file == "areas.yaml" and entry.what == "file":
            known["region"] = list(entry.words_of("regions"))
        if entry.what == "guide":
            known["guide"].append(entry.file.removeprefix("guides/").removesuffix(".md"))
    known["signal or strength"] = [*known.get("signal", ()), *known.get("strength", ())]
    known["thing to put first"] = [*_by_kind(OFFERS, known)]
    known["related thing"] = ["academy", *_by_kind(RELATED, known)]
    known["offer"] = ["academy", "adviser", *_by_kind(OFFERS, known)]
    known["offer"] += [f"step:{each}" for each in known.get("partner", ())]
    known["strength or offer"] = [*known["offer"], *(f"{STRENGTH}{each}" for each in known.get("strength", ()))]
    return known


def _by_kind(kinds: Iterable[str], known: Mapping[str, list[str]]) -> Iterator[str]:
    return (f"{kind}:{each}" for kind in kinds for each in known.get(kind, ()))


def _missing(entry: Entry, key: str, kind: str, word: str, known: dict[str, list[str]]) -> Problem:
    own = f"guide:{entry.file.removeprefix('guides/').removesuffix('.md')}"
    near = get_close_matches(word, [each for each in known.get(kind, ()) if each != own], 1)
    advice = f"did you mean '{near[0]}'?" if near else HOW.get(kind, f"write the id of {an(kind)} that is there")
    return Problem(entry.file, entry.line_of(key), f"no {kind} is called '{word}' {entry.called}; {advice}")
