"""What follows when somebody asks for a person, and when that person acts: storage's part, in memory."""

from collections.abc import Iterator
from dataclasses import replace

from flows import effects as ask
from flows.brief import Brief
from flows.danger.kept_from.going_round import both, goes_round
from flows.desk.sight import COLLEAGUE
from flows.desk.to_know import reason_since
from flows.effects import Effect
from flows.events import (
    AdviserSaid,
    DoubtLeft,
    HandoffArrived,
    HandoffDelayed,
    HandoffMoved,
    HandoffTaken,
    ResidentSaid,
)
from flows.following_up.patience import working_day_after
from flows.handing_over import deadlines
from flows.history import Waiting
from flows.rehearsal import (
    asked_again,
    colleagues,
    going_round,
    nudging,
    packages,
    promises,
    side_by_side,
    somebody_else,
)
from flows.rehearsal.books import Books
from flows.rehearsal.briefs import NO_AREA, brief_of
from flows.rehearsal.cover import cover_for
from flows.rehearsal.open_ones import Opened
from flows.rehearsal.scene import ADVISER, Scene, Told
from flows.turn import Cover
from flows.wording import NAMELESS


def follows(books: Books, scene: Scene, effect: Effect) -> Told:
    """The events that an effect sets off, each with whose chat it happens in; handoffs are kept in the books."""
    ours = colleagues.follows(books, scene, effect)
    yield from going_round.them(books, scene, ours or _follows(books, scene, effect))


def _follows(books: Books, scene: Scene, effect: Effect) -> Told:
    match effect:
        case ask.TakeHandoff() | ask.TellResident() | ask.HoldHandoff() | ask.PassOn() | ask.CloseHandoff() if (
            why := somebody_else.refused(books, scene, effect)
        ):
            yield ADVISER, why
        case ask.OpenHandoff():
            yield from _opened(books, scene, effect)
        case ask.TellOfDoubt(around, erasing) if not goes_round(around, scene.adviser.id):
            who = NAMELESS if erasing else scene.called
            yield ADVISER, DoubtLeft(who, scene.card.name if scene.card else NO_AREA, erasing)
        case ask.WriteNudge() | ask.MoveNudge() | ask.AnswerNudge():
            yield from nudging.follows(books, scene, effect)
        case ask.EraseMe():
            yield from somebody_else.erased(books, scene)
        case ask.AddToHandoff():
            yield from _added(books, scene, books.open_handoff(scene.person.id, number=effect.to), effect)
        case ask.HearWhen(handoff):
            promises.heard(books, handoff, scene.now)
        case ask.AskAgain():
            yield from asked_again.follows(books, scene, effect)
        case ask.CancelHandoff():
            if opened := books.open_handoff(scene.person.id, danger=False):
                books.handoffs.remove(opened)
                yield ADVISER, HandoffMoved(opened.waiting.id, "cancelled", scene.called)
        case ask.TakeHandoff(handoff):
            for opened in _taken(books, scene, handoff):
                yield (
                    ADVISER,
                    HandoffMoved(handoff, "taken", books.name_of(opened), scene.adviser.name, danger=opened.kind),
                )
                yield opened.whose, HandoffTaken(handoff, scene.person.name)
        case ask.TellResident(handoff):
            took = [opened.kind for opened in _taken(books, scene, handoff)]
            yield from _answered(books, scene, effect, "".join(took))
        case ask.HoldHandoff(handoff, until):
            for opened in books.numbered(handoff):
                yield from promises.put_off(books, scene, opened, until)
        case ask.PassOn(handoff, adviser):
            yield from _passed_on(books, scene, handoff, adviser)
        case ask.AgreeToRequest() | ask.DeclineRequest():
            yield from packages.decided(books, scene, effect)
        case ask.CloseHandoff(handoff, spoke=spoke):
            for opened in books.numbered(handoff):
                yield from side_by_side.closed(books, scene, opened, spoke=spoke)


def reminded(books: Books, scene: Scene, opened: Opened) -> Told:
    """What comes of it when it is due: up the ladder, back to whoever put it off, or away from who doesn't answer."""
    yield from going_round.them(books, scene, _reminded(books, scene, opened))


def _reminded(books: Books, scene: Scene, opened: Opened) -> Told:
    if opened.tell_from and opened.tell_from <= scene.now:
        yield from promises.tell_late(books, scene, opened)
    elif opened.waiting.state == "waiting":
        yield from _stepped_up(books, scene, opened)
    elif opened.remind_at and opened.remind_at <= scene.now:
        again = books.move(replace(opened, remind_at=scene.due("had", opened), put_off=False))
        name = books.name_of(opened)
        still = "still_yours" if opened.reason == COLLEAGUE else "still_open"
        still_open = HandoffMoved(opened.waiting.id, still, name)
        yield ADVISER, HandoffArrived(_brief(books, scene, again), 1) if opened.put_off else still_open
    elif not opened.reminded:
        answer_by = scene.due("reminded", opened)
        books.move(replace(opened, reminded=True, answer_by=answer_by))
        yield ADVISER, HandoffMoved(opened.waiting.id, "unanswered", books.name_of(opened))
    elif opened.danger:
        yield from _back_to_everybody(books, scene, opened)
    else:
        _, told = cover_for(replace(scene, card=None))
        yield ADVISER, HandoffMoved(opened.waiting.id, "taken_over", books.name_of(opened), told.who)
        yield from promises.promised(books, scene, opened, "", told, stage=2)
        yield ADVISER, HandoffArrived(_brief(books, scene, books.numbered(opened.waiting.id)[0]), 1)


def _stepped_up(books: Books, scene: Scene, opened: Opened) -> Told:
    stage = opened.stage + 1
    if opened.danger or stage == 1:
        opened = books.move(replace(opened, stage=stage, remind_at=scene.due("asked_again", opened)))
        yield from _nobody_answers(books, scene, opened)
    elif stage == 2:
        yield from promises.promised(books, scene, opened, "", cover_for(replace(scene, card=None))[1], stage=stage)
    else:
        yield from _still_with_the_team(books, scene, replace(opened, stage=stage))
    if opened.reason == COLLEAGUE:
        yield from colleagues.heard(books, scene, opened, stage, stands=True)
    else:
        brief = _brief(books, scene, books.numbered(opened.waiting.id)[0])
        yield ADVISER, HandoffArrived(brief, stage, stands=opened.danger and not scene.unreached)


def _nobody_answers(books: Books, scene: Scene, opened: Opened) -> Told:
    """Whoever told of danger hears once that nobody has answered them yet."""
    since = opened.waiting.since
    if opened.danger and since and opened.told_at == since and deadlines.has_waited(since, scene.now):
        books.move(replace(opened, told_at=scene.now))
        unheard = not colleagues.hears(scene, opened)
        yield opened.whose, HandoffDelayed(opened.waiting.id, "", None, safety=True, unheard=unheard)


def _still_with_the_team(books: Books, scene: Scene, opened: Opened) -> Told:
    opened = books.move(replace(opened, remind_at=scene.due("with_team", opened)))
    if opened.told_at and deadlines.may_hear_again(opened.told_at, scene.here(opened.waiting.by_when)):
        yield from promises.say_it_is_late(books, scene, opened)


def _back_to_everybody(books: Books, scene: Scene, opened: Opened) -> Told:
    waiting, number = (
        replace(opened.waiting, state="waiting", who=opened.waiting.adviser, in_touch=False),
        opened.waiting.id,
    )
    again = replace(opened, waiting=waiting, answer_by=None, reminded=False, remind_at=scene.due("waiting", opened))
    books.move(again)
    yield ADVISER, HandoffMoved(number, "lapsed", books.name_of(opened))
    yield opened.whose, HandoffDelayed(number, "", None, safety=True)
    yield ADVISER, HandoffArrived(_brief(books, scene, again), 1)


def _opened(books: Books, scene: Scene, wanted: ask.OpenHandoff) -> Told:
    danger = wanted.urgency == "safety"
    if danger and wanted.around:
        yield from going_round.taken_away(books, scene, wanted.around)
    already = books.open_handoff(scene.person.id, danger=danger, around=wanted.around)
    if already:
        goes = replace(already.waiting, around=both(already.waiting.around, wanted.around))
        already = books.move(replace(already, reason=reason_since(already.reason, wanted.reason), waiting=goes))
    if already and not danger:
        yield from _added(books, scene, already, ask.AddToHandoff(wanted.summary))
        return
    if already and already.waiting.in_touch:
        books.move(replace(already, reminded=True))
        return
    if already:
        again = replace(already.waiting, state="waiting", who=already.waiting.adviser)
        already = replace(already, waiting=again, answer_by=None, reminded=False)
        already = books.move(replace(already, remind_at=scene.due("waiting", already)))
        yield ADVISER, HandoffArrived(_brief(books, scene, already), 1)
        return
    adviser, told = cover_for(scene, wanted.around)
    number = next(books.ids)
    waiting = Waiting(
        number, "waiting", wanted.urgency, wanted.summary, adviser, told.by_when, adviser, wanted.around, scene.now,
        told=told.by_when,
    )  # fmt: skip
    opened = Opened(scene.person.id, waiting, wanted.reason, told_at=scene.now, kind=wanted.danger)
    opened = replace(opened, remind_at=scene.due("waiting", opened))
    books.handoffs.append(opened)
    yield ADVISER, HandoffArrived(_brief(books, scene, opened))


def _added(books: Books, scene: Scene, opened: Opened | None, added: ask.AddToHandoff) -> Told:
    if opened:
        wrote = scene.due("wrote", opened)
        if opened.waiting.state == "taken":
            books.move(replace(opened, answer_by=min(opened.answer_by or wrote, wrote)))
        area = scene.card.name if scene.card else NO_AREA
        mark = side_by_side.marked(opened, scene.programme.about.team) if added.danger else ""
        yield ADVISER, ResidentSaid(opened.waiting.id, scene.called, area, added.text, mark)


def _taken(books: Books, scene: Scene, handoff: int) -> Iterator[Opened]:
    for opened in books.numbered(handoff):
        if (opened.waiting.state, opened.waiting.who) != ("taken", scene.adviser.id):
            taken = replace(opened.waiting, state="taken", who=scene.adviser.id, passed_on=False)
            answer_by = None if opened.reason == COLLEAGUE else scene.due("taken", opened)
            had = replace(opened, waiting=taken, remind_at=scene.due("had", opened), put_off=False)
            books.move(replace(had, answer_by=answer_by, reminded=opened.danger))
            yield opened


def _answered(books: Books, scene: Scene, told: ask.TellResident, kind: str) -> Told:
    for opened in books.numbered(told.handoff):
        in_touch = replace(opened.waiting, in_touch=True)
        had = replace(opened, waiting=in_touch, remind_at=scene.due("had", opened), put_off=False)
        had = books.move(replace(had, told_at=scene.now, answer_by=None, reminded=False))
        if opened.whose in books.blocked:
            books.move(replace(had, told_at=opened.told_at, waiting=opened.waiting))
            yield ADVISER, HandoffMoved(told.handoff, "unreachable", books.name_of(opened), scene.adviser.name)
            continue
        yield opened.whose, AdviserSaid(told.handoff, scene.person.name, told.text)
        yield ADVISER, HandoffMoved(told.handoff, "sent", books.name_of(opened), scene.adviser.name, danger=kind)
        danger = books.open_handoff(opened.whose, danger=True)
        beside = danger and danger.waiting.id != opened.waiting.id
        if danger and beside and not goes_round(danger.waiting.around, scene.adviser.id):
            theirs = replace(danger.waiting, state="taken", who=scene.adviser.id, in_touch=True)
            remind_at = scene.due("had", danger)
            books.move(replace(danger, waiting=theirs, remind_at=remind_at, answer_by=None, reminded=False))
            if danger.waiting.state == "waiting":
                name = books.name_of(danger)
                yield ADVISER, HandoffMoved(theirs.id, "taken", name, scene.adviser.name, danger=danger.kind)


def _passed_on(books: Books, scene: Scene, handoff: int, adviser: str) -> Told:
    to = scene.programme.adviser(adviser)
    by_when = working_day_after(scene.now.date(), scene.programme.pace, to.works if to else ())
    told = Cover(to.name if to else scene.programme.about.team, by_when)
    for opened in books.numbered(handoff):
        passed = replace(opened, waiting=replace(opened.waiting, passed_on=True))
        yield from promises.promised(books, scene, passed, adviser, told, stage=0)
        yield ADVISER, HandoffMoved(handoff, "passed_on", books.name_of(opened), told.who)


def _brief(books: Books, scene: Scene, opened: Opened) -> Brief:
    return brief_of(books, scene.programme, scene.card, opened, scene.now)
