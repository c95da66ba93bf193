"""Documents to fill in: found in a list or asked for by name, and handed over as files."""

from flows.blocks.reading import documents_asked
from flows.choosing import as_buttons, chosen, placed
from flows.effects import Button, Say
from flows.events import Entered, Event, Said
from flows.listening import worth_learning
from flows.programme import Document
from flows.turn import Conversation, Turn, World
from flows.way_back import MENU, leaving, returned
from flows.words import _, joined

LONGEST_LIST = 7


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
        return Turn(talk.without("from_document").at("documents.one", document=document.id), ask=True)
    if not isinstance(event, Entered):
        return None
    buttons = as_buttons(page)
    more = (Button(_("More documents"), "more"),) if len(listed) > LONGEST_LIST else ()
    lines = (f"{number}. {each.title}" for number, each in enumerate(page, 1))
    return Turn(talk, (Say(joined((THESE if page else NONE, *lines), "\n"), (*buttons, *more, TO_READ, *_back(talk))),))


def one(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Hand over one document. It is at rest then: the files don't come a second time when something else is said."""
    document = world.programme.document(talk.answer("document"))
    if isinstance(event, Entered):
        return Turn(talk, (_handed_over(document, talk, world),)) if document else _gone(talk)
    match chosen(talk, event):
        case "guide" if document and document.guides:
            return Turn(talk.at("suggest.one", offer=f"guide:{document.guides[0]}"), ask=True)
        case "others":
            return Turn(talk.without("with_guide", "from_document").at("documents.browse"), ask=True)
        case "carry_on":
            return returned(talk)
        case "menu":
            return Turn(talk.at("menu.home"), ask=True)
    return None


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """The document they ask for, or the list; None for whatever asks for none."""
    if chosen(talk, said) or talk.step.startswith(NOT_HERE):
        return None
    wanted = documents_asked.wanted(said.text, world.programme.documents)
    if isinstance(wanted, Document):
        return _in_place(wanted, talk, world) if _stays(talk) else Turn(given(talk, wanted), ask=True)
    if not wanted or _stays(talk):
        return None
    there = Turn(leaving(talk).without("with_guide", "from_document").at("documents.browse"), ask=True)
    if wanted == documents_asked.UNKNOWN:
        noted = worth_learning.noted(talk, said.text) if world.person.consent else ()
        return there.first(*noted, Say(f"{NOT_THAT_ONE} {NOTED}" if noted else NOT_THAT_ONE))
    return there


def with_guide(talk: Conversation, guide: str, world: World) -> Turn:
    """What there is to fill in with a guide: the document itself, or the list where there are several."""
    found = world.programme.documents_with(guide)
    if len(found) == 1:
        return Turn(given(talk, found[0]), ask=True)
    return Turn(leaving(talk).without("from_document").at("documents.browse", with_guide=guide), ask=True)


def given(talk: Conversation, document: Document) -> Conversation:
    """The conversation where that document is handed over next, keeping the question that was open."""
    return leaving(talk).at("documents.one", document=document.id)


def _stays(talk: Conversation) -> bool:
    """Whether this place isn't left for a document: while they are being met, or wait for a person."""
    return talk.step.startswith("welcome.") or talk.owner == "waiting"


def _in_place(document: Document, talk: Conversation, world: World) -> Turn:
    text = _words(document, world)
    if talk.owner == "waiting":
        return Turn(talk, (Say(text, talk.question, document=document.id),))
    return Turn(talk, (Say(text, document=document.id),), ask=True)


def _listed(talk: Conversation, world: World) -> tuple[Document, ...]:
    guide = talk.answer("with_guide")
    return (world.programme.documents_with(guide) if guide else ()) or world.programme.documents


def _handed_over(document: Document, talk: Conversation, world: World) -> Say:
    guide = (Button(_("Read the guide"), "guide"),) if document.guides else ()
    buttons = (*guide, Button(_("Other documents"), "others"), *_back(talk), *MENU)
    return Say(_words(document, world), buttons, document=document.id)


def _back(talk: Conversation) -> tuple[Button, ...]:
    return (Button(_("Carry on"), "carry_on"),) if talk.interrupted else ()


def _words(document: Document, world: World) -> str:
    guide = world.programme.guide(document.guides[0]) if document.guides else None
    goes_with = f" {GOES_WITH.format(title=guide.title)}" if guide else ""
    return f"{document.title}. {document.what}\n\n{TWO_FILES}{goes_with}"


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
TO_READ = Button(_("Things to read"), "read")
THESE = _("These are to fill in, as a Word file and a PDF. Which would you like?")
NONE = _("There's nothing to fill in here. There is a lot to read, though.")
TWO_FILES = _("It comes twice: in Word to write in, as a PDF to print. It's a start, so change whatever doesn't fit.")
GOES_WITH = _("The guide that goes with it is “{title}”.")
NOT_THAT_ONE = _("I don't have one for that.")
NOTED = _("I've noted it for the people who write them.")
GONE = _("That document has been taken out since, sorry.")
