"""What goes with a nudge beside its words, as the composer takes it and as each channel shows it."""

import asyncio
import io
from collections.abc import Mapping
from dataclasses import dataclass, replace

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.channels import LONGEST_CAPTION, fits_under_a_picture
from bot.staff.shell import MOST_FIELDS, strings
from bot.web import files
from bot.web.site import Site, site_of
from bot.web.taken import MOST_BYTES, TOO_BIG, NotTaken, Taken, taken
from flows.programme import Programme
from flows.turn import Person
from storage.nudging import beside
from storage.nudging.beside import Beside
from storage.sending import attachments
from storage.sending.attachments import Kept

WHERE = "/staff/nudges"
ACCEPTED = "image/png,image/jpeg,image/webp,.pdf,.docx"
ENDINGS = (".pdf", ".docx")
LONGEST_ALT, LONGEST_NAME = 300, 80  # characters
MOST_TIMES_AS_LONG = 20  # Telegram shows no picture whose sides differ by more
Chosen = tuple[str, bytes]


@dataclass(frozen=True, slots=True)
class WithIt:
    """
    What was chosen: a file or a document; `alt` says what a picture shows, `problem` why a file was not taken.

    `refused` is that file's name: the next pages still say that it doesn't go with it.
    """

    file: Kept | None = None
    document: str = ""
    alt: str = ""
    problem: str = ""
    refused: str = ""

    @property
    def beside(self) -> Beside:
        """The same as it is kept."""
        return Beside(self.file.token) if self.file else Beside(document=self.document)

    @property
    def shown(self) -> files.Offered | None:
        """What a page says of the file."""
        return files.of(replace(self.file, alt=self.alt), WHERE) if self.file else None

    @property
    def is_picture(self) -> bool:
        """Whether what it shows has to be said in words too."""
        return self.file is not None and self.file.kind == "photo"

    @property
    def unfit(self) -> str:
        """What to put right; empty if nothing."""
        return self.problem or (NO_ALT if self.is_picture and not self.alt else "")


NOTHING = WithIt()


async def form(request: Request) -> tuple[dict[str, str], Chosen | None]:
    """What was filled in, and the file that was chosen with its name, if one was."""
    async with request.form(max_fields=MOST_FIELDS, max_files=1) as given:
        upload = given.get("upload")
        if not isinstance(upload, UploadFile) or not upload.filename:
            return strings(given), None
        return strings(given), (upload.filename, await upload.read(MOST_BYTES + 1))


async def chosen(request: Request, given: Mapping[str, str], who: Person, upload: Chosen | None = None) -> WithIt:
    """What the form says goes with it. One that can't be taken leaves what was there before."""
    site = site_of(request)
    before = "" if given.get("do") == "without" else given.get("file", "")
    found = await site.app.line.read(lambda connection: beside.of_the_team(connection, before)) if before else None
    document = site.app.programme.document(given.get("document", ""))
    alt = " ".join(given.get("alt", "").split())[:LONGEST_ALT]
    refused = (
        "" if given.get("do") in ("without", "let_it_be") else " ".join(given.get("refused", "").split())[:LONGEST_NAME]
    )
    with_it = WithIt(found, document.id if document and not found else "", alt, refused=refused)
    if upload is None:
        return with_it
    try:
        return replace(with_it, file=await _kept(site, who, upload), document="", refused="")
    except NotTaken as why:
        return replace(with_it, problem=str(why), refused=upload[0][:LONGEST_NAME])


async def of_kept(request: Request, kept: Beside) -> WithIt:
    """What goes with one that is kept."""
    read = site_of(request).app.line.read
    found = await read(lambda connection: beside.of_the_team(connection, kept.file)) if kept.file else None
    return WithIt(found, kept.document, found.alt if found else "")


async def give(request: Request, _who: Person) -> Response:
    """A file that the team chose, for a page of theirs."""
    site, token = site_of(request), request.path_params["token"]
    found = await site.app.line.read(lambda connection: beside.of_the_team(connection, token))
    if found is None:
        raise HTTPException(404)
    return await files.answer(request, site, found)


def on_channels(with_it: WithIt, longest: str) -> tuple[str, ...]:
    """How each channel shows it, a sentence each; `longest` are the words as whoever has most to read reads them."""
    if with_it.is_picture:
        return UNDER_IT if fits_under_a_picture(longest) else AFTER_IT, ON_THE_WEB
    return (FILE_AFTER,) if with_it.file else (DOCUMENT_AFTER,) if with_it.document else ()


def named(kept: Beside, programme: Programme) -> str:
    """It in words, for whoever compares two versions."""
    document = programme.document(kept.document)
    return f"“{document.title}”" if document else "a file" if kept.file else ""


async def _kept(site: Site, who: Person, upload: Chosen) -> Kept:
    name, content = upload
    if len(content) > MOST_BYTES:
        raise NotTaken(TOO_BIG)
    found = await asyncio.to_thread(_fit, content, name)
    token, size, now = attachments.new_token(), len(found.content), site.app.clock.now()
    kept = Kept(token, found.kind, found.name, size, found.media_type, person=who.id, content=found.content, here=True)
    await site.app.line.write(lambda connection: attachments.put(connection, kept, now))
    return kept


def _fit(content: bytes, name: str) -> Taken:
    found = taken(content, name)
    if found.kind != "photo" and not found.name.endswith(ENDINGS):
        raise NotTaken(NOT_WITH_A_NUDGE)
    if found.kind == "photo" and _is_a_strip(found.content):
        raise NotTaken(A_STRIP)
    return found


def _is_a_strip(picture: bytes) -> bool:
    from PIL import Image

    with Image.open(io.BytesIO(picture)) as opened:
        return max(opened.size) > MOST_TIMES_AS_LONG * min(opened.size)


NO_ALT = "Write what the picture shows: it is read out to whoever can't see it."
NOT_WITH_A_NUDGE = "That kind of file can't go with a nudge. A picture (PNG, JPEG or WebP), PDF or Word can."
A_STRIP = f"That picture is over {MOST_TIMES_AS_LONG} times as long as it is wide, and Telegram shows none like that."
UNDER_IT = "Telegram: the picture, and the words under it in the same message."
AFTER_IT = (
    "Telegram: the picture first, and the words after it in a message of their own; "
    f"no more than {LONGEST_CAPTION:,} characters fit under a picture."
)
ON_THE_WEB = "Web phone: the words, and the picture below them. What it shows is read out to whoever can't see it."
FILE_AFTER = "Telegram: the file after the words. Web phone: a link below them that saves it."
DOCUMENT_AFTER = "Telegram: Word and PDF after the words. Web phone: two links below them that save it."
