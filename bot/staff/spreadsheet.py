"""A table as a file for a spreadsheet, in which nothing is taken for a formula."""

import csv
import io
from collections.abc import Iterable

from starlette.responses import Response

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_csv(name: str, headings: Iterable[str], rows: Iterable[Iterable[object]]) -> Response:
    """The file of that name."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(headings)
    writer.writerows([_cell(value) for value in row] for row in rows)
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"', "Cache-Control": "no-store"}
    return Response("\ufeff" + file.getvalue(), media_type="text/csv; charset=utf-8", headers=headers)


def _cell(value: object) -> str:
    text = str(value)
    return f"'{text}" if text.startswith(FORMULA) else text
