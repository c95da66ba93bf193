"""Reading stories/*.md: what areas did, told by somebody's leave, and where it comes from."""

import re

from content.entries import Entry
from content.files import Files
from content.guides import FRONT, split
from flows.programme import Story

LINES = "title, topics, phases, area, what_helped, consent and source_title"
CONSENT = re.compile(r"told by .+, agreed on .+, may be shared with .+|published by .+")
BY_WHOSE_LEAVE = "write 'told by …, agreed on …, may be shared with …' or 'published by …'"


def read_stories(files: Files) -> tuple[Story, ...]:
    """Every story in the folder, by file name. One that doesn't say by whose leave it is told is complained of."""
    paths = sorted((files.folder / "stories").glob("*.md"))
    return tuple(_story(files, f"stories/{path.name}") for path in paths)


def _story(files: Files, name: str) -> Story:
    front, body = split(files, name, FRONT.format(what="story", lines=LINES))
    entry = files.parsed(front, name, "story", above=1)
    return Story(
        id=name.removeprefix("stories/").removesuffix(".md"),
        title=entry.text("title"),
        topics=entry.texts("topics"),
        phases=entry.texts("phases"),
        area=entry.text("area"),
        what_helped=entry.text("what_helped"),
        consent=_consent(entry),
        body=body,
        source_title=entry.text("source_title"),
        source=entry.text("source", ""),
        checked=entry.day_or_none("checked"),
    )


def _consent(entry: Entry) -> str:
    note = entry.text("consent")
    if note and not CONSENT.fullmatch(note):
        todo = f"'consent' doesn't say by whose leave {entry.called}; {BY_WHOSE_LEAVE}"
        entry.wrong(todo, entry.values["consent"])
    return note
