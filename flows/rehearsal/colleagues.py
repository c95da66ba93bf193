"""What somebody who works here wrote of danger, and who hears of it; as `storage/on_duty/colleagues.py` keeps it."""

from dataclasses import replace

from flows.danger.kept_from.going_round import goes_round
from flows.desk.sight import COLLEAGUE
from flows.effects import Effect, TakeHandoff, TellOnDuty
from flows.events import DutyTold, HandoffArrived, HandoffMoved, HandoffTaken
from flows.history import Waiting
from flows.rehearsal.books import Books
from flows.rehearsal.briefs import brief_of
from flows.rehearsal.open_ones import Opened
from flows.rehearsal.scene import ADVISER, Scene, Told
from flows.words import joined


def follows(books: Books, scene: Scene, effect: Effect) -> Told | None:
    """What follows where one of us wrote of danger, or the team takes one in their own chat; else None."""
    match effect:
        case TellOnDuty():
            return _told(books, scene, effect)
        case TakeHandoff(handoff) if scene.person.role == "staff":
            return _taken(books, scene, handoff)
    return None


def heard(
    books: Books, scene: Scene, opened: Opened, again: int = 0, *, stands: bool = False, unsaid: bool = False
) -> Told:
    """Everybody who works here hears of it, but whoever wrote it."""
    for each in hears(scene, opened):
        brief = brief_of(books, scene.programme, None, opened, scene.now)
        yield each, HandoffArrived(brief, again, stands=stands, unsaid=unsaid)


def hears(scene: Scene, opened: Opened) -> list[int]:
    """Everybody who works here but whoever wrote it, and whoever it goes round."""
    around = goes_round(opened.waiting.around, scene.adviser.id)
    adviser = [] if scene.unreached or around else [ADVISER]
    team = [each.id for each in scene.residents.values() if each.role == "staff"]
    return [each for each in (*adviser, *team) if each != opened.whose]


def _told(books: Books, scene: Scene, effect: TellOnDuty) -> Told:
    """It is opened, or goes with what they wrote before that nobody has; whoever else works here hears of it."""
    before = next((each for each in books.handoffs if _goes_with(each, scene, effect)), None)
    if before:
        both = replace(before.waiting, summary=joined((before.waiting.summary, effect.words), "\n"))
        opened = books.move(replace(before, waiting=both))
    else:
        opened = _opened(books, scene, effect)
        books.handoffs.append(opened)
    books.move(replace(opened, remind_at=scene.due("waiting", opened)))
    yield from heard(books, scene, opened, unsaid=effect.unsaid)
    team = scene.programme.about.team
    names = tuple(scene.adviser.name if each == ADVISER else team for each in hears(scene, opened))
    yield scene.person.id, DutyTold(effect.danger, effect.words, names)


def _taken(books: Books, scene: Scene, number: int) -> Told:
    """One of the team takes it in their own chat; whoever wrote it hears so."""
    for opened in books.numbered(number):
        theirs = replace(opened.waiting, state="taken", who=f"staff:{scene.person.id}")
        books.move(replace(opened, waiting=theirs, remind_at=scene.due("had", opened)))
        name = books.name_of(opened)
        yield scene.person.id, HandoffMoved(number, "taken", name, scene.person.name, danger=opened.kind)
        yield opened.whose, HandoffTaken(number, scene.person.name)


def _opened(books: Books, scene: Scene, effect: TellOnDuty) -> Opened:
    waiting = Waiting(
        next(books.ids), "waiting", "safety", effect.words, "", None, "", effect.around, scene.now
    )  # fmt: skip
    return Opened(scene.person.id, waiting, COLLEAGUE, told_at=scene.now, kind=effect.danger)


def _goes_with(each: Opened, scene: Scene, effect: TellOnDuty) -> bool:
    theirs = each.whose == scene.person.id and each.reason == COLLEAGUE
    return theirs and each.waiting.state == "waiting" and each.waiting.around == effect.around
