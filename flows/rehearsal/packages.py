"""A request for an expert moves on in a transcript; as `storage/blocks/packages.py` and `package_decided.py` do it."""

from dataclasses import replace
from datetime import datetime

from flows.blocks.experts.expert_days import counted_up, spell
from flows.effects import AgreeToRequest, DeclineRequest
from flows.events import PackageMoved, RequestDecided
from flows.rehearsal.acts import PackageMoves
from flows.rehearsal.books import Books
from flows.rehearsal.scene import ADVISER, Scene, Told


def moved(books: Books, number: int, act: PackageMoves, now: datetime, by: str = "") -> tuple[int, PackageMoved]:
    """It stands differently from now on: whose it is, and what they hear of it."""
    whose, before = books.requests[number - 1]
    agreed = act.days if act.days is not None else before.agreed
    by = by or before.by * (act.state not in ("asked", "declined"))
    request = replace(
        before, state=act.state, days=agreed or before.days, agreed=agreed, who=act.who or before.who, why=act.why,
        used=act.used if act.used is not None else before.used, by=by, reminded_at=None,
    )  # fmt: skip
    books.requests[number - 1] = (whose, request)
    books.moved_at[number - 1] = now
    told = PackageMoved(number, request.partner, request.state, request.days, request.by, request.who, request.why)
    return whose, told


def decided(books: Books, scene: Scene, done: AgreeToRequest | DeclineRequest) -> Told:
    """What comes of the adviser's yes or no in their own chat, and in that of whoever asked."""
    if not 0 < done.request <= len(books.requests):
        yield ADVISER, RequestDecided(done.request, "not_yours")
        return
    _, request = books.requests[done.request - 1]
    name = next((each.name for each in scene.programme.partners if each.id == request.partner), request.partner)
    spells = [spell(each) for _, each in books.requests if each.topic == request.topic]
    left = counted_up(spells, scene.programme.experts.days).left
    if request.state != "asked":
        yield ADVISER, RequestDecided(done.request, "moved", name)
    elif isinstance(done, AgreeToRequest) and done.days > left:
        yield ADVISER, RequestDecided(done.request, "too_many", name, left)
    else:
        yes = isinstance(done, AgreeToRequest)
        act = (
            PackageMoves("agreed", done.days)
            if isinstance(done, AgreeToRequest)
            else PackageMoves("declined", why=done.why)
        )
        yield moved(books, done.request, act, scene.now, scene.adviser.id)
        yield ADVISER, RequestDecided(done.request, "agreed" if yes else "declined", name)
