"""The pictures of a review as one PNG, to show or to put into a paper."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from textwrap import wrap

import reportlab
from PIL import Image, ImageDraw, ImageFont

from bot.reviewing.pictures import WIDE, pictures
from bot.reviewing.shapes import Bar, Picture, Words
from bot.reviewing.told import headed, privately
from flows.reviewing.figures import Review

SHARP, EDGE, A_LINE, HIGH, BETWEEN = 2, 40, 66, 20, 36
A_TITLE = 34  # letters on a line of the title
INK, QUIET, PAPER = "#17211d", "#53615a", "#ffffff"
FILLS = {"full": "#1f6f54", "before": "#9aa8a0", "second": "#86b6a2", "third": "#d5e6de", "held": "#ffffff"}
LINES = {"second": "#1f6f54", "third": "#1f6f54", "held": "#53615a"}
FACES = {"title": ("VeraBd.ttf", 20), "heading": ("VeraBd.ttf", 14), "name": ("Vera.ttf", 12),
         "figure": ("VeraBd.ttf", 12), "quiet": ("Vera.ttf", 11)}  # fmt: skip
COLOURS = {"quiet": QUIET}


def png(review: Review, name: str) -> bytes:
    """The file. `name` is the programme's."""
    found = pictures(review)
    above = list(_lines(headed(review, name), privately(review)))
    top = EDGE + HIGH * len(above) + 30.0
    heights = [BETWEEN + HIGH * len(_note(each)) + each.height + BETWEEN for each in found]
    wide = max((each.width for each in found), default=WIDE) + 2 * EDGE
    drawn = Image.new("RGB", (round(wide * SHARP), round((top + sum(heights) + EDGE) * SHARP)), PAPER)
    draw = ImageDraw.Draw(drawn)
    for at, (text, kind) in enumerate(above):
        _write(draw, EDGE, EDGE + HIGH * (at + 0.5), text, kind)
    for each, height in zip(found, heights, strict=True):
        _picture(draw, each, top)
        top += height
    kept = BytesIO()
    drawn.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def _lines(title: str, said: str) -> Iterator[tuple[str, str]]:
    yield from ((line, "title") for line in wrap(title, A_TITLE))
    yield from ((line, "quiet") for line in wrap(said, A_LINE))


def _note(picture: Picture) -> list[str]:
    return wrap(picture.note, A_LINE)


def _picture(draw: ImageDraw.ImageDraw, picture: Picture, top: float) -> None:
    _write(draw, EDGE, top + 16, picture.title, "heading")
    for at, line in enumerate(_note(picture)):
        _write(draw, EDGE, top + 16 + HIGH * (at + 1), line, "quiet")
    top += BETWEEN + HIGH * len(_note(picture))
    for shape in picture.shapes:
        match shape:
            case Bar():
                _bar(draw, shape, top)
            case Words(x, y, text, kind, ends):
                _write(draw, EDGE + x, top + y, text, kind, "rs" if ends else "ls")


def _bar(draw: ImageDraw.ImageDraw, bar: Bar, top: float) -> None:
    x, y = EDGE + bar.x, top + bar.y
    box = tuple(each * SHARP for each in (x, y, x + bar.width, y + bar.height))
    draw.rectangle(box, FILLS[bar.kind], LINES.get(bar.kind), SHARP)
    for x1, y1, x2, y2 in bar.hatching:
        ends = (EDGE + x1, top + y1, EDGE + x2, top + y2)
        draw.line([each * SHARP for each in ends], QUIET, SHARP)


def _write(draw: ImageDraw.ImageDraw, x: float, y: float, text: str, kind: str, anchor: str = "ls") -> None:
    draw.text((x * SHARP, y * SHARP), text, COLOURS.get(kind, INK), _face(*FACES[kind]), anchor=anchor)


@cache
def _face(file: str, size: int) -> ImageFont.FreeTypeFont:
    """The face that reportlab brings for documents."""
    return ImageFont.truetype(str(Path(reportlab.__file__).parent / "fonts" / file), size * SHARP)
