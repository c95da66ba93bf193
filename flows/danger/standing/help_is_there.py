"""Danger stands, and help is there, on its way or rung for: no new alarm, but those on duty hear it in their words."""

from flows.danger.alarm import round_whom, with_the_danger
from flows.danger.heard_of.put_plainly import put_plainly
from flows.danger.saying import danger_words
from flows.danger.standing import nearer
from flows.danger.standing.help_words import NOT_SO, SPELLER, THEIR_OWN, TOLD_OF, Help
from flows.danger.standing.ringing_back import raised_with
from flows.effects import AddToHandoff, Say
from flows.events import Said
from flows.turn import Conversation, Turn, World
from flows.words import _, joined

MOST_WORDS = 30


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What comes of it once danger was told; None where they tell of no help."""
    kind = help_told_of(said.text) if talk.number("alarms") else None
    if kind is None:
        return None
    if talk.owner == "adviser":
        return Turn(talk, (AddToHandoff(said.text),)) if _nothing_worse(said, world) else None
    told = _told(kind, said, world)
    if not _nothing_worse(said, world):
        worse = raised_with(talk, talk.answer("danger"), said.text, world)
        return Turn(worse.conversation, (*worse.effects, told))
    around = round_whom(talk, world)
    passed = "" if world.listener(around) == "nobody" else PASSED.format(who=danger_words.listener(around, world))
    return Turn(talk, (told, Say(joined((GLAD[kind], passed, THEN[kind])))))


def glad_besides(turn: Turn, kind: Help, said: Said, world: World) -> Turn:
    """The turn that also meets the help with gladness, unless worse is told with it, and passes the words on."""
    glad = (Say(GLAD[kind]),) if _nothing_worse(said, world) else ()
    return Turn(turn.conversation, (*glad, *turn.effects, _told(kind, said, world)), turn.ask)


def help_told_of(text: str) -> Help | None:
    """Whether these words say that help is there, comes or was rung for; not where they deny it or it is his own."""
    words = put_plainly(text, SPELLER)
    if len(words.split()) > MOST_WORDS or NOT_SO.said_in(words) or THEIR_OWN.said_in(words):
        return None
    return next((kind for kind, ways in TOLD_OF.items() if ways.said_in(words)), None)


def _told(kind: Help, said: Said, world: World) -> AddToHandoff:
    return with_the_danger(TOLD[kind].format(words=said.text), world)


def _nothing_worse(said: Said, world: World) -> bool:
    """Whether nothing else in the words sounds like danger, or tells that whoever does harm is near."""
    words = put_plainly(said.text, SPELLER).split()
    spans = [span for ways in TOLD_OF.values() for span in ways.places(" ".join(words))]
    rest = [word for place, word in enumerate(words) if not any(start <= place < end for start, end in spans)]
    alarm = world.ears.hear(" ".join(rest)).alarm
    return not (alarm and alarm.certain) and not nearer.is_told(" ".join(rest))


TOLD: dict[Help, str] = {
    "taken": _("An ambulance has taken somebody, as they put it: “{words}”"),
    "there": _("Help has come, as they put it: “{words}”"),
    "coming": _("Help is on its way, as they put it: “{words}”"),
    "rung": _("They have rung for help, as they put it: “{words}”"),
}
GLAD: dict[Help, str] = {
    "taken": _("I'm glad they're being looked after."),
    "there": _("I'm glad somebody is there with you."),
    "coming": _("I'm glad they're on their way."),
    "rung": _("I'm glad they know."),
}
PASSED = _("I've told {who} so, in your words.")
THEN: dict[Help, str] = {
    "taken": _(
        "A person may still write to you here, and you needn't answer. If anyone is in danger now, ring 999 again."
    ),
    "there": _(
        "This chat stays open, and so does what you told me until a person closes it. You needn't write anything. If "
        "they go and it isn't safe, ring 999 again."
    ),
    "coming": _(
        "If it gets worse before they're there, ring 999 again. This chat stays open, and you needn't write anything."
    ),
    "rung": _(
        "If nobody comes or it gets worse, ring 999 again. This chat stays open, and you needn't write anything."
    ),
}
