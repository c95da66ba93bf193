"""The command line. Each command is one line here and one module; heavy ones are imported where they are used."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot import settings as settings_of
from bot.commands import database as of_database
from bot.commands import person
from bot.commands.opened import database, opened
from bot.settings import Settings

app = typer.Typer(
    help="Alongside: patient support for resident-led programmes.", no_args_is_help=True, pretty_exceptions_enable=False
)
app.add_typer(of_database.app, name="db")
app.add_typer(person.app, name="person")
UNLESS_SET = {
    name: f"{Settings.model_fields[name].default}, unless ALONGSIDE_{name.upper()} is set" for name in ("host", "port")
}


@app.command()
def serve(
    demo: Annotated[bool, typer.Option("--demo", help="Seed the example and let visitors move the clock.")] = False,
    host: Annotated[str, typer.Option(help="Where to listen.", show_default=UNLESS_SET["host"])] = "",
    port: Annotated[
        str, typer.Option(help="The port to listen on.", metavar="INTEGER", show_default=UNLESS_SET["port"])
    ] = "",
) -> None:
    """Run everything in one process: web pages, channels, timers."""
    from bot import serving

    options = {name: value for name, value in (("host", host), ("port", port)) if value}
    raise typer.Exit(serving.run(settings_of.load(**options), demo=demo))


@app.command()
def chat(
    area: Annotated[str, typer.Option(help="The area you live in, by name.")] = "",
    name: Annotated[str, typer.Option(help="What you want to be called.")] = "",
    save: Annotated[Path | None, typer.Option(help="Write a transcript to this file.")] = None,
) -> None:
    """Talk in a terminal; works piped: one line in is one message, [Label] presses, /skip 14d moves the clock."""
    from bot import chat as chatting

    raise typer.Exit(chatting.run(settings_of.load(), area, name, save))


@app.command()
def understand() -> None:
    """JSON Lines in {"id","text"}, out: the topics heard and the decision."""
    from bot import understand as hearing

    hearing.understand(settings_of.load().content)


@app.command()
def diagnose() -> None:
    """JSON Lines in {"id","text"}, out: phase odds, needs, strengths, urgent, wants_human, signals."""
    from bot import understand as hearing

    hearing.diagnose(settings_of.load().content)


@app.command()
def rehearse(
    paths: Annotated[list[Path] | None, typer.Argument(help="Transcripts or folders of them.")] = None,
    write: Annotated[bool, typer.Option("--write", help="Rewrite what the assistant says.")] = False,
) -> None:
    """Play transcripts against the flows and the content in use, and show where they part."""
    from bot.commands import rehearse as rehearsing

    raise typer.Exit(rehearsing.rehearse(paths or [], write, settings_of.load().content))


@app.command()
def words(
    conversation: Annotated[str, typer.Argument(help="Such as meeting; left out: all of them.")] = "",
    language: Annotated[str, typer.Option(help="Such as cy; left out: the programme's own.")] = "",
    write: Annotated[bool, typer.Option("--write", help="Write the catalogues into the content.")] = False,
) -> None:
    """Our own sentences, to be worded otherwise or translated (gettext)."""
    from bot.commands import sentences

    sentences.words(settings_of.load().content, language, conversation, write=write)


@app.command()
def check(
    content: Annotated[bool, typer.Option("--content", help="Only the content: ask nothing of Telegram.")] = False,
) -> None:
    """Validate content and settings; say file, line and what to do. What is in order is learnt from at once."""
    from content import check as checking
    from content.lessons import learn_unless_kept
    from content.load import load

    given = settings_of.load()
    problems = checking.check(given.content or Path(checking.__file__).parent, datetime.now(UTC).date())
    for problem in problems:
        typer.echo(str(problem))
    if wrong := given.telegram_forum and not content and _wrong_with_group(given):
        typer.echo(wrong)
    if wrong or any(not problem.mild for problem in problems):
        raise typer.Exit(1)
    learn_unless_kept(load(given.content))
    typer.echo("All of this works as it is." if problems else "Content and settings are in order.")


@app.command()
def nudge(
    text: Annotated[str, typer.Argument(help="What to write; {name} and {area} are filled in.")],
    phase: Annotated[str, typer.Option(help="Only areas in this phase, such as delivery.")] = "",
    topic: Annotated[str, typer.Option(help="Only areas with this open need, such as volunteers.")] = "",
    region: Annotated[str, typer.Option(help="Only this region.")] = "",
    quiet_weeks: Annotated[int, typer.Option(help="Only residents not heard for so many weeks.")] = 0,
    answer_to_yes: Annotated[str, typer.Option(help="What whoever says yes reads; filled in likewise.")] = "",
    segment: Annotated[str, typer.Option(help="Only the residents of this saved group.", metavar="NAME")] = "",
    send: Annotated[bool, typer.Option("--send", help="Really send it; without this you only see who would.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="With --send: don't ask before it goes.")] = False,
) -> None:
    """Write to a group of residents: shows who gets what and who is left out and why; --send lets it go."""
    from bot.commands import nudging
    from bot.commands.regions import region_meant
    from content.load import load
    from flows.nudging.segments import plain
    from storage.nudging.plan import Plan

    given = settings_of.load()
    programme, into = load(given.content), database(given)
    wanted = plain(phase=phase, topic=topic, region=region_meant(region, programme), quiet_weeks=quiet_weeks)
    group = nudging.whom(into, programme, segment, wanted)
    nudging.run(into, Plan(group, text, answer_to_yes), programme, send=send, yes=yes)


@app.command()
def review(
    first: Annotated[str, typer.Option("--from", help="The first month, such as 2026-01.", metavar="MONTH")] = "",
    last: Annotated[str, typer.Option("--to", help="The last month, such as 2026-12.", metavar="MONTH")] = "",
    phase: Annotated[str, typer.Option(help="Only areas in this phase, such as delivery.")] = "",
    region: Annotated[str, typer.Option(help="Only this region.")] = "",
    block: Annotated[str, typer.Option(help="Only this block: read, people, expert, academy or adviser.")] = "",
    topic: Annotated[str, typer.Option(help="Only this topic, such as volunteers.")] = "",
    csv: Annotated[Path | None, typer.Option(help="Write it to this file for a spreadsheet too.")] = None,
    pdf: Annotated[Path | None, typer.Option(help="Write it to this file to print or share too.")] = None,
    png: Annotated[Path | None, typer.Option(help="Write its pictures to this file too.")] = None,
) -> None:
    """What was asked for, offered, taken up, finished and helped; groups under five are held back."""
    from bot.commands import review as reviewing

    given = settings_of.load()
    filters = {"phase": phase, "region": region, "block": block, "topic": topic}
    files = {"csv": csv, "pdf": pdf, "png": png}
    reviewing.run(database(given), given.content, first, last, files, **filters)


@app.command("import")
def bring_in(
    file: Annotated[Path, typer.Argument(help="A CSV file of people or of areas.", metavar="FILE")],
    write: Annotated[bool, typer.Option("--write", help="Really put them in; without this you only see.")] = False,
) -> None:
    """People and areas from a table: shows what becomes of every row; --write puts them in, all or none."""
    from bot.commands import importing

    given = settings_of.load()
    importing.run(database(given), given.content, file, write=write)


def _wrong_with_group(given: Settings) -> str:
    import asyncio

    from bot import with_telegram

    return asyncio.run(with_telegram.wrong_with_group(given))


def main() -> None:
    """Run a command; what a person can put right is one clear sentence and an exit code, never a trace."""
    from bot.problems import say_what_to_do

    with say_what_to_do(), opened:
        app()


if __name__ == "__main__":
    main()
