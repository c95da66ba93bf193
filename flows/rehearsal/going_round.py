"""What is about the adviser in the story goes round them: storage's part of it, in memory."""

from dataclasses import replace

from flows.brief import Brief
from flows.danger.kept_from.going_round import both, goes_round
from flows.events import HandoffArrived, HandoffMoved, ResidentSaid
from flows.history import Alerted
from flows.rehearsal.books import Books
from flows.rehearsal.open_ones import Opened
from flows.rehearsal.scene import ADVISER, Scene, Told


def them(books: Books, scene: Scene, told: Told) -> Told:
    """What they are told, less what is about them: whoever else hears of that isn't in the story."""
    for whose, event in told:
        match event:
            case HandoffArrived(brief=Brief(handoff=number)) | ResidentSaid(handoff=number) if whose == ADVISER:
                if any(goes_round(opened.waiting.around, scene.adviser.id) for opened in books.numbered(number)):
                    continue
                if isinstance(event, HandoffArrived) and any(
                    _is_others(each, scene) for each in books.numbered(number)
                ):
                    continue
                if isinstance(event, HandoffArrived) and event.brief.urgency == "safety":
                    books.alerts.setdefault(number, Alerted(scene.adviser.id, scene.now))
        yield whose, event


def _is_others(opened: Opened, scene: Scene) -> bool:
    """Whether it waits for whoever stands in, or the team: they aren't in the story."""
    waiting = opened.waiting
    return not opened.danger and waiting.state == "waiting" and waiting.adviser != scene.adviser.id


def taken_away(books: Books, scene: Scene, around: str) -> Told:
    """Whatever else of theirs that adviser has, or would get, is the programme team's from now on."""
    about_them = goes_round(around, scene.adviser.id)
    for opened in [each for each in books.handoffs if each.whose == scene.person.id]:
        waiting = opened.waiting
        if about_them and not goes_round(waiting.around, scene.adviser.id):
            team = scene.programme.about.team
            yield ADVISER, HandoffMoved(waiting.id, "taken_over", books.name_of(opened), team)
        round_them = replace(waiting, around=both(waiting.around, around))
        if goes_round(around, waiting.who):
            round_them = replace(round_them, state="waiting", who="", adviser="")
            opened = replace(opened, answer_by=None, reminded=False, remind_at=scene.due("waiting", opened))
        books.move(replace(opened, waiting=round_them))
