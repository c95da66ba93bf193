"""
How a programme says our sentences instead, or in its own language: `locale/<language>/<conversation>.po`.

A sentence that isn't there, or that has nothing written for it, is said as it stands in the code.
"""

import re
from collections.abc import Iterable, Iterator
from gettext import c2py
from io import BytesIO
from string import Formatter

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po

from content.entries import Entry
from content.files import Files
from content.problems import Problem
from flows.words import BRITISH, Speech

FOLDER = "locale"
OPEN_ENDED = re.compile(r'\s*(?:msg\S+ )?"(?!.*"\s*$)|\s*msg\S+ [^"]')  # words without the quotation mark at an end
A_NUMBER = re.compile(r"\d[\d ]*\d\d")  # of three figures or more: one to ring


def read_speech(files: Files, sheet: Entry) -> Speech:
    """How the programme speaks: its language, and what it says instead of our sentences."""
    locale = language_of(sheet, files)
    said: dict[str, str] = {}
    counted: dict[str, tuple[str, ...]] = {}
    form = Speech().form if locale == BRITISH else c2py(Catalog(locale).plural_expr)
    for name in files_of(files, locale):
        for message in worded_in(files, name):
            if todo := next(faults(message), ""):
                files.complain(Problem(name, message.lineno or 1, todo))
            elif isinstance(message.id, str):
                said[message.id] = str(message.string)
            else:
                counted[message.id[0]] = forms_of(message)
    return Speech(locale, said, counted, form)


def files_of(files: Files, locale: str) -> list[str]:
    """The catalogues of a language there are, as names in the folder of content."""
    return sorted(f"{FOLDER}/{locale}/{path.name}" for path in (files.folder / FOLDER / locale).glob("*.po"))


def worded_in(files: Files, name: str) -> Iterator[Message]:
    """The sentences of one catalogue for which something is written. What can't be read is complained of."""
    text = files.text(name)
    try:
        catalogue = read_po(BytesIO(text.encode()), locale=name.split("/")[-2], abort_invalid=True)
        open_ended = next((at for at, line in enumerate(text.splitlines()) if OPEN_ENDED.match(line)), None)
    except (PoFileError, ValueError) as error:
        catalogue, open_ended = Catalog(), getattr(error, "lineno", 0)
    if open_ended is not None:
        files.complain(Problem(name, open_ended + 1, CANT_BE_READ))
        return
    for message in catalogue:
        if message.id and not message.fuzzy and all(forms_of(message)):
            yield message


def forms_of(message: Message) -> tuple[str, ...]:
    """What is written for a sentence: one wording, or one for each kind of number."""
    said = message.string or ""
    return (said,) if isinstance(said, str) else tuple(said)


def faults(message: Message) -> Iterator[str]:
    """What is wrong with the wording of one sentence, each as its editor reads it."""
    ours = message.id if isinstance(message.id, str) else message.id[-1]
    *few, many = forms_of(message)
    for theirs in few:  # a form of its own for one or two may well say so in words
        yield from _faults(ours, theirs, ("number",))
    yield from _faults(ours, many, ())


def _faults(ours: str, theirs: str, spare: Iterable[str]) -> Iterator[str]:
    there = fields_of(theirs)
    if there is None:
        yield f"the braces in “{theirs}” don't close; write them as in “{ours}”"
        return
    wanted = fields_of(ours) or set()
    if missing := sorted(wanted - there - set(spare)):
        yield f"{_braced(missing)} {'is' if len(missing) == 1 else 'are'} missing; write where it goes, as in “{ours}”"
    if strange := sorted(there - wanted):
        has = f"this sentence has {_braced(sorted(wanted))}" if wanted else "this sentence has no such places"
        yield f"nothing is known to fill {_braced(strange)}; {has}"
    if lost := [number for number in A_NUMBER.findall(ours) if number not in theirs]:
        yield f"the number {lost[0]} is missing; it must be there as it is"


def fields_of(sentence: str) -> set[str] | None:
    """The places of a sentence that are filled when it is said; nothing if its braces can't be read."""
    try:
        return {field for _text, field, _spec, _how in Formatter().parse(sentence) if field is not None}
    except ValueError:
        return None


def _braced(names: list[str]) -> str:
    return " and ".join(f"{{{name}}}" for name in names)


def language_of(sheet: Entry, files: Files) -> str:
    """The locale of the programme's language, as Babel names it: "en_GB" for en-GB."""
    language = sheet.text("language")
    try:
        return str(Locale.parse(language, sep="-")) if language else BRITISH
    except (UnknownLocaleError, ValueError):
        todo = f"no language is known as '{language}'; write one such as en-GB or cy"
        files.complain(Problem(sheet.file, sheet.line_of("language"), todo))
        return BRITISH


CANT_BE_READ = "this line can't be read; it should be msgid or msgstr and words between quotation marks"
