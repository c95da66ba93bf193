"""A sentence somebody reads is marked for gettext, or a programme could never say it in other words."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

FLOWS = Path(__file__).parent.parent.parent / "flows"
ONLY_HEAR = ("hearing", "rehearsal", "danger/heard_of", "danger/kept_from")
FOR_STAFF = ("reviewing",)  # as the console is: in one language, and never in a chat
IN_OTHER_LANGUAGES = {"listening/feelings_languages.py", "danger/saying/their_language.py"}  # each in its own already
MARKS = {"_", "_n"}
HEARS = {
    "Ways", "compile", "search", "match", "fullmatch", "sub", "split", "findall", "finditer", "word_set", "stems",
    "replace", "removeprefix", "removesuffix", "partition", "startswith", "endswith", "maketrans",
}  # fmt: skip
REASONS = {"following_up/patience.py"}  # why nobody was written to is kept, for staff, as it was when it was kept
KEEPS = {"DropFollowUps"}  # why a day was dropped is kept, and nobody reads it
A_PATTERN = re.compile(r"\\|\(\?|\|")
A_PROSE = re.compile(r"[A-Z]\S* \S|.* .*[.?!]$", re.DOTALL)


def says_nothing_of_ours(path: Path) -> bool:
    name = path.relative_to(FLOWS).as_posix()
    return name.startswith(ONLY_HEAR + FOR_STAFF) or name in IN_OTHER_LANGUAGES | REASONS


MODULES = [path for path in sorted(FLOWS.rglob("*.py")) if not says_nothing_of_ours(path)]


def unmarked(node: ast.AST, inside: bool = False) -> Iterator[str]:
    """Words that somebody may read and no mark stands round: any in a function, and prose outside one."""
    match node:
        case ast.Expr(ast.Constant()) | ast.Raise() | ast.Assert():
            return  # docstrings, and what only we read
        case ast.Call(ast.Name(name) | ast.Attribute(attr=name)) if name in MARKS | HEARS | KEEPS:
            return
        case ast.Constant(str(text)) if is_said(text, inside):
            yield f"{node.lineno}: {text}"
        case ast.FunctionDef() | ast.JoinedStr():
            inside = True
    for child in ast.iter_child_nodes(node):
        yield from unmarked(child, inside)


def is_said(text: str, inside: bool) -> bool:
    if A_PATTERN.search(text):
        return False
    return " " in text and bool(re.search("[A-Za-z]", text)) if inside else bool(A_PROSE.match(text))


def test_every_sentence_is_marked():
    read = ((path.relative_to(FLOWS), ast.parse(path.read_text(encoding="utf-8"))) for path in MODULES)
    assert [f"{name}, line {each}" for name, module in read for each in unmarked(module)] == []


@pytest.mark.parametrize(
    "code",
    [
        'def hello():\n    return "good day"',
        'def hello(name):\n    return f"Hello, {name}."',
        'def hello(name):\n    return f"{name} comes"',
        'HELLO = "Good day."',
        'HELLO = {"hello": "Good day"}',
        'HELLO = f"{NAME}, good day."',
    ],
)
def test_a_sentence_without_a_mark_is_found(code):
    assert list(unmarked(ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    [
        'HELLO = _("Good day.")',
        'def hello():\n    """Good day."""',
        'def hello(name):\n    return Turn(name.at("menu.home", about=f"guide:{name}"))',
        'HELLO = Ways(f"good {DAY} to you")',
        'def hello(text):\n    return text.replace("good day", "hello")',
    ],
)
def test_what_nobody_reads_needs_none(code):
    assert not list(unmarked(ast.parse(code)))
