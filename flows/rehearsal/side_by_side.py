"""Danger beside what a chat was about: what is over then, and who hears more of it. Storage's part, in memory."""

from dataclasses import replace

from flows.desk import more_danger
from flows.desk.sight import COLLEAGUE
from flows.events import HandoffClosed, HandoffMoved
from flows.rehearsal import asked_again
from flows.rehearsal.books import Books
from flows.rehearsal.open_ones import Opened
from flows.rehearsal.scene import ADVISER, Scene, Told


def closed(books: Books, scene: Scene, opened: Opened, *, spoke: bool = False) -> Told:
    """The resident and the adviser hear whose the chat is now."""
    books.handoffs.remove(opened)
    asked_again.closed(books, scene, opened)
    books.dangers |= {opened.whose: scene.now} if opened.danger else {}
    for beside in [each for each in books.handoffs if each.whose == opened.whose]:
        books.move(replace(beside, told_danger=beside.told_danger or opened.danger))
    left = books.open_handoff(opened.whose)
    danger = opened.danger or opened.told_danger or bool(left and left.danger)
    yield opened.whose, HandoffClosed(opened.waiting.id, scene.person.name, danger, spoke)
    mine = left and (left.waiting.state, left.waiting.who) == ("taken", scene.adviser.id)
    outcome = (
        "closed" if opened.reason == COLLEAGUE else "done_still_yours" if mine else "done_here" if left else "done"
    )
    yield ADVISER, HandoffMoved(opened.waiting.id, outcome, books.name_of(opened))


def marked(opened: Opened, team: str) -> str:
    """What stands over words that may be about safety."""
    alone = more_danger.to_you_alone if opened.waiting.state == "taken" else more_danger.to_all
    return alone("duty", team) if opened.danger else more_danger.besides("duty", team)
