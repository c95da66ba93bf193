"""What somebody does in one line of a transcript: typed, pressed, sent, or done by those who work here."""

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Literal

from flows.following_up.series import Series
from flows.rehearsal import acts
from flows.rehearsal.acts import Act


class TranscriptError(Exception):
    """A line that cannot be played. Tells whoever writes transcripts which file and line, and what to do."""

    def __init__(self, message: str, so_far: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.so_far = so_far


def time(name: str, number: int, text: str) -> Act:
    """How much time passes. Raises TranscriptError."""
    if text == "-- to the next follow-up":
        return acts.ToNextFollowUp()
    if passes := re.fullmatch(r"-- (\d+) (minute|hour|day|week)s?", text):
        return acts.Passes(timedelta(**{f"{passes[2]}s": int(passes[1])}))
    raise TranscriptError(f"{name}, line {number}: write '-- 14 days', '-- 3 hours' or '-- to the next follow-up'")


def act(name: str, number: int, who: str, words: str) -> Act:
    """What whoever it is does. Raises TranscriptError for what staff can't do."""
    match who:
        case "staff":
            return _staff_act(name, number, words)
        case "adviser":
            return _adviser_act(words)
        case _:
            return _resident_act(words)


def _staff_act(name: str, number: int, words: str) -> Act:
    what, _, said = words.partition(": ")
    if by := re.fullmatch(r"nudge (\d+) days? (before|after) (the meeting|the plan ends), (\d\d:\d\d)", what):
        text, _, more = said.partition(" | ")
        days = int(by[1]) if by[2] == "after" else -int(by[1])
        return acts.Nudges(text, more, Series(BY[by[3]], days, by[4]))
    match what:
        case "takes it":
            return acts.Takes()
        case "area":
            return acts.GivesArea("" if said == "the team" else said)
        case "nudge":
            text, _, more = said.partition(" | ")
            return acts.Nudges(text, more)
        case "pauses the nudge" | "lets the nudge go on":
            return acts.HoldsNudge(what.startswith("pauses"))
        case "let in":
            who, _, why = said.partition(", because ")
            return acts.LetsIn(who, why)
        case "package":
            return _package_moves(said)
        case "leaders":
            state, _, cohort = said.partition(", ")
            return acts.ForwardMoves(state, cohort)
    raise TranscriptError(
        f"{name}, line {number}: staff do 'nudge: words', 'package: agreed', 'leaders: spoken', {MORE}"
    )


def _package_moves(said: str) -> Act:
    """The state; then perhaps days, days used, who comes, and why not: "matched, 4 days, Ravi Shah"."""
    said, _, why = said.partition(", because ")
    state, *more = said.split(", ")
    numbers = {words.partition(" ")[2]: int(words.partition(" ")[0]) for words in more if words[0].isdecimal()}
    who = next((words for words in more if not words[0].isdecimal()), "")
    return acts.PackageMoves(state, numbers.get("days"), numbers.get("days used"), who, why)


def _adviser_act(words: str) -> Act:
    if words == "takes it":
        return acts.Takes()
    if words.startswith("says "):
        return acts.Tells(words.removeprefix("says "))
    if words.startswith("closes: "):
        return acts.Closes(words.removeprefix("closes: "))
    if replies := re.fullmatch(r"\(to no\. (\d+)\) (.+)", words):
        return acts.Types(replies[2], int(replies[1]))
    return _resident_act(words)


def _resident_act(words: str) -> Act:
    if pressed := re.fullmatch(r"(\(old\) )?\[(.+)\]", words):
        return acts.PressesOld(pressed[2]) if pressed[1] else acts.Presses(pressed[2])
    if opens := re.fullmatch(r"\(opens ?(.*)\)", words):
        over = OVER.get(opens[1])
        return acts.Opens("an-invitation", over) if over else acts.Opens(opens[1])
    if words == "(blocks)":
        return acts.Blocks()
    if edits := re.fullmatch(r"\(edits\) (.*)", words):
        return acts.Edits(edits[1])
    if sends := re.fullmatch(r"\((photo|voice|sticker|location|contact|file)\) ?(.*)", words):
        return acts.Sends(sends[1], sends[2])
    return acts.Types(words)


OVER: Mapping[str, Literal["used", "too_old"]] = {
    "an invitation used before": "used",
    "an invitation too old": "too_old",
}
BY = {"the meeting": "next_meeting", "the plan ends": "plan_ends"}
MORE = "'let in: Ali, because he asked', 'takes it' or 'area: a name', 'area: the team'"
