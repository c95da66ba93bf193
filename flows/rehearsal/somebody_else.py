"""Where an adviser isn't the only one: what they can't have, who has it first, and who is gone. Storage's part."""

from dataclasses import replace

from flows import effects as ask
from flows.danger.kept_from.going_round import goes_round
from flows.events import HandoffMoved, HandoffTaken
from flows.rehearsal.books import Books
from flows.rehearsal.buttons import CannotPlay
from flows.rehearsal.open_ones import Opened
from flows.rehearsal.scene import ADVISER, Scene, Told

TEAM = "team"
Act = ask.TakeHandoff | ask.TellResident | ask.HoldHandoff | ask.PassOn | ask.CloseHandoff


def refused(books: Books, scene: Scene, act: Act) -> HandoffMoved | None:
    """Why the adviser can't do that, if so: it is over, it isn't theirs, or somebody else has it."""
    opened = next(iter(books.numbered(act.handoff)), None)
    if opened is None:
        return HandoffMoved(act.handoff, "closed")
    if goes_round(opened.waiting.around, scene.adviser.id) or not scene.may_see(opened):
        return HandoffMoved(act.handoff, "not_yours")
    if isinstance(act, ask.TakeHandoff | ask.TellResident) and not act.anyway and not _free(scene, opened):
        return HandoffMoved(act.handoff, "other_has_it", books.name_of(opened), _whose(scene, opened))
    return None


def takes(books: Books, scene: Scene, number: int) -> Told:
    """One of the team takes what is theirs to take; whoever had it before hears so."""
    for opened in books.numbered(number):
        before, team = opened.waiting, scene.programme.about.team
        if before.adviser and not opened.danger:
            raise CannotPlay("it isn't with the team, so none of them can take it")
        books.move(replace(opened, waiting=replace(before, state="taken", who=TEAM), remind_at=None, answer_by=None))
        yield opened.whose, HandoffTaken(number, team)
        if (before.state, before.who) == ("taken", scene.adviser.id):
            yield ADVISER, HandoffMoved(number, "taken_over", books.name_of(opened), team)


def erased(books: Books, scene: Scene) -> Told:
    """What they asked is closed, but for danger; whoever it was with hears that somebody is gone, never who."""
    books.closed.pop(scene.person.id, None)
    for opened in [each for each in books.handoffs if each.whose == scene.person.id and not each.danger]:
        books.handoffs.remove(opened)
        if scene.adviser.id in (opened.waiting.adviser, opened.waiting.who):
            yield ADVISER, HandoffMoved(opened.waiting.id, "over")


def _free(scene: Scene, opened: Opened) -> bool:
    return opened.waiting.state == "waiting" or opened.waiting.who == scene.adviser.id


def _whose(scene: Scene, opened: Opened) -> str:
    adviser = scene.programme.adviser(opened.waiting.who)
    return adviser.name if adviser else scene.programme.about.team
