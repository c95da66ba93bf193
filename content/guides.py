"""Reading topics.yaml, guides/*.md and asks/*.txt: what help is about, something to read on it, and how people ask."""

from content.entries import Entry
from content.files import Files
from content.problems import Problem
from flows.programme import Guide, Topic

FENCE = "---"
FRONT = (
    "start the guide with '---', its title, topics, phases, minutes, summary, ready and effort, and another '---' "
    "before the words"
)


def read_topics(files: Files) -> tuple[Topic, ...]:
    """The topics, each with the sentences that must be heard as it."""
    return tuple(_topic(files, entry) for entry in files.sheet("topics.yaml").entries("topics", "topic"))


def read_guides(files: Files) -> tuple[Guide, ...]:
    """Every guide in the folder, by file name."""
    paths = sorted((files.folder / "guides").glob("*.md"))
    return tuple(_guide(files, f"guides/{path.name}") for path in paths)


def _topic(files: Files, entry: Entry) -> Topic:
    topic = entry.text("id")
    asks = files.lines(f"asks/{topic}.txt")
    first, tender = entry.flag("person_first"), entry.flag("tender")
    return Topic(topic, entry.text("label"), entry.text("plain"), entry.texts("terms"), asks, first, tender)


def _guide(files: Files, name: str) -> Guide:
    front, body = split(files, name, FRONT)
    entry = files.parsed(front, name, "guide", above=1)
    return Guide(
        id=name.removeprefix("guides/").removesuffix(".md"),
        title=entry.text("title"),
        topics=entry.texts("topics"),
        phases=entry.texts("phases"),
        minutes=entry.whole("minutes"),
        summary=entry.text("summary"),
        body=body,
        ready=entry.text("ready"),
        effort=entry.text("effort"),
        related=entry.texts("related", needed=False),
        source=entry.text("source", ""),
        source_title=entry.text("source_title", ""),
        checked=entry.day_or_none("checked"),
    )


def split(files: Files, name: str, todo: str) -> tuple[str, str]:
    """What a file says about itself between its two fences, and its words below; `todo` tells how one begins."""
    opened, _, body = files.text(name).partition(f"\n{FENCE}\n")
    if not opened.startswith(f"{FENCE}\n") or not body:
        files.complain(Problem(name, 1, todo))
        return "{}", opened
    return opened.removeprefix(f"{FENCE}\n"), body.strip()
