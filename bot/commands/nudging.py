"""A nudge from a terminal or a cron job: who would get what, a yes, and how far it is while it goes out."""

import sys
import time
from collections.abc import Callable, Collection, Iterator

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from bot.problems import StartError
from bot.web import links
from flows.desk.calendar import Calendar
from flows.following_up.nudge import MOST_SENT, unfit, unfit_more
from flows.nudging import in_words
from flows.nudging.segments import MOST_WEEKS, All, Segment
from flows.nudging.sight import Stand
from flows.nudging.timing import ON_APPROVAL, timing
from flows.programme import Programme
from storage import in_use, migrate
from storage.database import Database
from storage.nudging import listing, nudges, saved_segments, seen
from storage.nudging.beside import NOTHING_BESIDE
from storage.nudging.plan import Plan, planned
from storage.nudging.sights import as_it_stands

A_LOOK, LOOKS_WITHOUT_NEWS = 0.5, 20  # seconds between two looks, and after how many without news nobody waits on
SECOND_PERSON = "Nudge {number} is kept as a draft: more than {most} get it, so staff approve it in the console."
NOBODY = "No resident is in that group, so nobody gets it."
SURE = "Send it to {people}? Type yes"
NOT_SENT = "Nothing was sent. Type yes when you're asked, or add --yes where nobody can type."
MOVED = "Who gets it has changed meanwhile, so nothing was sent. Run it again to see how it stands."
NOT_RUNNING = "It goes out once `alongside serve` is running."
LATER = "Still to come: {many}. It goes on by itself, each in their own hours; the console shows how far it is."


def whom(database: Database, programme: Programme, group: str, narrowed: Segment) -> Segment:
    """
    The residents of a saved group (none named: everybody) who are `narrowed` down to these.

    Raises StartError for a group, phase, topic or region there isn't, with those there are, or for too many weeks.
    """
    must_exist(narrowed, programme)
    if not group:
        return narrowed
    migrate.upgrade(database)
    with database.read() as connection:
        saved = saved_segments.groups(connection)
    found = next((each.segment for each in saved if each.name.casefold() == group.strip().casefold()), None)
    if found is None:
        names = ", ".join(each.name for each in saved) or "none yet; save one under Nudges in the console"
        raise StartError(f"there is no saved group {group!r}; there are {names}")
    return Segment(All((found.tree, narrowed.tree))) if narrowed.clauses else found


def must_exist(segment: Segment, programme: Programme) -> None:
    """Raises StartError for a phase, topic or region there isn't, with those there are, or for too many weeks."""
    known: dict[str, Collection[str]] = {
        "phase": [each.id for each in programme.phases],
        "topic": [each.id for each in programme.topics],
        "region": programme.regions,
    }
    for (_, wanted), *_others in segment.clauses:
        what, value = wanted.about, wanted.value
        if what == "quiet" and not 0 <= int(value) <= MOST_WEEKS:
            raise StartError(f"--quiet-weeks can't be {value}; write a number up to {MOST_WEEKS}, such as 6")
        if what in known and value not in known[what]:
            raise StartError(f"there is no {what} {value!r}; there are {', '.join(known[what])}")


def run(database: Database, plan: Plan, programme: Programme, *, send: bool, yes: bool) -> None:
    """Show who would get what; with `send`, let it go once somebody has typed yes, and show how far it is."""
    if problem := unfit(plan.text) or unfit_more(plan.more):
        raise StartError(problem)
    migrate.upgrade(database)
    lines, found = preview(database, plan, programme)
    for line in lines:
        typer.echo(line)
    if not send or not found.gets:
        return
    if not yes and not _typed_yes(len(found.gets)):
        raise StartError(NOT_SENT)
    number = _approved(database, plan, programme, found.mark)
    if number and _is_served(database):
        follow(lambda: _stand(database, number))
    elif number:
        typer.echo(NOT_RUNNING)


def preview(database: Database, plan: Plan, programme: Programme) -> tuple[list[str], seen.Seen]:
    """A line for everybody in the group, then in words who it is for and when it is read."""
    with database.read() as connection:
        now = links.now_there(connection)
        found, known = planned(connection, plan, now, programme)
        whole = seen.of(plan, NOTHING_BESIDE, found, known, now)
    if not found:
        return [NOBODY], whole
    lines = []
    for each in found:
        if each.why:
            lines.append(f"left out  {each.name or 'somebody'}, {each.area_name or 'no area'}: {each.why}")
            continue
        gets = "waits    " if each.asked else "gets it  "
        lines.append(f"{gets} {each.name}, {each.area_name}, {each.channel}: {known.words(plan.text, each)}")
        lines += [f"   on a yes {known.words(plan.more, each)}"] if plan.more else []
    told = Calendar(now, programme.zone)
    when = timing([each.gets_it for each in whole.gets.fates], now, told, ON_APPROVAL) if whole.gets else ""
    summed = f"{len(whole.gets)} get it, {whole.out} left out: {in_words.who(plan.segment, programme)}. {when}"
    return [*lines, summed.rstrip()], whole


def follow(look: Callable[[], Stand], sleep: Callable[[float], None] = time.sleep) -> None:
    """Show how far it is until nothing more is to come: a bar on a terminal, and else a line at each step."""
    stand = (_bar if sys.stdout.isatty() else _lines)(_until_over(look, sleep))
    if stand.waiting:
        typer.echo(LATER.format(many=stand.waiting))


def _lines(stands: Iterator[Stand]) -> Stand:
    for stand in stands:
        typer.echo(f"{stand.had} of {_all(stand)} had it.")
    return stand


def _bar(stands: Iterator[Stand]) -> Stand:
    columns = TextColumn("Going out"), BarColumn(), MofNCompleteColumn(), TextColumn("had it")
    with Progress(*columns, console=Console()) as progress:
        bar = progress.add_task("", total=None)
        for stand in stands:
            progress.update(bar, total=_all(stand), completed=stand.had)
    return stand


def _until_over(look: Callable[[], Stand], sleep: Callable[[float], None]) -> Iterator[Stand]:
    """How it stands at every change, until it is over or nothing has changed for a while."""
    before, without_news = look(), 0
    yield before
    while before.stage == "going_out" and without_news < LOOKS_WITHOUT_NEWS:
        sleep(A_LOOK)
        now, without_news = look(), without_news + 1
        if now != before:
            yield now
            before, without_news = now, 0


def _all(stand: Stand) -> int:
    return stand.had + stand.waiting + stand.on_its_way + stand.lost


def _typed_yes(many: int) -> bool:
    people = "1 person" if many == 1 else f"{many} people"
    try:
        return str(typer.prompt(SURE.format(people=people))).strip().lower() == "yes"
    except typer.Abort:
        return False


def _approved(database: Database, plan: Plan, programme: Programme, mark: str) -> int:
    """Its number once it is approved, or 0; what came of it is said."""
    with database.write() as connection:
        now = links.now_there(connection)
        number = nudges.write(connection, plan.text, plan.segment, now, 0, now, more=plan.more)
        verdict = seen.approve(connection, number, mark, 0, now, programme)
        told = nudges.counts(connection, number)
        if verdict in ("changed", "too_long"):
            nudges.throw_away(connection, number)
    match verdict:
        case "approved":
            gets = f"{told['waiting']} get it, each in their own hours"
            typer.echo(f"Nudge {number} is approved: {gets}; {told['left_out']} are left out.")
            return number
        case "second_person":
            typer.echo(SECOND_PERSON.format(number=number, most=programme.approve_above))
            return 0
        case "too_long":
            raise StartError(f"filled in, it is longer than the {MOST_SENT} characters that can be sent")
    raise StartError(MOVED)


def _is_served(database: Database) -> bool:
    """Whether a service sends what is in this database; of a server's it can't be told, so it is watched."""
    return not database.file or in_use.running_at(database.file) is not None


def _stand(database: Database, number: int) -> Stand:
    with database.read() as connection:
        kept = listing.one(connection, number)
        assert kept
        return as_it_stands(connection, kept, links.now_there(connection))
