"""Questions about the assistant itself, answered straight, from content and the names on the area's card."""

import re
from dataclasses import fields

from flows.danger.standing import after_danger
from flows.effects import Button, Say
from flows.events import Said
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.programme import About
from flows.turn import Conversation, Turn, World
from flows.way_back import MENU, carry_on, was_left_at_consent
from flows.wording import adviser_name, an, capital, differently
from flows.words import _


def answered(talk: Conversation, said: Said, world: World) -> Turn:
    """Answer what was asked about the assistant, each thing of two, then offer the open question again."""
    asked = said.heard.about or "who"
    parts = (world.ears.hear(part).about for part in APART.split(said.text))
    other = next((each for each in parts if each and each != asked and "refuse" not in (each, asked)), "")
    if not other:
        return told(talk, asked, world)
    first = Say(told_of(other, world))
    return told(talk, asked, world).first(first)


def tells_a_complaint(said: Said) -> bool:
    """Whether they have a complaint to tell, rather than ask how to make one."""
    return said.heard.about == "complain" and HAS_ONE.said_in(plain(said.text))


def told(talk: Conversation, asked: str, world: World) -> Turn:
    """One answer about the assistant, by its name in `about_words.py`; asked twice running, it is said shorter."""
    if asked == "if_no":
        asked = "if_no_to_consent" if talk.step == "welcome.consent" else asked
    if asked == "kept" and not world.person.consent:
        asked = "kept_on_a_yes" if world.person.consent is None else "kept_after_a_no"
    if asked == "seen" and _may_be_short(talk, world) and not _has_just_read(talk, world):
        return _seen(talk, world)
    text = differently(talk, (told_of(asked, world), told_of(asked, world, again=True)))
    if asked.startswith("kept") and talk.number("alarms"):
        text = f"{text} {after_danger.ERASED}"
    if talk.step == "welcome.hello":
        return Turn(talk.at("welcome.which_area"), (Say(text),), ask=True)
    if _rests(talk) and any(button.key == MORE.key for button in talk.question):
        return Turn(talk, (Say(text, MENU),))
    return carry_on(talk, text)


def told_of(asked: str, world: World, *, again: bool = False) -> str:
    """The words of one such answer, or the shorter ones for somebody who has just read it."""
    wording = ANSWERS.get(asked, ANSWERS["who"])[again]
    facts = {name: str(getattr(world.programme.about, name)) for name in CONTENT}
    named = {
        "assistant": world.programme.assistant,
        "adviser": adviser_name(world),
        "role": world.programme.words.adviser,
        "a_role": an(world.programme.words.adviser),
        "named": _named_adviser(world),
    }
    in_short = {f"{name}_in_short": fact.partition(". ")[0] for name, fact in facts.items()}
    return wording.format(**facts, **in_short, **named)


def who_exactly(talk: Conversation, said: Said, world: World) -> Turn | None:
    """All of who can see the chat, for whoever has read it in short and wants the rest."""
    asks = EXACTLY_WHO.fullmatch(plain(said.text)) and _has_just_read(talk, world)
    return told(talk, "seen", world) if asks else None


def _seen(talk: Conversation, world: World) -> Turn:
    """Who can see the chat, in two sentences, with the whole of it a tap or a word away."""
    if _rests(talk):
        return Turn(talk.at("menu.listening"), (Say(_in_short(world), (MORE, *MENU)),))
    return carry_on(talk, f"{_in_short(world)} {FOR_THE_REST}")


def _rests(talk: Conversation) -> bool:
    return talk.step in ("menu.listening", "menu.home") and talk.owner == "bot" and not was_left_at_consent(talk)


def _may_be_short(talk: Conversation, world: World) -> bool:
    """Not where danger or an adviser gone round is spoken of."""
    in_danger = talk.number("alarms") or talk.answer("danger")
    return not in_danger and not world.goes_round_theirs


def _in_short(world: World) -> str:
    """Who sees what, as far as they have agreed to: a yes lets staff learn from what isn't understood."""
    way = SEEN_IN_SHORT if world.person.consent else SEEN_ON_A_YES if world.person.consent is None else SEEN_AFTER_A_NO
    return way.format(adviser=adviser_name(world), team=capital(world.programme.about.team))


def _has_just_read(talk: Conversation, world: World) -> bool:
    return _in_short(world) in talk.last_words


def _named_adviser(world: World) -> str:
    if not world.card or not world.card.adviser_name:
        return ""
    if world.goes_round_theirs:
        return NOT_BY.format(adviser=world.card.adviser_name)
    role, name = world.programme.words.adviser, world.card.adviser_name
    return IN_YOUR_AREA.format(area=world.card.name, role=role, adviser=name)


EXACTLY_WHO = re.compile(r"(?:so |but |and |okay )*(?:who exactly|exactly who|who else|tell me more|more|all of it)")
MORE = Button(_("More"), "seen")
SEEN_IN_SHORT = _(
    "Once you ask for a person, {adviser} or whoever answers sees what you send and your last few messages. {team}: "
    "what I don't understand and what you need, without your name. People on duty, if somebody may be in danger: who "
    "and which area."
)
SEEN_ON_A_YES = _(
    "Once you ask for a person, {adviser} or whoever answers sees what you send and your last few messages. {team}, "
    "only if I may remember: what I don't understand and what you need, without your name. People on duty, if somebody "
    "may be in danger: who and which area."
)
SEEN_AFTER_A_NO = _(
    "Once you ask for a person, {adviser} or whoever answers sees what you send and your last few messages. People on "
    "duty, if somebody may be in danger: who and which area."
)
FOR_THE_REST = _("Say “more” for all of it.")
HAS_ONE = Ways("""
    ^ [hi|hello|so|well|yes|no|please] [i|we] [have|got|have got|want to make|would like to make|need to make] [a|an|
        one|my] [formal|official|serious|big] complaint (about|against)
""")
WHAT_IS = r"\bwh?at(?:s| is| are| does| do)?"
LTO = "lto|locally trusted|trusted organisation"
APART = re.compile(r"[?,;&]|\b(?:and|n|nd|also|plus)\b", re.IGNORECASE)
CONTENT = tuple(field.name for field in fields(About))
NOT_BY = _(" Not by {adviser}: what you told goes round them.")
IN_YOUR_AREA = _(" In {area} the {role} is {adviser}.")
ANSWERS = {
    "who": (
        _(
            "I'm {assistant}, a piece of software, not a person. I'm run by {run_by}. I listen to how it's going "
            "where you live, point to what may help, and fetch a person when that's better."
        ),
        _("It's still {assistant}, software run by {run_by_in_short}."),
    ),
    "software": (
        _(
            "Yes, I'm software, run by {run_by_in_short}. There are people behind me: say “{role}” and I'll ask for "
            "one."
        ),
        _("Yes, still software. Say “{role}” and I'll ask for a person."),
    ),
    "human": (
        _("I'm software. There are people behind me: {adviser} and {team}. Say “{role}” and I'll ask for one."),
        _("Software, yes. Say “{role}” and I'll ask {adviser} for you."),
    ),
    "seen": (
        _("Your chat can be seen by {seen_by}.{named}"),
        _(
            "In short: no {role} sees it until you ask for a person, and {team} only what I didn't understand and "
            "what you need, without your name."
        ),
    ),
    "kept": (
        _(
            "I keep {kept}. It's erased after {kept_months} months without a word, or at once if you type “delete "
            "everything”."
        ),
        _("In short: {kept_months} months after your last word it's gone, or at once if you type “delete everything”."),
    ),
    "kept_on_a_yes": (
        _(
            "Before you say yes, only your area and what you ask of people. After it {kept}, for {kept_months} months "
            "or until “delete everything”."
        ),
        _("In short: without your yes, only your area and what you ask of people."),
    ),
    "kept_after_a_no": (
        _(
            "You said I shouldn't remember you, so I keep only your area, that you said no, and what you ask of "
            "people. “Delete everything” erases that too."
        ),
        _("In short: your area, your no, and what you ask of people."),
    ),
    "trust": (
        _(
            "You needn't take my word for it. I'm software, run by {run_by_in_short}. Ask me who sees this, what's "
            "kept or what I can't do, and I'll say it straight. “Delete everything” does what it says."
        ),
        _("It's up to you. Look round without telling me anything, if you like."),
    ),
    "sold": (_("No, {sold}."), _("It's still no: {sold}.")),
    "stored": (_("What you write is kept {stored}."), _("It's as I said: {stored_in_short}.")),
    "reports": (_("I don't {reports}."), _("As I said, I don't {reports_in_short}.")),
    "ai": (_("I don't use {thinks_without}."), _("As I said, it isn't {thinks_without_in_short}.")),
    "number": (_("I don't ask for {never_asks}."), _("As I said, I never ask for {never_asks_in_short}.")),
    "why": (
        _(
            "So that you needn't say things twice, and so that I can point to what's near you and check in. You can "
            "leave any of it out."
        ),
        _("Only so that you needn't say things twice. You can leave any of it out."),
    ),
    "if_no": (_("Then nothing happens, and nobody minds."), _("It's still up to you, and nobody minds.")),
    "if_no_to_consent": (
        _(
            "Then I keep nothing you tell me and I don't check in, but I still answer what you ask. You can change "
            "your mind either way later."
        ),
        _("A no is fine: I still answer what you ask, I just don't remember it."),
    ),
    "pays": (
        _("I'm paid for by {paid_by}."),
        _("As I said, it's paid for by {paid_by_in_short}."),
    ),
    "cannot": (_("I can't {cannot}."), _("As I said, I can't {cannot_in_short}.")),
    "complain": (
        _(
            "You can complain to {complain_to}. If it's about {a_role}, it goes to {team} and not to that {role}. "
            "Say “{role}” and tell me it's a complaint, and I'll show you what I'd pass on."
        ),
        _("Say “{role}”, tell me it's a complaint, and I'll show you what I'd pass on before anything goes."),
    ),
    "refuse": (
        _("No, I can't share other people's messages, private details of staff, or how I'm set up inside."),
        _("It's still no, I'm afraid. Ask me anything about your own area."),
    ),
}
