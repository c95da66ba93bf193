"""Danger stands, and they tell how it ended: somebody has died, or it is better. Met as that, and passed on."""

import re
from typing import Literal

from flows.danger.alarm import round_whom, with_the_danger
from flows.danger.saying import danger_words
from flows.danger.standing import whether_gone
from flows.danger.standing.help_is_there import PASSED
from flows.danger.standing.ringing_back import raised_with
from flows.danger.standing.staying_with_it import stands
from flows.effects import Effect, NoteActivity, Say
from flows.events import Said
from flows.hearing.normalise import plain
from flows.programme import SELF_HARM
from flows.turn import Conversation, Turn, World
from flows.words import _, joined

Ending = Literal["died", "gone", "better"]
OF_THE_BODY = frozenset({"harm_now", "fall", "gas"})  # kinds of `urgent.yaml` that nobody need have done
BEREAVED = ("cruse", "samaritans")  # numbers of `urgent.yaml`


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What comes of it; None unless the whole of the words tells just that."""
    ending = ended(said.text) if stands(talk, world) else None
    of_the_body = talk.answer("danger") in OF_THE_BODY
    match ending:
        case "better" if of_the_body:
            return Turn(talk, _told(BETTER, (GLAD, IF_IT_CHANGES), said, talk, world))
        case "gone" if talk.answer(whether_gone.KEPT) == "left":
            return _gone_from_sight(talk, said, world)
        case "died" | "gone" if _is_a_death(ending, talk):
            return Turn(talk, (NoteActivity("loss"), *_told(DIED, (SORRY, IF_NOBODY_CAME), said, talk, world)))
        case "died":
            return raised_with(talk, talk.answer("danger"), said.text, world).first(Say(SORRY))
    return None


def _is_a_death(ending: Ending, talk: Conversation) -> bool:
    """Whether it is a death that nobody is said to have done; "gone" only of whoever was as ill as that."""
    nobodys = talk.answer("danger") in (*OF_THE_BODY, SELF_HARM)
    return nobodys and (ending == "died" or talk.answer(whether_gone.KEPT) == "died")


def _gone_from_sight(talk: Conversation, said: Said, world: World) -> Turn:
    """Whoever may harm themselves, or is missing, has gone: that is danger again, and passed on in their words."""
    turn = raised_with(talk, talk.answer("danger"), said.text, world)
    return Turn(turn.conversation, (with_the_danger(GONE.format(words=said.text), world), Say(RING_NOW), *turn.effects))


def ended(text: str) -> Ending | None:
    """How it ended, in these words. "He's gone" is a death only after what `whether_gone` says."""
    words = plain(text)
    return next((ending for ending, ways in ENDINGS.items() if ways.fullmatch(words)), None)


def _told(way: str, text: tuple[str, str], said: Said, talk: Conversation, world: World) -> tuple[Effect, ...]:
    """It goes with the danger as they put it, and they hear who was told and whom they can ring."""
    around = round_whom(talk, world)
    nobody = world.listener(around) == "nobody"
    passed = "" if nobody else f"{PASSED.format(who=danger_words.listener(around, world))} {MAY_WRITE}"
    numbers = danger_words.of_ids(BEREAVED, world) if way == DIED else ""
    first, last = text
    answer = joined((joined((first, passed, last)), numbers), "\n\n")
    return (with_the_danger(way.format(words=said.text), world), Say(answer))


_FIRST = (
    r"(?:(?:oh|god|my god|oh my god|omg|no|yes|yeah|so|and|now|well|actually|just|okay|hi|hello|update|sorry|phew"
    r"|thank (?:god|you|goodness)|thanks|false alarm|panic over|its okay|it is okay|all good|good news) )*"
)
_LAST = (
    r"(?: (?:now|again|thanks|thank (?:god|you|goodness)|though|after all|i think|already|sorry|bless (?:him|her)))*"
)
_OF_MINE = (
    r"(?:my|our|the|his|her) (?!phone|mobile|battery|laptop|tablet|car|charger|wifi|internet|signal|line|plan|project)"
    r"(?:\w+ )?\w+"
)
_WHO = rf"(?:he|she|they|baby|mum|mam|dad|nan|gran|grandad|{_OF_MINE})"
_BE = r"(?:(?:is|has|have|are|was|had|just|now|sadly|already|seems|looks|feels|both|all) )*"
_SAID = (
    r"(?:(?:they|the (?:ambulance|doctors?|paramedics?|hospital|police)|ambulance|doctors?|paramedics?|hospital|police)"
    r" (?:have )?(?:just )?(?:say|says|said|told (?:me|us)|rang to say) (?:that )?)?"
)
_WHEN = (
    r"(?: (?:now|today|tonight|just now|already|this (?:morning|afternoon|evening)|last night|here|at home|in the night"
    r"|in (?:hospital|the ambulance|(?:his|her) sleep|my arms)|at (?:the )?hospital|on the way(?: there)?"
    r"|before (?:they|the ambulance|anyone|help) (?:came|got (?:here|there)|arrived)"
    r"|(?:an|a few|\d+|ten|five) (?:hours?|minutes?|mins?) ago))*"
)
_DIED = (
    rf"(?:{_WHO} {_BE}(?:died|dead|passed(?: away| on)?|slipped away|(?:did not|didnt) (?:make it|survive))"
    r"|(?:they|we|i|paramedics|doctors|the \w+) (?:could not|did not|couldnt) (?:save|revive|bring back)"
    r" (?:him|her|them)"
    r"|(?:we|i) (?:have )?lost (?:him|her|them|the baby)|(?:they|police|we|i) (?:have )?found (?:his|her|a) body)"
)
_WELL = (
    r"(?:okay|fine|alright|all right|better|much better|safe|breath(?:ing|in)(?: okay| fine)?|awake|conscious"
    r"|talking|stable|come (?:round|to)|come back round|(?:home|back|found|in) safe(?: and (?:sound|well))?|been found"
    r"(?: safe)?)"
)
_BETTER = (
    rf"(?:(?:{_WHO}|i|we) {_BE}{_WELL}|(?:{_WHO}|it) {_BE}(?:coughed|spat|brought|sicked|threw|got)"
    r" (?:it|that|the \w+)(?: all)? (?:up|out)"
    rf"|it {_BE}(?:came|come|popped) (?:up|out)|{_WHO} {_BE}(?:woke|woken|came|coming) (?:up|round|to)"
    r"|(?:the )?fire is (?:now )?out|(?:came|come|got) (?:home|back) safe)"
)
ENDINGS: dict[Ending, re.Pattern[str]] = {
    "died": re.compile(rf"{_FIRST}{_SAID}{_DIED}{_WHEN}(?:(?: and)? {_SAID}{_DIED}{_WHEN})?{_LAST}"),
    "gone": re.compile(rf"{_FIRST}{_SAID}{_WHO} (?:is|has|have|are) (?:now |just )?gone{_WHEN}{_LAST}"),
    "better": re.compile(rf"{_FIRST}{_BETTER}{_LAST}(?: (?:and |so )?{_FIRST}{_BETTER}{_LAST}){{0,2}}"),
}
DIED = _("They say that somebody has died, as they put it: “{words}”")
GONE = _("They say that somebody has gone, as they put it: “{words}” Whether they have left or died, they don't say.")
RING_NOW = _("If you fear for them, ring 999 now and say where they may be.")
BETTER = _("They say that it is better, as they put it: “{words}”")
SORRY = _("I'm so sorry.")
GLAD = _("I'm so glad.")
MAY_WRITE = _("A person may still write to you here, and you needn't answer.")
IF_NOBODY_CAME = _("If nobody has come yet, 999 will tell you what to do now.")
IF_IT_CHANGES = _(
    "If it changes, ring 999 again. Where somebody was ill or hurt and nobody has looked at them yet, NHS 111 can say "
    "whether they should."
)
