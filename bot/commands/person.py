"""What is kept about one person, and how somebody who works here comes in."""

from typing import Annotated

import typer

from bot import settings as settings_of
from bot.commands.opened import database

app = typer.Typer(help="What is kept about one person.", no_args_is_help=True)
Number = Annotated[str, typer.Argument(help="The person's number, such as 12.", metavar="NUMBER")]


@app.command("export")
def export(person: Number) -> None:
    """Everything kept about one person, as JSON somebody can read."""
    from bot.commands import staff_work

    typer.echo(staff_work.export(database(settings_of.load()), staff_work.number(person)))


@app.command("forget")
def forget(
    person: Number,
    yes: Annotated[bool, typer.Option("--yes", help="Don't ask.")] = False,
) -> None:
    """Really erase one person, after asking once."""
    from bot.commands import staff_work

    given, number = settings_of.load(), staff_work.number(person)
    who = staff_work.about(database(given), number)
    if not yes:
        typer.confirm(f"This erases everything about {who} and can't be undone. Go on?", abort=True)
    typer.echo(staff_work.forget(database(given), given.content, number))


@app.command("link")
def link(name: Annotated[str, typer.Argument(help="An adviser's or team member's name.")]) -> None:
    """A new one-time sign-in link for an adviser or member of staff."""
    from bot.web import links

    given = settings_of.load()
    typer.echo(links.new_link(given, name))
    if assumed := links.assumed(given):
        typer.echo(assumed, err=True)


@app.command("invite")
def invite(name: Annotated[str, typer.Argument(help="An adviser's or team member's name.")]) -> None:
    """A one-time invitation that lets an adviser or member of staff answer from Telegram."""
    from bot.web import links

    typer.echo(links.new_invitation(settings_of.load(), name))
    typer.echo(
        "Give it to them only: the chat it is opened in, or written in to the bot, becomes theirs. "
        "It works once, for 7 days."
    )
