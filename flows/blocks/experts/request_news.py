"""How a request for an expert stands, in a sentence; and the news of it, told as it moves on."""

from flows.asked_for import Request
from flows.danger.in_doubt import awaits_a_yes
from flows.effects import Say
from flows.events import PackageMoved
from flows.turn import Conversation, Turn, World
from flows.way_back import is_open
from flows.wording import DAYS, adviser_name, capital, counted, first_name, quoted
from flows.words import _

LONGEST_WHY = 300


def stands(request: Request, world: World) -> str:
    """Where a request is up to, in a sentence."""
    says = STATES.get(request.state, STATES["asked"])
    words = _words(request.partner, request.days, request.by, request.who, world)
    why = f" {WHY.format(why=quoted(request.why, LONGEST_WHY), **words)}" if request.why and request.mine else ""
    return capital(f"{says.format(**words)}{why}")


def name_of(partner: str, world: World) -> str:
    """What the package is called; its bare id where content no longer has it."""
    return next((each.name for each in world.programme.partners if each.id == partner), partner)


def moved(talk: Conversation, event: PackageMoved, world: World) -> Turn:
    """Tell them where a package they asked for is up to, beside any open question; at its end, ask if it helped."""
    words = _words(event.partner, event.days, event.by, event.who, world)
    says = NEWS.get(event.state, NEWS["asked"])
    if event.state == "declined" and event.why:
        says = f"{NOT_THIS_TIME} {WHY} {WHAT_ELSE}"
    text = says.format(why=quoted(event.why, LONGEST_WHY), **words)
    rests = talk.owner == "bot" and not is_open(talk) and not awaits_a_yes(talk, world.now)
    if event.state == "finished" and rests:
        return Turn(talk.at("check_in.did_it_help", due_about=f"partner:{event.partner}"), (Say(text),), ask=True)
    return Turn(talk, (Say(text, talk.question),))


def _words(partner: str, days: int, by: str, who: str, world: World) -> dict[str, str]:
    decided, team = world.programme.adviser(by), world.programme.about.team
    said_so = first_name(decided.name) if decided else team
    return {
        "name": name_of(partner, world), "days": counted(days, DAYS), "adviser": adviser_name(world),
        "team": team, "by": said_so, "next": THE_TEAM.format(team=team) if decided else THEY,
        "who": who or SOMEBODY, "comes": COMES.format(who=who) if who else FOUND,
    }  # fmt: skip


SOMEBODY, FOUND, COMES = _("somebody"), _("somebody has been found"), _("{who} comes")
THE_TEAM, THEY = _("{team} still has to approve it and find somebody"), _("somebody is still to be found")
STATES = {
    "asked": _("{name} has been asked for. {adviser} and {team} haven't decided yet."),
    "agreed": _("{name} has a yes from {by}, for up to {days}. It isn't settled yet: {next}."),
    "matched": _("{name} is approved, for up to {days}, and {comes}. They'll be in touch to find a time."),
    "scoping": _("{name} is working out with your area what exactly to do, within {days}."),
    "running": _("{name} is working with your area now."),
    "finished": _("{name} has finished with your area."),
    "declined": _("{name} can't come this time. {adviser} can tell you more and what else there is."),
    "withdrawn": _("{name} was asked for and called off again."),
}
NOT_THIS_TIME = _("News on {name}: not this time.")
WHY = _("This is why, as {by} put it: {why}.")
WHAT_ELSE = _("{adviser} can tell you what else there is.")
NEWS = {
    "asked": _("Your request for {name} has arrived. A person decides, and I'll tell you what they say."),
    "agreed": _("News on {name}: a yes from {by}, for up to {days}. It isn't settled yet: {next}. I'll tell you then."),
    "matched": _("News on {name}: it's approved, for up to {days}, and {comes}. They'll be in touch to find a time."),
    "scoping": _("News on {name}: next, they'll be in touch to work out with your group what exactly would help."),
    "running": _("{name} has started work with your area. If something isn't right, tell me or {adviser}."),
    "finished": _("{name} has finished. If there's something still to sort out, tell me or {adviser}."),
    "declined": _("News on {name}: not this time. {adviser} can tell you why, and what else there is."),
    "withdrawn": _("News on {name}: the request has been called off. {adviser} can tell you more."),
}
