"""An area's journey as a picture to send or to show: the line, its marks, and what each was, in words beneath it."""

from collections.abc import Iterable
from functools import cache
from io import BytesIO
from pathlib import Path
from textwrap import wrap

import reportlab
from PIL import Image, ImageDraw, ImageFont

from bot.desk.journey import HEIGHT, WIDTH, Journey
from bot.desk.journey_told import mark_in_words, newest

INK, QUIET, PAPER, ACCENT, LINE = "#1c2420", "#55615a", "#ffffff", "#1f6f54", "#7fae9c"
ACROSS, EDGE, GAP = 1080, 60, 46  # pixels
LARGER = (ACROSS - 2 * EDGE) / WIDTH
NAME, WORDS = ("VeraBd.ttf", 44), ("Vera.ttf", 27)
A_LINE, DOT = 62, 11  # characters, pixels


def picture(name: str, journey: Journey) -> bytes:
    """A PNG file as wide as a phone shows sharply. Nobody is named in it."""
    said, told = wrap(journey.told, A_LINE), [wrap(mark_in_words(mark), A_LINE) for mark in newest(journey)]
    top = EDGE + 80 + GAP * len(said) + 30
    ends = int(top + HEIGHT * LARGER + 20)
    drawn = Image.new("RGB", (ACROSS, ends + 70 + GAP * sum(map(len, told)) + EDGE), PAPER)
    draw = ImageDraw.Draw(drawn)
    draw.text((EDGE, EDGE), name, INK, _face(*NAME))
    _write(draw, EDGE + 80, said, QUIET)
    if journey.marks:
        _trace(draw, journey, top)
        draw.text((EDGE, ends), journey.begins, QUIET, _face(*WORDS))
        draw.text((ACROSS - EDGE, ends), NOW, QUIET, _face(*WORDS), anchor="ra")
    _write(draw, ends + 70, (line for lines in told for line in lines), INK)
    kept = BytesIO()
    drawn.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def _trace(draw: ImageDraw.ImageDraw, journey: Journey, top: float) -> None:
    """The line and its marks: a step forward is a filled circle, a setback an open one."""
    points = [tuple(map(float, pair.split(","))) for pair in journey.line.split()]
    draw.line([_place(x, y, top) for x, y in points], LINE, 6, "curve")
    for mark in journey.marks:
        x, y = _place(mark.x, mark.y, top)
        back = mark.kind == "setback"
        round_it = (x - DOT, y - DOT, x + DOT, y + DOT)
        draw.ellipse(round_it, PAPER if back else ACCENT, INK if back else ACCENT, 5)


def _place(x: float, y: float, top: float) -> tuple[float, float]:
    return EDGE + x * LARGER, top + y * LARGER


def _write(draw: ImageDraw.ImageDraw, top: float, lines: Iterable[str], colour: str) -> None:
    for at, line in enumerate(lines):
        draw.text((EDGE, top + at * GAP), line, colour, _face(*WORDS))


@cache
def _face(file: str, size: int) -> ImageFont.FreeTypeFont:
    """The face that reportlab brings for documents."""
    return ImageFont.truetype(str(Path(reportlab.__file__).parent / "fonts" / file), size)


NOW = "now"
