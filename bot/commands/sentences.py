"""`alongside words`: what the assistant says, a conversation at a time, to be worded otherwise or translated."""

from pathlib import Path

from babel import Locale, UnknownLocaleError
from rich.console import Console
from rich.table import Table

from bot.problems import StartError
from content.load import SHIPPED, load
from content.our_sentences import our_sentences
from content.rewording import Rewording
from content.written import CannotWrite


def words(folder: Path | None, language: str, conversation: str, *, write: bool) -> None:
    """
    Show how many sentences each conversation has, or one conversation as a catalogue; with `write`, put catalogues
    into the folder: of that conversation, or of all.

    Raises StartError for a language or a conversation there is none of, and where nothing can be written.
    """
    rewording = Rewording(folder or SHIPPED, _locale(language) or load(folder).speech.locale)
    if conversation and conversation not in our_sentences():
        raise StartError(NO_SUCH.format(name=conversation, known=", ".join(our_sentences())))
    if write:
        _write(rewording, [conversation] if conversation else list(our_sentences()))
    elif conversation:
        print(rewording.template(conversation), end="")
    else:
        _table(rewording)


def _write(rewording: Rewording, conversations: list[str]) -> None:
    for each in conversations:
        try:
            print(rewording.write_template(each))
        except CannotWrite as error:
            raise StartError(str(error)) from error


def _table(rewording: Rewording) -> None:
    table = Table("Conversation", "Sentences", "Said otherwise", box=None)
    for name, catalogue in our_sentences().items():
        table.add_row(name, str(len(catalogue)), str(len(rewording.worded(name))))
    Console().print(f"What the assistant says, in {Locale.parse(rewording.locale).english_name}:", table, sep="\n\n")


def _locale(language: str) -> str:
    try:
        return str(Locale.parse(language, sep="-")) if language else ""
    except (UnknownLocaleError, ValueError) as error:
        raise StartError(NO_LANGUAGE.format(language=language)) from error


NO_SUCH = "there is no conversation called '{name}'; there are {known}"
NO_LANGUAGE = "no language is known as '{language}'; write one such as en-GB or cy"
