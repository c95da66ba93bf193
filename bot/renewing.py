"""
Content that is edited while we run: a good edit is live within seconds; a bad one is refused with the reason.

What was live before goes on until an edit is in order. Looking it over, and learning from it if there is something new
to learn, is done by a process of its own (`alongside check`), so that nobody who writes meanwhile waits for it.
"""

import asyncio
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog
from sqlalchemy import Connection

from bot.handle import Line
from content.lessons import ears_of
from content.load import SHIPPED, load
from content.transcripts import FOLDER as TRANSCRIPTS
from flows.hearing.ears import Ears
from flows.programme import Programme
from storage import seed
from storage.at_work import retiring
from storage.unit import Unit

NOT_CONTENT = shutil.ignore_patterns("*.py", "__pycache__", ".*", TRANSCRIPTS)
KINDS = (".yaml", ".md", ".txt", ".po")
SETTLES_IN = 800  # milliseconds without another edit: whoever saves five files has them looked over once
GENTLY = 10  # how far the look steps back behind whoever writes to us
BROKE_OFF = "the content could not be looked over ({why}); save a file of it again to try once more"
log = structlog.get_logger("bot.renewing")


@dataclass(frozen=True, slots=True)
class Edit:
    """What came of an edit: `problems`, as its editor reads them, or none, and then it is live."""

    at: datetime
    problems: tuple[str, ...] = ()


class Renewing:
    """Takes up what is edited in a folder of content. `last` is the newest edit; `looking` while one is looked over."""

    def __init__(self, line: Line, folder: Path | None) -> None:
        self.line = line
        self.folder = folder or SHIPPED
        self.last: Edit | None = None
        self.looking = False
        # What is done once an edit is live, by whoever keeps something made of the content.
        self.then: list[Callable[[], None]] = []
        self.task: asyncio.Task[None] | None = None

    @property
    def refused(self) -> Edit | None:
        """The newest edit, if it isn't live."""
        return self.last if self.last and self.last.problems else None

    def start(self) -> None:
        """Begin to watch."""
        self.task = asyncio.create_task(self._watch())

    async def stop(self) -> None:
        """Watch no more; what is looked over just now is dropped."""
        if self.task:
            self.task.cancel()
            await asyncio.gather(self.task, return_exceptions=True)

    async def look(self) -> Edit:
        """
        Look over what is in the folder now, and take it up unless something must be put right first.

        A copy is looked over and taken up, so that nothing goes live which was saved in between.
        """
        self.looking = True
        try:
            with TemporaryDirectory(prefix="alongside-") as folder:
                snapshot = Path(folder) / "content"
                await asyncio.to_thread(shutil.copytree, self.folder, snapshot, ignore=NOT_CONTENT)
                problems = await self._problems(snapshot) or await self._take_up(snapshot)
        finally:
            self.looking = False
        self.last = Edit(self.line.clock.now(), tuple(problems))
        log.info("content is refused" if problems else "content is live", problems=list(problems))
        return self.last

    async def _watch(self) -> None:
        # Imported here because most commands watch nothing.
        from watchfiles import awatch

        async for _ in awatch(self.folder, watch_filter=_is_content, debounce=SETTLES_IN, step=SETTLES_IN // 4):
            try:
                await self.look()
            except Exception:
                log.exception("content could not be taken up")

    async def _problems(self, folder: Path) -> Sequence[str]:
        """What is to be put right; what the folder teaches is learnt and kept once nothing is."""
        checking = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "check", "--content", env={**os.environ, "ALONGSIDE_CONTENT": str(folder)},
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        try:
            with suppress(OSError, AttributeError):
                os.setpriority(os.PRIO_PROCESS, checking.pid, GENTLY)
            said, trouble = await checking.communicate()
        except asyncio.CancelledError:
            checking.kill()
            await checking.wait()
            raise
        if checking.returncode == 0:
            return ()
        why = _last_line(trouble) or checking.returncode
        return said.decode(errors="replace").splitlines() or (BROKE_OFF.format(why=why),)

    async def _take_up(self, folder: Path) -> Sequence[str]:
        """Let it be what everybody is answered from, between two turns."""
        programme = await asyncio.to_thread(load, folder)
        ears = await asyncio.to_thread(_ready, programme)
        await self.line.write(lambda connection: self._bring_in(connection, programme, ears))
        await self.line.write(lambda _connection: self.line.take_up(programme, ears))
        for each in self.then:
            each()
        await self.line.deliverer.sweep()
        return ()

    def _bring_in(self, connection: Connection, programme: Programme, ears: Ears) -> None:
        now = self.line.clock.now()
        seed.bring_in(connection, programme, now)
        retiring.pass_on_what_they_had(connection, Unit(programme, ears), now)


def _ready(programme: Programme) -> Ears:
    ears = ears_of(programme)
    ears.hear("hello")
    return ears


def _is_content(_change: object, path: str) -> bool:
    # A new folder counts: what is put into it at once may come before anybody watches it.
    file = Path(path)
    return file.suffix in ("", *KINDS) and not file.name.startswith(".") and TRANSCRIPTS not in file.parts[-2:]


def _last_line(trouble: bytes) -> str:
    return (trouble.decode(errors="replace").strip().splitlines() or [""])[-1]
