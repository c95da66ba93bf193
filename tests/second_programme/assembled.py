"""
The second programme as a whole folder of content: its own, beside what tells danger, which is the same everywhere.

To play its transcripts by hand, put it somewhere and let `rehearse` take it from there:

    python -m tests.second_programme.assembled var/second
    ALONGSIDE_CONTENT=var/second alongside rehearse tests/second_programme/transcripts
"""

import shutil
import sys
from pathlib import Path

from content.load import SHIPPED
from tests.content.five_topics import shorten

HERE = Path(__file__).parent
OF_DANGER = ("urgent.yaml", "concepts.txt", "dangers", "answers")
ENOUGH, HARMLESS = 60, 400  # sentences of each kind, and of no danger; what is heard by phrases stays whole


def assembled(folder: Path) -> Path:
    """Put the whole of it into that folder."""
    shutil.copytree(HERE / "content", folder)
    for name in OF_DANGER:
        shared = SHIPPED / name
        if shared.is_file():
            shutil.copy(shared, folder / name)
            continue
        shutil.copytree(shared, folder / name)
        for path in (folder / name).glob("*.txt"):
            shorten(path, HARMLESS if path.stem == "none" else ENOUGH)
    return folder


if __name__ == "__main__":
    assembled(Path(sys.argv[1]))
