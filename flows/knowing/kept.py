"""What was heard from somebody and agreed with them, in a few plain lines: for whoever asks what is known of them."""

from collections.abc import Sequence

from flows.blocks.meeting_up.mine import all_of_mine, line_of
from flows.following_up.how_it_went import SOMETHING, subject_of
from flows.history import Promise
from flows.turn import World
from flows.wording import THINGS, clip, counted, day, listed, today
from flows.words import _

SHOWN = 3


def what_was_heard(world: World) -> tuple[str, ...]:
    """Their needs, what goes well and what their group has done, in their words where we have them."""
    mine = [need for need in world.past.needs if need.mine]
    said = _some([f"“{clip(need.words, 60)}”" for need in mine if need.words])
    plain = {topic.id: topic.plain for topic in world.programme.topics}
    wanted = [plain[need.topic] for need in mine if need.topic in plain]
    lines = (
        TOLD_ME.format(words=said) if said else "",
        WANT_HELP.format(topics=_some(wanted)) if wanted else "",
        *_evidence(world),
    )
    return tuple(line for line in lines if line)


def what_was_agreed(world: World) -> tuple[str, ...]:
    """What was suggested and what they said to it; when we'll check in."""
    made = [each for each in world.past.suggestions if each.mine]
    answered = [each for each in made if each.answer in ANSWERS]
    said = [TO.format(answer=ANSWERS[each.answer], offer=subject_of(each.offer, world)) for each in answered[-SHOWN:]]
    lines = (
        SUGGESTED.format(things=counted(len(made), THINGS)) if made else "",
        YOU_SAID.format(answers=listed(said)) if said else "",
        *(line_of(each, world) for each in all_of_mine(world)[:SHOWN]),
        *(_promised(each, world) for each in sorted(world.past.promises, key=lambda each: each.due)[:SHOWN]),
    )
    return tuple(line for line in lines if line)


def _evidence(world: World) -> tuple[str, str]:
    """What they said of their group; what neighbours said of it is not theirs."""
    strong = {kind.id: kind.says for kind in world.programme.strengths}
    done = {kind.id: kind.says for kind in world.programme.signals}
    well = _some([strong[each.kind] for each in world.past.strengths if each.words and each.kind in strong])
    so_far = _some([done[each.kind] for each in world.past.signals if each.words and each.kind in done])
    return GOING_WELL.format(well=well) if well else "", HEARD.format(done=so_far) if so_far else ""


def _some(things: Sequence[str]) -> str:
    """The newest few of them, each once, in a sentence."""
    return listed(list(dict.fromkeys(things))[-SHOWN:])


def _promised(promise: Promise, world: World) -> str:
    on = day(promise.due.astimezone(world.person.clock).date(), today(world))
    about = subject_of(promise.about, world)
    return (CHECK_IN if about == SOMETHING else CHECK_IN_ABOUT).format(day=on, about=about)


ANSWERS = {
    "yes": _("yes"),
    "saved": _("“save it”"),
    "not_now": _("“not now”"),
    "not_for_us": _("“not for us”"),
    "declined_kind": _("no"),
}
TOLD_ME, WANT_HELP = _("You told me: {words}."), _("I took it that you want help with {topics}.")
SUGGESTED, YOU_SAID, TO = _("I've suggested {things} to you."), _("You said {answers}."), _("{answer} to {offer}")
GOING_WELL, HEARD = _("Going well, as I heard it: {well}."), _("I heard that {done}.")
CHECK_IN, CHECK_IN_ABOUT = _("I'll check in on {day}."), _("I'll check in on {day} about {about}.")
