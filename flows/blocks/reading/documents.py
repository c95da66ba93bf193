"""Documents to fill in: found in a list or asked for by name, and handed over as files."""

from flows.blocks.reading import documents_asked
from flows.choosing import READ_THE_GUIDE, as_buttons, chosen, placed
from flows.effects import Button, Say
from flows.events import Entered, Event, Said
from flows.handing_over import handoff
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.listening import worth_learning
from flows.programme import Document
from flows.turn import Conversation, Turn, World
from flows.way_back import MENU, leaving, returned
from flows.wording import ask_them
from flows.words import _, joined

LONGEST_LIST = 7
OF_ONE = ("instead", "no_document")
"""What they asked for that there is no document for, as it is called and in their own words."""


def browse(talk: Conversation, event: Event, world: World) -> Turn | None:
    """List the documents there are, or those that go with one guide, and ask which they would like."""
    start, listed = talk.number("from_document"), _listed(talk, world)
    page = listed[start : start + LONGEST_LIST]
    key = chosen(talk, event)
    if key == "more":
        onwards = start + LONGEST_LIST if start + LONGEST_LIST < len(listed) else 0
        return Turn(talk.knowing(from_document=str(onwards)), ask=True)
    if key == "read":
        return Turn(talk.at("guides.browse"), ask=True)
    if key == "carry_on":
        return returned(talk)
    by_name = documents_asked.named(event.text, listed) if isinstance(event, Said) and not key else None
    if document := by_name or placed(talk, key, page):
        return Turn(talk.without(*OF_ONE, "from_document").at("documents.one", document=document.id), ask=True)
    if not isinstance(event, Entered):
        return None
    buttons = as_buttons(page)
    more = (Button(_("More documents"), "more"),) if len(listed) > LONGEST_LIST else ()
    lines = (f"{number}. {each.title}" for number, each in enumerate(page, 1))
    return Turn(
        talk, (Say(joined((THESE if page else NONE, *lines), "\n"), (*buttons, *more, TO_READ, *ways_back(talk))),)
    )


def one(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Hand over one document. It is at rest then: the files don't come a second time when something else is said."""
    document = world.programme.document(talk.answer("document"))
    if isinstance(event, Entered):
        return Turn(talk, (_handed_over(document, talk, world),)) if document else _gone(talk)
    if document and isinstance(event, Said) and (which := which_file(event.text)):
        return Turn(talk, (Say(which.format(title=document.title), talk.question),))
    match chosen(talk, event):
        case "guide" if document and document.guides:
            return Turn(talk.at("suggest.one", offer=f"guide:{document.guides[0]}"), ask=True)
        case "ask":
            return handoff.begin(talk, words=talk.answer("no_document"))
    return elsewhere(talk, chosen(talk, event))


def which_file(text: str) -> str:
    """Which of the two files they mean ("the second one", "the pdf"), where it is and what it is for, if either."""
    words = plain(text)
    return next((says for says, ways in FILES if ways.said_in(words)), "")


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """The document they ask for, or the list; None for whatever asks for none."""
    if chosen(talk, said) or talk.step.startswith(NOT_HERE):
        return None
    wanted = documents_asked.wanted(said.text, world.programme.documents)
    if isinstance(wanted, Document):
        instead = documents_asked.instead(said.text, wanted)
        if _stays(talk):
            return _in_place(wanted, instead, talk, world)
        asked_for = {"instead": instead, "no_document": said.text} if instead else {}
        return Turn(given(talk, wanted).knowing(**asked_for), ask=True)
    if not wanted or _stays(talk):
        return None
    there = leaving(talk).without("with_guide", "from_document")
    if wanted == documents_asked.UNKNOWN:
        noted = worth_learning.noted(talk, said.text) if world.person.consent else ()
        return Turn(there.at("documents.none", no_document=said.text), noted, ask=True)
    return Turn(there.at("documents.browse"), ask=True)


def with_guide(talk: Conversation, guide: str, world: World) -> Turn:
    """What there is to fill in with a guide: the document itself, or the list where there are several."""
    found = world.programme.documents_with(guide)
    if len(found) == 1:
        return Turn(given(talk, found[0]), ask=True)
    return Turn(leaving(talk).without("from_document").at("documents.browse", with_guide=guide), ask=True)


def given(talk: Conversation, document: Document) -> Conversation:
    """The conversation where that document is handed over next, keeping the question that was open."""
    return leaving(talk).without(*OF_ONE).at("documents.one", document=document.id)


def _stays(talk: Conversation) -> bool:
    """Whether this place isn't left for a document: while they are being met, or wait for a person."""
    return talk.step.startswith("welcome.") or talk.owner == "waiting"


def _in_place(document: Document, instead: str, talk: Conversation, world: World) -> Turn:
    text = _words(document, instead, world)
    if talk.owner == "waiting":
        return Turn(talk, (Say(text, talk.question, document=document.id),))
    return Turn(talk, (Say(text, document=document.id),), ask=True)


def _listed(talk: Conversation, world: World) -> tuple[Document, ...]:
    guide = talk.answer("with_guide")
    return (world.programme.documents_with(guide) if guide else ()) or world.programme.documents


def _handed_over(document: Document, talk: Conversation, world: World) -> Say:
    instead = talk.answer("instead")
    guide, ask = (READ,) if document.guides else (), (Button(ask_them(world), "ask"),) if instead else ()
    return Say(_words(document, instead, world), (*guide, *ask, OTHERS, *ways_back(talk), *MENU), document=document.id)


def elsewhere(talk: Conversation, key: str) -> Turn | None:
    """Where the buttons lead that are under every document."""
    match key:
        case "others":
            return Turn(talk.without("with_guide", "from_document").at("documents.browse"), ask=True)
        case "carry_on":
            return returned(talk)
        case "menu":
            return Turn(talk.at("menu.home"), ask=True)
    return None


def ways_back(talk: Conversation) -> tuple[Button, ...]:
    """The way back to a question that was open."""
    return (Button(_("Carry on"), "carry_on"),) if talk.interrupted else ()


def _words(document: Document, instead: str, world: World) -> str:
    guide = world.programme.guide(document.guides[0]) if document.guides else None
    goes_with = f" {GOES_WITH.format(title=guide.title)}" if guide else ""
    nearest = f"{NEAREST.format(instead=instead)}\n\n" if instead else ""
    return f"{nearest}{document.title}. {document.what}\n\n{TWO_FILES}{goes_with}"


def _gone(talk: Conversation) -> Turn:
    return Turn(talk.at("documents.browse"), (Say(GONE),), ask=True)


NOT_HERE = (
    "handoff.what",
    "handoff.change",
    "handoff.add",
    "handoff.leave",
    "handoff.complaint",
    "privacy.forget",
    "safety.",
)
"""What is typed there is meant for a person, or about what is to be erased."""
_GIVE = "[okay|yes|please|and|just|i|we] [want|need|prefer|would like|will have|send me|give me|open] [just]"
THE_WORD_FILE = _("The first is the Word file, to write in: it's just above, called “{title}”.")
THE_PDF = _("The second is the PDF, to print: it's just above, beside the Word file, called “{title}”.")
FILES = (
    (THE_WORD_FILE, Ways(f"""
        ^ {_GIVE} the (first|1st|word|top) [one|file|version|document] [please|thanks|then] $
        ^ {_GIVE} (number one|the word one|word) [please|thanks|then] $""")),
    (THE_PDF, Ways(f"""
        ^ {_GIVE} the (second|2nd|pdf|other|last|bottom) (one|file|version) [please|thanks|then] $
        ^ {_GIVE} [the] (number two|pdf|second|print one|printable one) [please|thanks|then] $""")),
)  # fmt: skip
READ, OTHERS = Button(READ_THE_GUIDE, "guide"), Button(_("Other documents"), "others")
TO_READ = Button(_("Things to read"), "read")
THESE = _("These are to fill in, as a Word file and a PDF. Which would you like?")
NONE = _("There's nothing to fill in here. There is a lot to read, though.")
TWO_FILES = _("It comes twice: in Word to write in, as a PDF to print. It's a start, so change whatever doesn't fit.")
GOES_WITH = _("The guide that goes with it is “{title}”.")
NEAREST = _("I've no document for “{instead}”. This is the nearest I have.")
GONE = _("That document has been taken out since, sorry.")
