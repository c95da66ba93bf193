"""A nudge as a trial: what residents would read, sent to nobody but the member of staff who asked for it."""

from flows.effects import Say
from flows.following_up.nudge import ALL_I_KNOW, ANSWERS, written
from flows.wording import listed
from flows.words import _


def trial(text: str, more: str, to: str, team: str, *, file: str = "", document: str = "") -> Say:
    """It says what it is. Its answers are named, not offered: nothing that is pressed or typed answers it."""
    words = TRIAL.format(
        written=written(text, "", team, to),
        answers=listed([f"“{each.label}”" for each in ANSWERS]),
        yes=ANSWERS[0].label,
        more=more or ALL_I_KNOW,
    )
    return Say(words, files=(file,) if file else (), document=document)


TRIAL = _(
    "A trial, to you alone; it is counted nowhere, and nothing answers it.\n\n{written}\n\n"
    "Below it they can press {answers}. After “{yes}” they read:\n\n{more}"
)
