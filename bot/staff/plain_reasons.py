"""Why something does not go out or come in, in plain words, and what to do about it."""

from dataclasses import dataclass

from storage.sending.outbox import MAY_HAVE_ARRIVED


@dataclass(frozen=True, slots=True)
class Reason:
    """What it is, and what to do. What `passes` goes on by itself while the channel is in trouble."""

    says: str
    todo: str = ""
    passes: bool = False


def plainly(problem: str) -> Reason:
    """The reason that was written down, for somebody who keeps no server."""
    problem = problem.removeprefix(MAY_HAVE_ARRIVED)
    return next((reason for part, reason in REASONS.items() if part in problem), Reason(problem or UNKNOWN, TELL_THEM))


UNKNOWN = "No reason was written down."
TELL_THEM = "Pass this on to whoever runs the service."
LOOK = "It is tried again by itself. If it lasts, look at the network."
BLOCKED = Reason(
    "They blocked the assistant, left the chat or closed their account.",
    "Nothing more is tried until they write again. If it matters, ring them or ask a neighbour.",
)
BAD_TOKEN = Reason(
    "It doesn't accept the bot token.",
    "Whoever runs the service sets ALONGSIDE_TELEGRAM_TOKEN to what @BotFather shows, and starts again.",
)
REASONS = {
    "blocked us": BLOCKED,
    "cannot be written to": BLOCKED,
    "chat not found": Reason(
        "It knows no such chat any more.",
        "Invite them again under People, if you have another way to reach them.",
    ),
    "does not accept the bot token": BAD_TOKEN,
    "no longer accepts the bot token": BAD_TOKEN,
    "Another program reads": Reason(
        "Another program reads this bot's messages, or they are brought elsewhere.",
        "Stop the other program: a second copy of this service, or an older one. Then it goes on by itself.",
    ),
    "slow down": Reason("It asked us to send less for a while.", LOOK, passes=True),
    "poll less often": Reason("It wants to be asked less often.", LOOK, passes=True),
    "could not be reached": Reason("It could not be reached.", LOOK, passes=True),
    "does not answer": Reason("It doesn't answer.", LOOK, passes=True),
    "no channel called": Reason(
        "That channel is not set up any more.", "Set it up again, or reach these people in another way."
    ),
    "refused it": Reason("It would not take the message as it was.", TELL_THEM),
    "a fault of ours": Reason("It went wrong on our side.", TELL_THEM),
}
