"""Wording our sentences otherwise: one at a time from a page, or a whole conversation for a translator's tools."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from threading import Lock

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from content.catalogues import FOLDER, faults, forms_of
from content.our_sentences import our_sentences
from content.said_otherwise import misfits
from content.written import CannotWrite, may_write, replace_whole

ONE_AT_A_TIME = Lock()
WIDTH = 100  # characters of a line in a catalogue


@dataclass(frozen=True, slots=True)
class Worded:
    """What is said instead of a sentence, and who wrote it and when, as they signed."""

    forms: tuple[str, ...]
    by: str = ""


@dataclass(frozen=True, slots=True)
class Rewording:
    """The catalogues of one language in a folder of content. `locale` is its name there: "en_GB"."""

    folder: Path
    locale: str

    @property
    def kinds_of_number(self) -> int:
        """How many forms the language has for a sentence that changes with a number: two in English, six in Welsh."""
        return Catalog(self.locale).num_plurals

    def may_be_written(self) -> bool:
        """Whether sentences can be worded from here."""
        return may_write(self.folder / FOLDER / self.locale)

    def worded(self, conversation: str) -> dict[object, Worded]:
        """What is written for which sentence of a conversation."""
        found = (each for each in self._read(conversation) if each.id and all(forms_of(each)))
        return {each.id: Worded(forms_of(each), " ".join(each.user_comments)) for each in found}

    def word(self, conversation: str, message: Message, forms: tuple[str, ...], by: str = "") -> str:
        """
        Say a sentence in these words from now on, signed by whoever wrote them; with none, as it stands in the code.

        Returns what is wrong with them in a sentence, if something is: then nothing is changed. Raises CannotWrite.
        """
        said = forms if message.pluralizable else "".join(forms)
        given = Message(message.id, said, message.locations, message.flags, message.auto_comments, [by] if by else [])
        if any(forms) and (trouble := next(_troubles(given), "")):
            return trouble
        with ONE_AT_A_TIME:
            catalogue = self._read(conversation)
            catalogue.delete(message.id)
            if any(forms):
                catalogue[message.id] = given
            self._write(conversation, catalogue)
        return ""

    def template(self, conversation: str) -> str:
        """A conversation as a translator's tools read it: every sentence, with what is written for it so far."""
        catalogue = self._read(conversation)
        catalogue.update(our_sentences()[conversation], no_fuzzy_matching=True)
        return _as_text(catalogue)

    def write_template(self, conversation: str) -> Path:
        """Put that into its place in the folder. Raises CannotWrite."""
        with ONE_AT_A_TIME:
            replace_whole(self._file(conversation), self.template(conversation).encode())
        return self._file(conversation)

    def _read(self, conversation: str) -> Catalog:
        text = self._file(conversation).read_bytes() if self._file(conversation).exists() else b""
        return read_po(BytesIO(text), locale=Locale.parse(self.locale)) if text else self._new()

    def _new(self) -> Catalog:
        return Catalog(
            self.locale, header_comment=HEADER, project="Alongside", version="", last_translator="", language_team="",
            msgid_bugs_address="", fuzzy=False,
        )  # fmt: skip

    def _write(self, conversation: str, catalogue: Catalog) -> None:
        if not self.may_be_written():
            raise CannotWrite(READ_ONLY.format(folder=self.folder))
        replace_whole(self._file(conversation), _as_text(catalogue).encode())

    def _file(self, conversation: str) -> Path:
        return self.folder / FOLDER / self.locale / f"{conversation}.po"


def _troubles(message: Message) -> Iterator[str]:
    if not all(forms_of(message)):
        yield "write each of its forms, or none of them"
    yield from faults(message)
    yield from misfits(message)


def _as_text(catalogue: Catalog) -> str:
    target = BytesIO()
    write_po(target, catalogue, width=WIDTH, omit_header=False, include_lineno=False, ignore_obsolete=False)
    return target.getvalue().decode()


HEADER = "# Write between the quotation marks after msgstr what is to be said instead; left empty, it is said as it is."
READ_ONLY = (
    "The content in {folder} can only be read, so nothing can be changed. Copy it to a folder of your own and set "
    "ALONGSIDE_CONTENT to it."
)
