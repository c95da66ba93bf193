"""Reading topics.yaml, guides/*.md and asks/*.txt: what help is about, something to read on it, and how people ask."""

from content.entries import Entry
from content.files import Files
from content.problems import Problem
from flows.programme import Guide, Topic

FENCE = "---"
NO_WORDS = "nothing stands below this '---'; write there what people read"
FRONT = "start the {what} with '---', its {lines}, and another '---' before the words"


def read_topics(files: Files) -> tuple[Topic, ...]:
    """The topics, each with the sentences that must be heard as it."""
    return tuple(_topic(files, entry) for entry in files.sheet("topics.yaml").entries("topics", "topic"))


def read_guides(files: Files) -> tuple[Guide, ...]:
    """Every guide in the folder, by file name."""
    paths = sorted((files.folder / "guides").glob("*.md"))
    return tuple(_guide(files, f"guides/{path.name}") for path in paths)


def split(files: Files, name: str, todo: str) -> tuple[str, str]:
    """The lines between the fences of a page, and its words below; `todo` is what to do where they aren't there."""
    opened, closed, body = f"{files.text(name)}\n".partition(f"\n{FENCE}\n")
    if not opened.startswith(f"{FENCE}\n") or not closed:
        files.complain(Problem(name, 1, todo))
        return "{}", opened
    if not body.strip():
        files.complain(Problem(name, opened.count("\n") + 2, NO_WORDS))
    return opened.removeprefix(f"{FENCE}\n"), body.strip()


def _topic(files: Files, entry: Entry) -> Topic:
    topic = entry.text("id")
    asks = files.lines(f"asks/{topic}.txt")
    return Topic(
        id=topic,
        label=entry.text("label"),
        plain=entry.text("plain"),
        terms=entry.texts("terms"),
        asks=asks,
        person_first=entry.flag("person_first"),
        tender=entry.flag("tender"),
        shown_by=entry.texts("shown_by", needed=False),
    )


def _guide(files: Files, name: str) -> Guide:
    front, body = split(
        files, name, FRONT.format(what="guide", lines="title, topics, phases, minutes, summary, ready and effort")
    )
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
