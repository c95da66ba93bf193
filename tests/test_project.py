"""Promises about the code itself: which package knows what, and that what is written down agrees."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from flows.steps import STEPS

ROOT = Path(__file__).parent.parent
MAPPED = ("flows/danger", "flows/blocks", "storage", "bot/staff")
PACKAGES = ("flows", "content", "storage", "bot")
MODULES = sorted(
    path for package in PACKAGES for path in (ROOT / package).rglob("*.py") if "versions" not in path.parts
)
MOST_LINES_IN_A_FILE = 260
MOST_LINES_IN_A_FUNCTION = 45
VOCABULARIES = {
    "flows/hearing/dangers.py",
    "flows/hearing/evidence.py",
    "flows/effects.py",
    "flows/events.py",
    "flows/programme.py",
    "storage/tables.py",
}  # lists of values, not read at a stretch


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def called(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def modules_of(package: str) -> list[Path]:
    return [path for path in MODULES if called(path).startswith(f"{package}/")]


@cache
def imported(path: Path) -> frozenset[str]:
    """Every top-level package that a module imports, wherever in the module."""
    return frozenset(name.partition(".")[0] for node in ast.walk(tree(path)) for name in named_by(node))


def named_by(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import(names):
            yield from (alias.name for alias in names)
        case ast.ImportFrom(module, _, 0) if module:
            yield module


def breaches(package: str, *forbidden: str) -> list[str]:
    return [
        f"{path.name} imports {name}"
        for path in modules_of(package)
        for name in sorted(imported(path) & set(forbidden))
    ]


def test_the_conversation_knows_no_clock_database_network_or_chance():
    outside = ("asyncio", "sqlalchemy", "httpx", "telegram", "starlette", "time", "random", "os", "socket", "secrets")
    assert breaches("flows", *outside, "bot", "storage", "content") == []


def test_the_conversation_never_asks_what_time_it_is():
    clocks = re.compile(r"\b(?:datetime|date)\.(?:now|utcnow|today)\(")
    assert [path.name for path in modules_of("flows") if clocks.search(path.read_text(encoding="utf-8"))] == []


def test_modules_of_the_conversation_lean_on_each_other_in_no_circle():
    inside = ast.FunctionDef | ast.AsyncFunctionDef
    functions = (
        (path, each) for path in modules_of("flows") for each in ast.walk(tree(path)) if isinstance(each, inside)
    )
    imports = ((path, node) for path, each in functions for node in ast.walk(each) if isinstance(node, ast.ImportFrom))
    # An import in a function is how a circle is hidden. A heavy library may be left till it is needed.
    assert [path.name for path, node in imports if str(node.module).startswith("flows")] == []


def test_storage_knows_nothing_of_channels_or_pages():
    assert breaches("storage", "bot", "content", "telegram", "starlette", "httpx") == []


def test_content_knows_only_the_conversation():
    assert breaches("content", "bot", "storage", "sqlalchemy", "telegram", "starlette", "httpx") == []


def test_only_the_bot_is_async():
    assert breaches("flows", "asyncio") + breaches("content", "asyncio") + breaches("storage", "asyncio") == []
    waiting = ast.AsyncFunctionDef | ast.Await | ast.AsyncFor | ast.AsyncWith
    others = (path for package in PACKAGES if package != "bot" for path in modules_of(package))
    assert [path.name for path in others if any(isinstance(node, waiting) for node in ast.walk(tree(path)))] == []


def test_a_module_is_short_enough_to_read():
    lengths = {called(path): path.read_text(encoding="utf-8").count("\n") for path in MODULES}
    too_long = {name: lines for name, lines in lengths.items() if lines > MOST_LINES_IN_A_FILE}
    assert {name: lines for name, lines in too_long.items() if name not in VOCABULARIES} == {}


def test_a_function_is_short_enough_to_read():
    functions = ast.FunctionDef | ast.AsyncFunctionDef
    found = ((path, node) for path in MODULES for node in ast.walk(tree(path)) if isinstance(node, functions))
    lengths = {f"{called(path)}: {each.name}": each.end_lineno - each.lineno + 1 for path, each in found}
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES_IN_A_FUNCTION} == {}


def test_what_is_public_says_what_it_is():
    assert [called(path) for path in MODULES if not ast.get_docstring(tree(path))] == []  # it opens with what it is for
    assert [f"{called(path)}: {name}" for path in MODULES for name in undocumented(tree(path))] == []


def undocumented(parent: ast.Module | ast.ClassDef) -> Iterator[str]:
    """Public classes, functions and methods without a docstring."""
    for node in parent.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            if not ast.get_docstring(node):
                yield node.name
            if isinstance(node, ast.ClassDef):
                yield from undocumented(node)


def test_every_step_that_a_flow_goes_to_exists():
    step = re.compile(r'(?:\bat\(\s*|\bstep=|\bstep == |interrupted=)"([a-z_]+\.[a-z_]+)"')
    named = {
        (path.name, found) for path in modules_of("flows") for found in step.findall(path.read_text(encoding="utf-8"))
    }
    assert sorted(f"{found} in {name}" for name, found in named if found not in STEPS) == []


def test_every_setting_is_in_the_readme():
    settings = ROOT / "bot" / "settings.py"
    fields = [
        node.target.id
        for each in ast.walk(tree(settings))
        if isinstance(each, ast.ClassDef) and each.name == "Settings"
        for node in each.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id != "model_config"
    ]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert fields, "bot/settings.py should hold a class Settings with a line for each setting"
    assert [name for name in fields if f"ALONGSIDE_{name.upper()}" not in readme] == []


def test_the_changelog_begins_with_the_version_we_are_at():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    newest = re.search(r"^## \[?([0-9.]+)\]?", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert newest is not None
    assert newest[1] == version


def test_every_file_that_is_read_at_run_time_is_installed_with_its_package():
    packaged = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"][
        "package-data"
    ]
    for package, patterns in packaged.items():
        here = ROOT / package
        kept = {path for path in here.rglob("*") if path.is_file() and path.suffix not in (".py", ".pyc")}
        assert kept <= {path for pattern in patterns for path in here.glob(pattern)}, package


@pytest.mark.parametrize(
    "inside",
    [each.parent for room in MAPPED for each in sorted((ROOT / room).rglob("__init__.py"))],
    ids=called,
)
def test_the_map_of_a_room_names_every_module_in_it(inside):
    named = set(re.findall(r"`(\w+)`", ast.get_docstring(ast.parse((inside / "__init__.py").read_text()))))
    rooms = {each.parent.name for each in inside.glob("*/__init__.py")}
    assert named == {each.stem for each in inside.glob("*.py")} - {"__init__"} | rooms
