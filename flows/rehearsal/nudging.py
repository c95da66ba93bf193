"""What comes of a nudge that one of the team writes in their own chat: storage's part, in memory."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from flows import effects as ask
from flows.events import Did, NudgeSeen, NudgeSent, NudgeStands
from flows.following_up import filling, patience
from flows.following_up.nudge import written
from flows.nudging.segments import All, AnyOf, Condition, Not, Tree
from flows.nudging.sight import Sight, Stand
from flows.nudging.to_whom import to_whom
from flows.rehearsal.books import Books
from flows.rehearsal.buttons import CannotPlay
from flows.rehearsal.nudged import Nudged
from flows.rehearsal.scene import Scene, Told
from flows.turn import Person

Effect = ask.WriteNudge | ask.MoveNudge | ask.AnswerNudge
HELD = {"pause": "paused", "resume": "approved", "stop": "stopped"}
DID: Mapping[str, Did] = {"pause": "paused", "resume": "resumed", "stop": "stopped"}
MOVES = {
    "pause": ("scheduled", "going_out"), "resume": ("paused",), "stop": ("scheduled", "going_out", "paused"),
    "ask": ("scheduled", "going_out", "paused"),
}  # fmt: skip


def follows(books: Books, scene: Scene, effect: Effect) -> Told:
    """What is shown to whoever wrote it."""
    me = scene.person.id
    match effect:
        case ask.WriteNudge(number=number):
            yield me, NudgeSeen(_sight(_kept(books, scene, effect, number), scene))
        case ask.MoveNudge():
            yield me, _moved(books, scene, effect)
        case ask.AnswerNudge(number, answer):
            for nudged in filter(None, [books.nudges.get(number)]):
                nudged.answers[answer] = nudged.answers.get(answer, 0) + 1


def to(nudged: Nudged, scene: Scene) -> NudgeSent:
    """It as it reaches whoever's turn it is."""
    everybody = _gets(nudged, scene, nudged.due)[0]
    to = to_whom(nudged.segment, [_area(scene, each) for each in everybody])
    return NudgeSent(nudged.number, _filled(nudged.text, scene, scene.person), "", to, nudged.more)


def _kept(books: Books, scene: Scene, draft: ask.WriteNudge, number: int) -> Nudged:
    before = books.nudges.get(number)
    at, anew = draft.at or scene.now, number or len(books.nudges) + 1
    revision = before.revision + 1 if before else 1
    books.nudges[anew] = Nudged(anew, draft.text, draft.more, draft.segment, at, revision=revision)
    return books.nudges[anew]


def _moved(books: Books, scene: Scene, wanted: ask.MoveNudge) -> NudgeSeen | NudgeStands:
    stages = {number: each.stage(scene.now) for number, each in books.nudges.items()}
    going = [number for number, stage in stages.items() if stage in MOVES.get(wanted.how, ())]
    over = [number for number, stage in stages.items() if wanted.how == "ask" and stage in ("sent", "stopped")]
    if len(going) > 1 and not wanted.number:
        stands = tuple(_stand(books.nudges[each], scene) for each in sorted(going, reverse=True))
        return NudgeStands("which", stands, wanted.how)
    nudged = books.nudges.get(wanted.number or max(going or over, default=0))
    if nudged is None:
        return NudgeStands("gone" if wanted.number else "none_paused" if wanted.how == "resume" else "none")
    match wanted.how:
        case "send" if nudged.state == "draft" and wanted.mark:
            return _approved(nudged, scene)
        case "send" if nudged.state == "draft":
            return NudgeSeen(_sight(nudged, scene), "changed")
        case "send":
            return NudgeStands("no_draft", (_stand(nudged, scene),))
        case "leave":
            del books.nudges[nudged.number]
            return NudgeStands("left")
        case "look" | "pause" | "stop" if nudged.state == "draft":
            return NudgeSeen(_sight(nudged, scene))
        case "stop" if not wanted.sure and nudged.stage(scene.now) in MOVES["stop"]:
            return NudgeStands("sure", (_stand(nudged, scene),))
        case "pause" | "resume" | "stop" if nudged.stage(scene.now) not in MOVES[wanted.how]:
            return NudgeStands("as_it_was", (_stand(nudged, scene),))
        case "pause" | "resume" | "stop":
            return _held(nudged, scene, wanted)
    return NudgeStands("ask", (_stand(nudged, scene),))


def _approved(nudged: Nudged, scene: Scene) -> NudgeStands:
    gets, left_out = _gets(nudged, scene, max(nudged.due, scene.now))
    nudged.state, nudged.due = "approved", max(nudged.due, scene.now)
    nudged.waiting, nudged.left_out = [each.id for each in gets], len(left_out)
    return NudgeStands("approved", (_stand(nudged, scene),))


def _held(nudged: Nudged, scene: Scene, wanted: ask.MoveNudge) -> NudgeStands:
    nudged.state = HELD[wanted.how]
    if nudged.state == "stopped":
        nudged.stopped = len(nudged.waiting)
        nudged.waiting.clear()
    return NudgeStands(DID[wanted.how], (_stand(nudged, scene),))


def _sight(nudged: Nudged, scene: Scene) -> Sight:
    at = max(nudged.due, scene.now)
    gets, out = _gets(nudged, scene, at)
    first = gets[0] if gets else None
    text = _filled(nudged.text, scene, first) if first else nudged.text
    bubble = written(text, "", scene.programme.about.team, to_whom(nudged.segment, [_area(scene, e) for e in gets]))
    reasons = tuple((why, out.count(why)) for why in dict.fromkeys(sorted(out, key=out.count, reverse=True)))
    return Sight(
        nudged.number, nudged.revision, "seen", nudged.segment, nudged.text, nudged.more,
        nudged.due if nudged.due > scene.now else None, len({each.area for each in gets}), reasons,
        tuple(patience.next_allowed(at, each, scene.programme.pace) for each in gets), bubble, nudged.more,
        _area(scene, first) if first else "", len(bubble),
        takes_another=len(gets) > scene.programme.approve_above, wrote=scene.person.name,
    )  # fmt: skip


def _stand(nudged: Nudged, scene: Scene) -> Stand:
    return Stand(
        nudged.number, nudged.text, nudged.stage(scene.now), nudged.due, len(nudged.waiting), nudged.had,
        nudged.left_out, nudged.stopped, answers=dict(nudged.answers),
    )  # fmt: skip


def _gets(nudged: Nudged, scene: Scene, at: datetime) -> tuple[list[Person], list[str]]:
    """Who of its segment gets it, by area and name, and why each of the others doesn't."""
    there = [each for each in scene.residents.values() if each.role == "resident"]
    inside = [each for each in there if _fits(nudged.segment.tree, each, scene, at)]
    whys = {each.id: _why_not(each, scene, at) for each in inside}
    gets = sorted((each for each in inside if not whys[each.id]), key=lambda each: (_area(scene, each), each.name))
    return gets, [why for why in whys.values() if why]


def _why_not(who: Person, scene: Scene, at: datetime) -> str:
    if not who.consent:
        return "hasn't said yet whether we may write" if who.consent is None else "asked not to be remembered"
    verdict = patience.may_write(who, patience.next_allowed(at, who, scene.programme.pace), scene.programme.pace)
    return "" if isinstance(verdict, patience.Allowed) else verdict.why


def _fits(tree: Tree, who: Person, scene: Scene, at: datetime) -> bool:
    match tree:
        case All(parts):
            return all(_fits(each, who, scene, at) for each in parts)
        case AnyOf(parts):
            return any(_fits(each, who, scene, at) for each in parts)
        case Not(part):
            return not _fits(part, who, scene, at)
        case Condition("region", value):
            return any(each.region == value for each in scene.programme.areas if each.id == who.area)
        case Condition("area", value):
            return who.area == value
        case Condition("quiet", value):
            return at - (who.last_heard or scene.began) >= timedelta(weeks=int(value))
    raise CannotPlay("a story knows of regions, areas and quiet ones; choose whom the nudge is for by these")


def _filled(text: str, scene: Scene, who: Person) -> str:
    return filling.filled(text, {"{name}": who.name, "{area}": _area(scene, who)}, {})


def _area(scene: Scene, who: Person) -> str:
    area = scene.programme.area(who.area)
    return area.name if area else ""
