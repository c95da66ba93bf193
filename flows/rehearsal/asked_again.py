"""What was closed and is open again because they are still stuck. Storage's part, in memory."""

from dataclasses import replace

from flows.effects import AskAgain
from flows.events import HandoffArrived
from flows.history import Closed
from flows.rehearsal.books import Books
from flows.rehearsal.briefs import brief_of
from flows.rehearsal.cover import cover_for
from flows.rehearsal.open_ones import Opened
from flows.rehearsal.scene import ADVISER, Scene, Told


def closed(books: Books, scene: Scene, opened: Opened) -> None:
    """A person has closed it, just now."""
    was = opened.waiting
    books.closed[opened.whose] = opened, Closed(was.id, was.urgency, was.summary, was.who, was.around, scene.now)


def follows(books: Books, scene: Scene, again: AskAgain) -> Told:
    """It waits as if it had just been asked."""
    was, _ = books.closed.pop(scene.person.id)
    adviser, told = cover_for(scene, was.waiting.around)
    anew = replace(was.waiting, state="waiting", who=adviser, adviser=adviser, by_when=told.by_when, told=told.by_when,
                   in_touch=False)  # fmt: skip
    opened = Opened(was.whose, anew, was.reason, told_at=scene.now, kind=was.kind)
    books.handoffs.append(replace(opened, remind_at=scene.due("waiting", opened)))
    brief = brief_of(books, scene.programme, scene.card, books.handoffs[-1], scene.now)
    yield ADVISER, HandoffArrived(brief, stuck=again.words)
