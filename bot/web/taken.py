"""
What may be sent on the web besides words: known by what is in it, never by its name or what a browser calls it.

A picture is drawn anew, so that nothing it carries along (where it was taken, by which phone, what is hidden behind it)
is kept. What can run (a page, a drawing with a script, a macro) is not taken at all.
"""

import io
import re
import warnings
import zipfile
from dataclasses import dataclass

from bot.channels import clean_text

MOST_BYTES = 10_000_000
LONGEST_NAME = 100  # characters
LONGEST_SIDE = 2560  # pixels; enough to read a letter by
MOST_PIXELS = 60_000_000
JPEG, PNG = "image/jpeg", "image/png"
PICTURES = {b"\xff\xd8\xff": JPEG, b"\x89PNG\r\n\x1a\n": PNG, b"GIF87a": "image/gif", b"GIF89a": "image/gif"}
SOUNDS = {b"OggS": ("audio/ogg", "ogg"), b"ID3": ("audio/mpeg", "mp3"), b"#!AMR": ("audio/amr", "amr")}
PICTURES_NOT_YET = (b"heic", b"heix", b"hevc", b"mif1", b"avif")
MPEG_FRAMES = (b"\xff\xfb", b"\xff\xf3", b"\xff\xf2")
AAC_FRAMES = (b"\xff\xf1", b"\xff\xf9")
SOUND_ENDINGS = (".m4a", ".aac", ".3gp", ".caf")  # of a container that films come in, too
OFFICE = "application/vnd.openxmlformats-officedocument."
OPEN = "application/vnd.oasis.opendocument."
IN_A_ZIP = {
    "word/document.xml": (f"{OFFICE}wordprocessingml.document", "docx"),
    "xl/workbook.xml": (f"{OFFICE}spreadsheetml.sheet", "xlsx"),
    "ppt/presentation.xml": (f"{OFFICE}presentationml.presentation", "pptx"),
}
IN_OPEN_FORMAT = {"text": "odt", "spreadsheet": "ods", "presentation": "odp"}
ACCEPTED = (
    "image/jpeg,image/png,image/webp,image/gif,audio/*,.m4a,.mp3,.ogg,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv"
)
BROKEN_TYPES = (OSError, ValueError, SyntaxError, Warning)  # what Pillow meets in a picture that is none


class NotTaken(Exception):
    """It can't be sent from here; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What is kept of it. `kind` is photo, audio or file."""

    kind: str
    name: str
    media_type: str
    content: bytes


def taken(content: bytes, name: str) -> Taken:
    """What was sent, as it may be kept. Raises NotTaken."""
    if not content:
        raise NotTaken(EMPTY)
    if len(content) > MOST_BYTES:
        raise NotTaken(TOO_BIG)
    if _picture(content):
        return _drawn_anew(content, name)
    if sound := _sound(content, name):
        return Taken("audio", _named(name, sound[1], "sound"), sound[0], content)
    if document := _document(content, name):
        return Taken("file", _named(name, document[1], "document"), document[0], content)
    raise NotTaken(_why_not(content))


def shown_as(content: bytes, name: str) -> Taken:
    """The same of what came another way: what isn't one of these is a file to save, of no kind."""
    try:
        return taken(content, name)
    except NotTaken:
        return Taken("file", _named(name, "", "file"), "application/octet-stream", content)


def _why_not(content: bytes) -> str:
    if content[4:8] != b"ftyp":
        return NOT_A_KIND
    return NOT_YET if content[8:12] in PICTURES_NOT_YET else FILM


def _picture(content: bytes) -> str:
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return next((found for begins, found in PICTURES.items() if content.startswith(begins)), "")


def _sound(content: bytes, name: str) -> tuple[str, str] | None:
    if content[:4] == b"RIFF" and content[8:12] == b"WAVE":
        return "audio/wav", "wav"
    if content[:2] in MPEG_FRAMES:
        return "audio/mpeg", "mp3"
    if content[:2] in AAC_FRAMES:
        return "audio/aac", "aac"
    if content[4:8] == b"ftyp" and (content[8:11] == b"M4A" or name.lower().endswith(SOUND_ENDINGS)):
        return "audio/mp4", "m4a"
    return next((found for begins, found in SOUNDS.items() if content.startswith(begins)), None)


def _document(content: bytes, name: str) -> tuple[str, str] | None:
    if content.startswith(b"%PDF-"):
        return "application/pdf", "pdf"
    if content.startswith(b"PK\x03\x04"):
        return _in_a_zip(content)
    ending = name.lower().rpartition(".")[2]
    return ("text/plain", ending) if ending in ("txt", "csv") and _is_text(content) else None


def _in_a_zip(content: bytes) -> tuple[str, str] | None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            inside = set(opened.namelist())
            if any("vbaproject" in each.lower() or each.startswith("Basic/") for each in inside):
                raise NotTaken(RUNS)
            if "mimetype" in inside and opened.getinfo("mimetype").file_size < 100:
                of = opened.read("mimetype").decode("ascii", "replace").removeprefix(OPEN)
                return (f"{OPEN}{of}", IN_OPEN_FORMAT[of]) if of in IN_OPEN_FORMAT else None
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as problem:
        raise NotTaken(BROKEN) from problem
    return next((found for part, found in IN_A_ZIP.items() if part in inside), None)


def _is_text(content: bytes) -> bool:
    try:
        return "\0" not in content.decode("utf-8")
    except UnicodeDecodeError:
        return False


def _drawn_anew(content: bytes, name: str) -> Taken:
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(content)) as opened:
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            if opened.width * opened.height > MOST_PIXELS:
                raise NotTaken(TOO_BIG)
            seen = ImageOps.exif_transpose(opened)
            seen.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            clear = "A" in seen.getbands() or "transparency" in seen.info
            drawn = Image.new("RGBA" if clear else "RGB", seen.size)
            drawn.paste(seen.convert(drawn.mode))
    except (*BROKEN_TYPES, Image.DecompressionBombError) as problem:
        raise NotTaken(BROKEN) from problem
    kept, as_png = io.BytesIO(), clear or content.startswith(b"\x89PNG")
    drawn.save(kept, "PNG" if as_png else "JPEG", **({"optimize": True} if as_png else {"quality": 85}))
    if as_png and not clear and kept.tell() > len(content):
        kept = io.BytesIO()
        drawn.save(kept, "JPEG", quality=90)
        as_png = False
    found = (PNG, "png") if as_png else (JPEG, "jpg")
    return Taken("photo", _named(name, found[1], "photo"), found[0], kept.getvalue())


def _named(name: str, ending: str, usual: str) -> str:
    """Its name without any folder, with the ending of what it really is."""
    plain = re.sub(r'[\x00-\x1f\x7f"<>|:*?\\/]+', " ", clean_text(name).replace("\\", "/").rpartition("/")[2]).strip(
        " ."
    )
    stem = plain.rpartition(".")[0] or plain if ending else plain
    return f"{stem[:LONGEST_NAME].strip() or usual}{'.' if ending else ''}{ending}"


MEGABYTES = MOST_BYTES // 1_000_000
EMPTY = "There's nothing in that file, so it wasn't sent."
TOO_BIG = f"That's more than {MEGABYTES} MB, so it wasn't sent. A photo can be sent smaller, a long file in parts."
BROKEN = "That file can't be opened: it may be broken. It wasn't sent."
FILM = "Films can't be sent here. A photo, a voice recording or a document can."
NOT_YET = "This kind of photo can't be opened here. Please save it as JPEG first, or send a screenshot of it."
RUNS = "That document has a program (a macro) in it, so it wasn't sent. Please save it without, or as PDF."
NOT_A_KIND = "That kind of file can't be sent here. Photos, recordings, PDF, Word, Excel and plain text can."
