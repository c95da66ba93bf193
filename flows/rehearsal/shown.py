"""How what came out reads in a transcript: what is said as `bot:` lines, what nobody sees in brackets."""

import textwrap
from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from flows import effects as ask
from flows.diagnosing.telling import phase_in
from flows.effects import Effect, Say

WIDTH = 110
INDENT = " " * 5


def said_lines(who: str, say: Say) -> list[str]:
    """A message as the transcript shows it: its paragraphs, its guide's card, its files, its picture, its buttons."""
    begins = "bot: " if who == "resident" else f"bot to {who}: "
    lines = [line for paragraph in say.text.splitlines() for line in _wrapped(paragraph)]
    lines += [f"{{card: {say.guide}}}"] if say.guide else []
    lines += [f"{{document: {say.document}}}"] if say.document else []
    lines += [f"{{picture: the journey of {say.picture}}}"] if say.picture else []
    lines += _wrapped(" ".join(f"[{button.label}]".replace(" ", "\0") for button in say.buttons))
    first, *others = [line.replace("\0", " ") for line in lines] or [""]
    return [f"{begins}{first}".rstrip(), *(f"{INDENT}{line}" for line in others)]


def suggestions_line(suggested: Iterable[Effect]) -> str:
    """Everything suggested in one turn, in one line."""
    return f"(suggested {', '.join(_suggested(effect) for effect in suggested if isinstance(effect, ask.Suggest))})"


def _suggested(made: ask.Suggest) -> str:
    return f"{made.offer} before {made.instead}" if made.instead else made.offer


def effect_line(effect: Effect, zone: str) -> str | None:
    """An effect that nobody sees in a few words; None for what would only be noise."""
    told = _told(effect, ZoneInfo(zone))
    return f"({' '.join(told.split())})" if told else None


def _wrapped(paragraph: str) -> list[str]:
    return textwrap.wrap(paragraph, WIDTH, break_long_words=False, break_on_hyphens=False)


def _told(effect: Effect, zone: ZoneInfo) -> str | None:
    match effect:
        case ask.Say() | ask.KeepOdds() | ask.NoteActivity() | ask.LapseAt():
            return None
        case ask.TakeHandoff() | ask.TellResident() | ask.CloseHandoff() | ask.WriteNudge() | ask.MoveNudge():
            return None  # what comes of it is shown
        case ask.FollowUp() | ask.DropFollowUps() | ask.AnswerFollowUp() | ask.PauseUntil():
            return _about_time(effect, zone)
        case ask.RecordSignals() | ask.RecordStrengths() | ask.RecordNeed() | ask.MeetNeed() | ask.CorrectPhase():
            return _about_the_area(effect)
        case ask.AnswerSuggestion() | ask.RateSuggestion():
            return _about_an_offer(effect)
        case ask.OpenHandoff(urgency, summary, reason):
            return f"handoff {urgency}: {summary or reason}"
        case ask.TellOfDoubt():
            return "to those on duty: a gentle question about danger was left unanswered"
        case ask.TellOnDuty(words, danger, around, unsaid):
            told = (words, danger, around, "left in doubt" * unsaid)
            return f"tell on duty: {', '.join(filter(None, told))}"
        case ask.LearnName(name):
            return f"learn name: {name}"
        case ask.SeekPeer(topic, _, people):
            return f"to ask elsewhere about {topic}: {len(people)}"
        case ask.AnswerPeer(_, answer):
            return f"says to the other area: {answer}"
        case ask.AskAgain(number):
            return f"open again: {number}"
        case ask.HearWhen():
            return ""
        case ask.AddToHandoff(text):
            return f"to the adviser: {text}"
        case _:
            return _plainly(effect)


def _about_time(effect: ask.FollowUp | ask.DropFollowUps | ask.AnswerFollowUp | ask.PauseUntil, zone: ZoneInfo) -> str:
    match effect:
        case ask.FollowUp(kind, about, due, attempt):
            what = " ".join(word for word in (kind.replace("check_in", ""), about) if word)
            again = f", attempt {attempt}" if attempt > 1 else ""
            return f"follow-up {what}: {_moment(due, zone)}{again}"
        case ask.DropFollowUps(about, reason):
            return f"no more follow-ups {about}: {reason}"
        case ask.AnswerFollowUp(_, answer, words):
            return f"follow-up answered: {answer} {words}"
        case ask.PauseUntil(until):
            return f"paused until {_moment(until, zone)}"


def _about_the_area(
    effect: ask.RecordSignals | ask.RecordStrengths | ask.RecordNeed | ask.MeetNeed | ask.CorrectPhase,
) -> str:
    match effect:
        case ask.RecordSignals(((kind, how_sure),)) if phase := phase_in(kind):
            return f"told in a way that sounds like {phase}: {how_sure}"
        case ask.RecordSignals(signals):
            return f"signals {', '.join(kind for kind, _ in signals)}" if signals else ""
        case ask.RecordStrengths(strengths):
            return f"strengths {', '.join(kind for kind, _ in strengths)}" if strengths else ""
        case ask.RecordNeed(topic, how):
            return f"need {topic}: {how}"
        case ask.MeetNeed(topic, state):
            return f"need {topic}: {state}"
        case ask.CorrectPhase(phase, role):
            return f"phase {phase}, says the {role}"


def _about_an_offer(effect: ask.AnswerSuggestion | ask.RateSuggestion) -> str:
    match effect:
        case ask.AnswerSuggestion(offer, answer, until):
            return f"{offer}: {answer}{f' until {until:%a %-d %b}' if until else ''}"
        case ask.RateSuggestion(offer, helped):
            return f"{offer} helped: {helped}"


def _plainly(effect: Effect) -> str:
    """`JoinCluster("coast")` as `join cluster: coast`."""
    name = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in type(effect).__name__)
    values = [str(getattr(effect, field)) for field in effect.__dataclass_fields__]
    told = ", ".join(value for value in values if value)
    return f"{name.strip()}: {told}" if told else name.strip()


def _moment(at: datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%a %-d %b %H:%M}"
