"""What came of putting somebody forward for the leadership programme: told of oneself, never of a neighbour."""

from flows.asked_for import Forwarded
from flows.effects import Say
from flows.events import ForwardMoved
from flows.turn import Conversation, Turn, World
from flows.wording import adviser_name, capital, day, quoted, today
from flows.words import _

LONGEST_WORDS = 60


def moved(talk: Conversation, event: ForwardMoved, world: World) -> Turn:
    """The news of it, beside any open question; of a neighbour no more than that somebody has spoken with them."""
    news = (NEWS if event.about_them else NEWS_OF_A_NEIGHBOUR).get(event.state)
    if news is None:
        return Turn(talk)
    return Turn(talk, (Say(news.format(**_words(event.cohort, world)), talk.question),))


def how_they_stand(world: World) -> str:
    """Everybody this person put forward, each in a sentence; without one, that nobody is known to be."""
    found = world.past.forwarded
    if not found:
        return NOBODY.format(**_words("", world))
    return " ".join(_stands(each, world) for each in found[-3:])


def _stands(each: Forwarded, world: World) -> str:
    words = _words(each.cohort, world)
    on = ON.format(day=day(each.since.astimezone(world.person.clock).date(), today(world))) if each.since else ""
    if each.is_me:
        return capital(STATES.get(each.state, STATES["put_forward"]).format(on=on, **words))
    passed_on = PASSED_ON.format(words=quoted(each.words, LONGEST_WORDS), on=on, **words)
    spoken = NOT_SPOKEN if each.state == "put_forward" else SPOKEN
    return f"{passed_on} {spoken.format(**words)}"


def _words(cohort: str, world: World) -> dict[str, str]:
    found = world.programme.academy.cohort(cohort)
    group = found.name if found else str(THE_NEXT_GROUP)
    starts = STARTS.format(day=day(found.starts, today(world))) if found else ""
    return {"name": world.programme.academy.name, "adviser": adviser_name(world), "group": group, "starts": starts}


NOBODY = _(
    "As far as I know you haven't put anybody forward for {name} here. If somebody put you forward, {adviser} knows."
)
ON, THE_NEXT_GROUP, STARTS = _(" on {day}"), _("the next group"), _(", which starts on {day}")
STATES = {
    "put_forward": _("You were put forward for {name}{on}. {adviser} hasn't noted yet that you've spoken."),
    "spoken": _("You're put forward for {name}, and {adviser} has spoken with you about it. An application is next."),
    "applied": _("Your application for {group} of {name} is in. Nothing has been decided that I know of."),
    "offered": _("You've been offered a place in {group} of {name}{starts}."),
    "not_this_time": _("{name} said not this time. {adviser} can tell you why, and what else there is."),
    "withdrawn": _("Your application for {name} has been taken back."),
}
PASSED_ON = _("Your words {words} went to {adviser}{on}.")
NOT_SPOKEN = _("Nothing is noted yet of what came of it.")
SPOKEN = _("Somebody has looked at it since, and what comes of it is for that person to tell, so I don't.")
NEWS = {
    "spoken": _(
        "It's been noted that somebody has spoken with you about {name}. If you'd like to go on, you apply next."
    ),
    "applied": _("Your application for {group} of {name} is in. People decide, and I'll tell you what they say."),
    "offered": _("News on {name}: you've been offered a place in {group}{starts}. {adviser} knows what comes next."),
    "not_this_time": _("News on {name}: not this time. {adviser} can tell you why, and what else there is."),
    "withdrawn": _("Your application for {name} has been taken back. You can put yourself forward again at any time."),
}
NEWS_OF_A_NEIGHBOUR = {
    "spoken": _("Somebody has been in touch with whoever you put forward for {name}. The rest is for them to tell."),
}
