"""What an adviser sends from their own chat besides words: it goes to a resident as words do, and never unasked."""

from flows.desk.memory import about, addressees
from flows.desk.steps import tell
from flows.effects import Say
from flows.events import Attached
from flows.listening.attached import named
from flows.turn import Conversation, Turn
from flows.words import _

CAN_GO_ON = frozenset({"photo", "voice", "audio", "video", "video_note", "animation", "document", "file"})


def sent(talk: Conversation, event: Attached) -> Turn:
    """A photo, file or voice note, with its words: to whoever they are replying to, or once they say to whom."""
    if event.kind not in CAN_GO_ON:
        return Turn(talk, (Say(NOT_FROM_HERE),))
    marked, here = named(event, event.caption), talk.knowing(album=event.album)
    if about(talk) and (talk.step == "desk.reply" or _goes_on(talk, event)):
        return tell(here.knowing(album_to=talk.answer("about")), marked)
    if talk.step == "desk.confirm" and talk.answer("draft"):
        return Turn(here.knowing(draft=f"{talk.answer('draft')} {marked}"), ask=True)
    if talk.step.startswith("desk.") and talk.step not in FREE:
        return Turn(talk, (Say(ONLY_WORDS_HERE, talk.question),))
    if not addressees(talk):
        return Turn(talk.at("desk.home"), (Say(NOBODY_HAS_IT),))
    return Turn(here.at("desk.confirm", draft=marked), ask=True)


def _goes_on(talk: Conversation, event: Attached) -> bool:
    """Whether the one before it, of the same album, has just been sent."""
    same = event.album != "" and event.album == talk.answer("album")
    return same and talk.step == "desk.home" and talk.answer("album_to") == talk.answer("about")


FREE = frozenset({"desk.home", "desk.confirm", "desk.today", "desk.area"})
NOT_FROM_HERE = _(
    "I can't pass that on from here: only words, photos, voice notes, videos and files. Nothing was sent."
)
ONLY_WORDS_HERE = _("I need words here, so that went nowhere.")
NOBODY_HAS_IT = _("You don't have anybody's chat at the moment, so that went nowhere. “today” shows who is waiting.")
