"""What comes of moving or calling off a day that was agreed: what is said, and what is kept."""

from datetime import date, timedelta

from flows.effects import AnswerSuggestion, DropFollowUps, Effect, FollowUp
from flows.following_up.agreed_day import about_it, in_order, named_with_day, on_day
from flows.following_up.coming_back import promised_on
from flows.history import Promise
from flows.turn import World
from flows.wording import day, listed, today
from flows.words import _

A_DAY = timedelta(days=1)


def moved(agreed: Promise, on: date, world: World) -> tuple[str, tuple[Effect, ...]]:
    """What is said and kept when it is agreed for that day instead: both days are named."""
    about, before = about_it(agreed, world), day(on_day(agreed, world), today(world))
    if on == on_day(agreed, world):
        return SAME_DAY.format(day=before, about=about), ()
    words = INSTEAD.format(day="{day}", about=about.replace("{", "("), before=before)
    due, said = promised_on(agreed.about, max(on, today(world) + A_DAY), words, world)
    left = (AnswerSuggestion(agreed.about, "not_now", on),) if agreed.kind == "not_now" and ":" in agreed.about else ()
    return said, (*left, FollowUp(agreed.kind, agreed.about, due))


def called_off(which: tuple[Promise, ...], world: World) -> tuple[str, tuple[Effect, ...]]:
    """What is said and kept when these are called off."""
    named = listed([ON.format(day=named_with_day(each, world)) for each in in_order(which)], "or")
    return CALLED_OFF.format(agreed=named), tuple(
        DropFollowUps(each.about, "called off", each.id) for each in in_order(which)
    )


INSTEAD = _("I'll check in on {day}{about} instead of {before}.")
SAME_DAY = _("I have {day}{about} down already, so it stays as it is.")
ON = _("on {day}")
CALLED_OFF = _("All right, I won't check in {agreed}. You can ask me again any time.")
