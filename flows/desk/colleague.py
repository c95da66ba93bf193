"""What one of us wrote of danger: its card for whoever else works here, and what they hear of what comes of it."""

from flows.brief import Brief
from flows.effects import Say
from flows.events import AdviserSaid, HandoffClosed, HandoffDelayed, HandoffTaken
from flows.turn import Conversation, Turn
from flows.wording import capital
from flows.words import _, joined

Came = HandoffTaken | AdviserSaid | HandoffDelayed | HandoffClosed
WORDS_LENGTH = 1500


def card_of(brief: Brief, *, unsaid: bool = False) -> str:
    """Who wrote it and what, word for word, as far as fits on a phone."""
    written = brief.summary.strip()
    shown = written if len(written) <= WORDS_LENGTH else f"{written[:WORDS_LENGTH].rstrip()}…"
    words = CARD.format(who=brief.resident, words=shown)
    return joined((words, _more(brief), UNSAID if unsaid else "", DO_THIS, brief.to_know), "\n")


def came_of_it(talk: Conversation, event: Came) -> Turn:
    """Whoever wrote it hears who has it, what they say and that it is closed, or that nobody has it yet."""
    match event:
        case HandoffTaken(by=by):
            return Turn(talk, (Say(TAKEN.format(who=capital(by))),))
        case AdviserSaid(by=by, text=text):
            return Turn(talk, (Say(SAID.format(who=capital(by), text=text)),))
        case HandoffClosed(by=by):
            return Turn(talk, (Say(CLOSED.format(who=capital(by))),))
        case HandoffDelayed(unheard=True):
            return Turn(talk, (Say(STILL_NOBODY),))
        case HandoffDelayed(who=who):
            return Turn(talk, (Say(capital(PASSED_ON.format(who=who)) if who else str(NOBODY_YET)),))


def _more(brief: Brief) -> str:
    return MORE if len(brief.summary) > WORDS_LENGTH else ""


A_COLLEAGUE = _("a colleague")
CARD = _("SAFETY: {who} wrote to me what sounds as if somebody may be in danger:\n“{words}”")
MORE = _("All of it is on your desk page.")
UNSAID = _("Asked whether anybody is in danger, they hadn't said after an hour.")
DO_THIS = _("If anyone is in danger, ring 999. Take it, so that others know somebody has it.")
TAKEN = _("{who} has what you told me of. Ring each other: what you write here doesn't reach them.")
SAID = _("{who}, about what you told me of: {text}\nAnswer them yourself: what you write here doesn't reach them.")
CLOSED = _("{who} has closed what you told me of.")
PASSED_ON = _("{who} has been asked to take what you told me of, and hasn't yet.")
STILL_NOBODY = _(
    "Nobody has taken what you told me of, and I can't reach anybody on duty now. It stands open and I keep trying, "
    "but please ring somebody yourself."
)
NOBODY_YET = _(
    "Nobody has taken what you told me of yet. I tell them again every 10 minutes, but please ring somebody yourself."
)
