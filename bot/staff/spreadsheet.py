"""A table as a file for a spreadsheet, in which nothing is taken for a formula."""

import csv
import io
from collections.abc import Iterable

from starlette.responses import Response

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_csv(name: str, headings: Iterable[str], rows: Iterable[Iterable[object]]) -> Response:
    """The file of that name, to be saved by a browser."""
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"', "Cache-Control": "no-store"}
    return Response(as_text(headings, rows), media_type="text/csv; charset=utf-8", headers=headers)


def as_text(headings: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """What is in such a file."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(headings)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return "\ufeff" + file.getvalue()


def _cell(value: object) -> str:
    text = str(value)
    return f"'{text}" if text.startswith(FORMULA) else text
