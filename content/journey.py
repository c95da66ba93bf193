"""Reading phases.yaml, phases/*.txt and questions.yaml: how an area's place on its journey is heard and asked about."""

from content.entries import Entry
from content.files import Files
from flows.programme import Choice, Phase, Question, SignalKind, Strength


def read_phases(files: Files, sheet: Entry) -> tuple[Phase, ...]:
    """The phases, in the order of the journey."""
    return tuple(_phase(files, entry) for entry in sheet.entries("phases", "phase"))


def read_signals(sheet: Entry) -> tuple[SignalKind, ...]:
    """The kinds of evidence."""
    return tuple(_signal(entry) for entry in sheet.entries("signals", "signal"))


def read_strengths(sheet: Entry) -> tuple[Strength, ...]:
    """What may already be going well."""
    return tuple(_strength(entry) for entry in sheet.entries("strengths", "strength"))


def read_questions(sheet: Entry) -> tuple[Question, ...]:
    """The questions that could tell phases apart."""
    return tuple(_question(entry) for entry in sheet.entries("questions", "question"))


def _phase(files: Files, entry: Entry) -> Phase:
    phase = entry.text("id")
    told = files.lines(f"phases/{phase}.txt")
    return Phase(phase, entry.text("label"), entry.text("plain"), entry.number("prior"), told)


def _signal(entry: Entry) -> SignalKind:
    return SignalKind(
        id=entry.text("id"),
        says=entry.text("says"),
        kind=entry.text("kind"),
        weights=entry.numbers("weights"),
        phrases=entry.texts("phrases"),
    )


def _strength(entry: Entry) -> Strength:
    return Strength(entry.text("id"), entry.text("says"), entry.texts("phrases"))


def _question(entry: Entry) -> Question:
    choices = tuple(_choice(each) for each in entry.entries("choices", "choice"))
    return Question(entry.text("id"), entry.text("text"), entry.text("why"), choices, entry.text("plainer", ""))


def _choice(entry: Entry) -> Choice:
    return Choice(entry.text("label"), entry.text("signal"))
