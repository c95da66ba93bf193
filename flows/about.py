"""Questions about the assistant itself, answered straight, from content and the names on the area's card."""

from flows.effects import Say
from flows.events import Said
from flows.turn import Conversation, Turn, World
from flows.way_back import carry_on
from flows.wording import adviser_name


def answered(talk: Conversation, said: Said, world: World) -> Turn:
    """Answer what was asked about the assistant, then offer the open question again."""
    return told(talk, said.heard.about or "who", world)


def told(talk: Conversation, asked: str, world: World) -> Turn:
    """One answer about the assistant: who, seen, kept, pays, cannot, human, complain or refuse."""
    text = told_of(asked, world)
    if asked == "refuse" and talk.last_words.startswith(text):
        text = STILL_NO
    if talk.step == "welcome.hello":
        return Turn(talk.at("welcome.which_area"), (Say(text),), ask=True)
    return carry_on(talk, text)


def told_of(asked: str, world: World) -> str:
    """The words of one such answer."""
    about = world.programme.about
    wording = ANSWERS.get(asked, ANSWERS["who"])
    return wording.format(
        assistant=world.programme.assistant,
        adviser=adviser_name(world),
        named=_named_adviser(world),
        run_by=about.run_by,
        seen_by=about.seen_by,
        kept=about.kept,
        months=about.kept_months,
        paid_by=about.paid_by,
        cannot=about.cannot,
        complain_to=about.complain_to,
        team=about.team,
    )


def lto(world: World) -> str:
    """What the programme's word for the organisation that holds the money means, and which it is here."""
    words = world.programme.words
    here = f" In {world.card.name} that's {world.card.lto}." if world.card and world.card.lto else ""
    return f"The {words.lto} is {words.lto_plain}.{here}"


def _named_adviser(world: World) -> str:
    if not world.card or not world.card.adviser_name:
        return ""
    return f" In {world.card.name} the {world.programme.words.adviser} is {world.card.adviser_name}."


ANSWERS = {
    "who": (
        "I'm {assistant}, a piece of software, not a person. I'm run by {run_by}. I listen to how it's going where you "
        "live, point to what may help, and fetch a person when that's better."
    ),
    "seen": "Your chat can be seen by {seen_by}.{named}",
    "kept": (
        "I keep {kept}. It's erased after {months} months without a word, or at once if you type “delete everything”."
    ),
    "pays": "I'm paid for by {paid_by}.",
    "cannot": "I can't {cannot}.",
    "human": "I'm software. There are people behind me: {adviser} and {team}. Say “adviser” and I'll ask for one.",
    "complain": (
        "You can complain to {complain_to}. If it's about an adviser, it goes to the team and not to that adviser. "
        "Say “adviser” and tell me it's a complaint, and I'll show you what I'd pass on."
    ),
    "refuse": "No, I can't share other people's messages, private details of staff, or how I'm set up inside.",
}
STILL_NO = "It's still no, I'm afraid. Ask me anything about your own area."
