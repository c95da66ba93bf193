"""
`alongside chat`: the same conversation in a terminal, also piped.

One line in is one message; `[Label]` presses a button; `/skip 14d` moves the clock on (m, h, d, w, or `next` for the
next follow-up); `/quit` or the end of the input leaves.
"""

import asyncio
import re
import shutil
import sys
import tempfile
import textwrap
import uuid
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache, partial
from pathlib import Path
from typing import TextIO

from bot.app import App, build
from bot.channels import Sending
from bot.channels.console import Console
from bot.documents import FORMS, file_name, made
from bot.problems import ChatError
from bot.settings import Settings
from bot.web import logs
from flows.events import Arrived, Event, Pressed, Said
from flows.programme import Document, Programme
from storage.incoming import Incoming

SKIP = re.compile(r"/skip\s+(?:(\d+)\s*([mhdw])|(next))\s*$")
UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
FURTHEST = timedelta(days=10 * 365)
INDENT = " " * 5
PICTURE = "[picture]"
PRESS = re.compile(r"\[(.+)\]\s*$")
HELP = "Write a message, [Label] to press a button, /skip 14d or /skip next to move the clock, /quit to leave."


@dataclass(slots=True)
class Terminal:
    """One resident's chat in a terminal, on a real database that is thrown away afterwards."""

    app: App
    console: Console
    place: str
    transcript: list[str] = field(default_factory=list)
    count: int = 0

    async def say(self, line: str) -> None:
        """Take one line: a message, a press, or a move of the clock."""
        if skipped := SKIP.match(line):
            await self._skip(skipped)
        else:
            self.transcript.append(f"resident: {line}")
            await self.handle(self._event(line))

    async def handle(self, event: Event) -> None:
        """Let something happen to this resident, and wait for the answer."""
        self.count += 1
        now = self.app.clock.now()
        await self.app.line.handle(Incoming(self.console.name, str(self.count), self.place, event, now))
        await self.app.deliverer.idle()

    def _event(self, line: str) -> Event:
        if (pressed := PRESS.match(line)) and self.console.last:
            last, label = self.console.last, pressed[1].strip().casefold()
            for button in last.buttons:
                if button.label.casefold() == label:
                    return Pressed(button.key, last.step, 0 if button.standing else last.version, button.label)
        return Said(line.strip("[]") if pressed else line)

    async def _skip(self, skipped: re.Match[str]) -> None:
        by = await self._to_next() if skipped[3] else _span(skipped[1], UNITS[skipped[2]])
        if by > FURTHEST:
            print(f"(that's too far: at most {FURTHEST.days // 365} years at once, such as /skip 14d)")
            return
        self.transcript.append(f"-- {skipped[1]} {UNITS[skipped[2]]}" if skipped[1] else "-- to the next follow-up")
        print(
            f"({self.app.clock.now() + by:%a %d %B %Y, %H:%M} UTC)"
        )  # first: what arrives on the way belongs below it
        await self.app.forward(by)

    async def _to_next(self) -> timedelta:
        due = await self.app.timers.next_due()
        return max(due - self.app.clock.now(), timedelta(0)) if due else timedelta(0)


def run(settings: Settings, area: str, name: str, save: Path | None) -> int:
    """Talk until the input ends. Raises ChatError for an area that can't be found or a file that can't be written."""
    logs.set_up()
    if save:
        _require_room_for(save)
    with tempfile.TemporaryDirectory() as folder:
        settings = settings.model_copy(update={"database_url": f"sqlite:///{folder}/chat.db"})
        return asyncio.run(_run(settings, area, name, save))


async def _run(settings: Settings, area: str, name: str, save: Path | None) -> int:
    transcript: list[str] = []
    console = Console(lambda sending: _show(sending, transcript))
    app = build(settings, channels={console.name: console})
    code = _start_code(app.programme, area) if area else ""
    await app.start(ticking=False)
    terminal = Terminal(app, console, uuid.uuid4().hex, transcript)
    async with AsyncExitStack() as at_the_end:
        at_the_end.push_async_callback(app.stop)
        if save:
            at_the_end.callback(_save, save, area, transcript)  # whatever ended the chat
        if code:
            await terminal.handle(Arrived(code))
        if name:
            await terminal.say(f"my name is {name}")
        await _talk(terminal, sys.stdin)
    return 0


async def _talk(terminal: Terminal, source: TextIO) -> None:
    if source.isatty():
        print(HELP)
    for line in _lines(source):
        if line == "/quit":
            return
        if line:
            await terminal.say(line)


def _lines(source: TextIO) -> Iterator[str]:
    while True:
        if source.isatty():
            print("> ", end="", flush=True)
        if not (line := source.readline()):
            return
        yield line.strip()


def _on_screen(said: str) -> str:
    """What is said, broken between words where the window ends; piped, as it is."""
    if not sys.stdout.isatty():
        return said
    width = shutil.get_terminal_size().columns
    wrap = partial(textwrap.fill, width=width, subsequent_indent=INDENT, break_long_words=False, break_on_hyphens=False)
    return "\n".join(map(wrap, said.split("\n")))


def _show(sending: Sending, transcript: list[str]) -> None:
    lines = sending.text.split("\n")
    if sending.buttons:
        lines.append(" ".join(f"[{button.label}]" for button in sending.buttons))
    if sending.picture:
        lines += [PICTURE, *sending.picture.alt.split("\n")]
    said = f"\n{INDENT}".join(lines)
    saved = "".join(f"{INDENT}{line}\n" for line in _saved(sending.document)) if sending.document else ""
    print(f"{_on_screen(f'bot: {said}')}\n{saved}", flush=True)
    transcript.append(f"bot: {said}")


def _saved(document: Document) -> Iterator[str]:
    """The files of a document, put where they stay after the chat, and where that is."""
    for form in FORMS.values():
        path = _folder() / file_name(document, form)
        path.write_bytes(made(document, form))
        yield f"{form.called}, {form.meant}: {path}"


@cache
def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="alongside-"))


def _start_code(programme: Programme, area: str) -> str:
    for each in programme.areas:
        if area.casefold() in (each.name.casefold(), each.id):
            return each.start_code
    names = ", ".join(each.name for each in programme.areas)
    raise ChatError(f"there is no area called {area!r}; the areas are {names}")


def _save(file: Path, area: str, transcript: list[str]) -> None:
    head = ["# Saved from a terminal chat.", *([f"area: {area}"] if area else []), ""]
    text = "\n".join([*head, *transcript]) + "\n"
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False, encoding="utf-8") as other:
            other.write(text)
        raise ChatError(f"{file} can't be written ({error.strerror}); the chat is in {other.name}") from error
    print(f"Saved to {file}.")


def _require_room_for(file: Path) -> None:
    try:
        with file.open("a", encoding="utf-8"):
            pass
    except OSError as error:
        raise ChatError(f"{file} can't be written ({error.strerror}); choose another file with --save") from error


def _span(number: str, unit: str) -> timedelta:
    try:
        return timedelta(**{unit: int(number)})
    except (OverflowError, ValueError):  # the second for a number with thousands of digits
        return timedelta.max
