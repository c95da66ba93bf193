"""Reading documents/*.md: what people can fill in and keep, such as an agenda or a code of conduct."""

from content.files import Files
from content.guides import split
from flows.programme import Document

FRONT = "start the document with '---', its title, what, said, topics and guides, and another '---' before the words"


def read_documents(files: Files) -> tuple[Document, ...]:
    """Every document in the folder, by file name; a programme may have none."""
    paths = sorted((files.folder / "documents").glob("*.md"))
    return tuple(_document(files, f"documents/{path.name}") for path in paths)


def _document(files: Files, name: str) -> Document:
    front, body = split(files, name, FRONT)
    entry = files.parsed(front, name, "document", above=1)
    return Document(
        id=name.removeprefix("documents/").removesuffix(".md"),
        title=entry.text("title"),
        what=entry.text("what"),
        said=entry.texts("said"),
        topics=entry.texts("topics"),
        guides=entry.texts("guides"),
        body=body,
        checked=entry.day_or_none("checked"),
        near=entry.texts("near", needed=False),
    )
