"""What residents type in the transcripts, for tests of hearing."""

from pathlib import Path

TYPED = "resident: "


def lines_typed():
    """Every line that a resident types in a transcript."""
    files = sorted((Path(__file__).parents[1] / "transcripts").glob("*.txt"))
    lines = (line for file in files for line in file.read_text(encoding="utf-8").splitlines())
    return [line.removeprefix(TYPED) for line in lines if line.startswith(TYPED)]
