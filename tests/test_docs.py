"""What is written down for people holds: links lead somewhere, files and commands exist, examples work as written."""

import re
import types
from pathlib import Path

import pytest
import typer.main

from bot.__main__ import app
from bot.settings import Settings
from content.documents import read_documents
from content.files import Files
from content.guides import read_guides
from flows import engine, menu, steps
from flows.rehearsal.player import play
from flows.rehearsal.script import parse
from flows.rehearsal.stage import Stage

ROOT = Path(__file__).parent.parent
DOCS = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
MADE_BY_THE_READER = {"flows/following_up/hours.py", "tests/transcripts/only_written_to_in_the_evening.txt"}
FOLDERS = "bot|content|docs|flows|storage|tests"

each_page = pytest.mark.parametrize("page", DOCS, ids=lambda page: page.relative_to(ROOT).as_posix())


def text(page):
    return page.read_text(encoding="utf-8")


def spans(page):
    """Everything set as code in a page: `like this`, and the lines of indented or fenced blocks."""
    return [*re.findall(r"`([^`\n]+)`", text(page)), *re.findall(r"^ {4}(.+)$", text(page), re.MULTILINE)]


def block(page, first):
    """The fenced block of a page that begins with these words."""
    blocks = re.findall(r"^```\w*\n(.*?)^```$", text(ROOT / "docs" / page), re.MULTILINE | re.DOTALL)
    return next(each for each in blocks if each.startswith(first))


def anchors(page):
    headings = re.findall(r"^#+ (.+)$", text(page), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


@each_page
def test_every_link_leads_somewhere(page):
    lost = []
    for target in re.findall(r'(?:\]\(|src=")([^)"\s]+)', text(page)):
        file, _, anchor = target.partition("#")
        if file.startswith(("http://", "https://")):
            continue
        there = (page.parent / file) if file else page
        if not there.exists() or (anchor and anchor not in anchors(there)):
            lost.append(target)
    assert lost == []


@each_page
def test_every_file_that_is_named_exists(page):
    named = {each for span in spans(page) for each in re.findall(rf"(?<![\w/.])(?:{FOLDERS})/[\w./-]*\w", span)}
    assert sorted(name for name in named if not (ROOT / name).exists() and name not in MADE_BY_THE_READER) == []


@each_page
def test_what_is_said_to_be_in_a_file_is_in_it(page):
    said = re.findall(rf"`(\w+(?:\.\w+)?)` in\s+`((?:{FOLDERS})/[\w./-]+\.py)`", text(page))
    assert [(name, file) for name, file in said if name.rpartition(".")[2] not in text(ROOT / file)] == []


@each_page
def test_every_setting_that_is_named_is_one(page):
    known = {f"ALONGSIDE_{name.upper()}" for name in Settings.model_fields}
    assert sorted(set(re.findall(r"ALONGSIDE_[A-Z_]*[A-Z]", text(page))) - known) == []


@each_page
def test_every_make_target_exists(page):
    targets = re.findall(r"^([a-z]+):", text(ROOT / "Makefile"), re.MULTILINE)
    named = {each for span in spans(page) for each in re.findall(r"^make ([a-z]+)", span)}
    assert sorted(named - set(targets)) == []


@each_page
def test_every_command_and_its_options_exist(page):
    called = re.compile(r"(?:^|/bin/|&& |\| |exec alongside )alongside ([a-z].*)")
    lines = [line for span in spans(page) for line in called.findall(span)]
    assert [line for line in lines if not known_command(line)] == []


def known_command(line):
    """Whether this is a command of ours with only options that it has."""
    group = typer.main.get_command(app)
    words = line.split()
    while hasattr(group, "commands"):
        if not words or words[0] not in group.commands:
            return False
        group = group.commands[words.pop(0)]
    options = {option for each in group.params for option in each.opts}
    return all(option in options for option in re.findall(r"--[a-z-]+", line))


def test_every_command_is_in_the_readme():
    readme = text(ROOT / "README.md")
    assert [name for name in commands(typer.main.get_command(app)) if f"alongside {name}" not in readme] == []


def commands(group, before=""):
    for name, each in group.commands.items():
        if hasattr(each, "commands"):
            yield from commands(each, f"{before}{name} ")
        else:
            yield before + name


def test_every_decision_is_in_the_list_of_decisions():
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(r"\]\((.+?\.md)\)", text(folder / "README.md"))
    assert listed == sorted(path.name for path in folder.glob("[0-9]*.md"))


def test_the_guide_shown_to_editors_can_be_read(tmp_path, programme):
    (tmp_path / "guides").mkdir()
    (tmp_path / "guides" / "borrowing-a-hall.md").write_text(block("write-a-guide.md", "---"), encoding="utf-8")
    (guide,) = read_guides(Files(tmp_path))
    assert (guide.id, guide.title, guide.minutes) == ("borrowing-a-hall", "Borrowing a hall", 2)
    assert set(guide.topics) <= {topic.id for topic in programme.topics}
    assert set(guide.phases) == {"getting_started", "delivery"}


def test_the_document_shown_to_editors_can_be_read(tmp_path, programme):
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "key-holders.md").write_text(block("write-a-document.md", "---"), encoding="utf-8")
    (document,) = read_documents(Files(tmp_path))
    assert (document.id, document.title) == ("key-holders", "List of key holders")
    assert set(document.topics) <= {topic.id for topic in programme.topics}
    assert all(programme.guide(guide) for guide in document.guides)


def test_the_conversation_shown_to_newcomers_works_as_written(programme, ears, monkeypatch):
    page = "add-a-conversation.md"
    hours, buttons = types.ModuleType("hours"), vars(menu).copy()
    exec(block(page, '"""The hours'), vars(hours))
    exec(block(page, "HOW_LONG"), buttons)
    before = menu._pause_chosen
    follow = lambda talk, key, world: engine.Turn(talk.at("hours.which"), ask=True) if key == "hours" else None  # noqa: E731
    monkeypatch.setitem(steps.STEPS, "hours.which", hours.which)
    monkeypatch.setattr(menu, "HOW_LONG", buttons["HOW_LONG"])
    monkeypatch.setattr(menu, "_pause_chosen", lambda *asked: follow(*asked) or before(*asked))

    script = parse("hours.txt", block(page, "# Somebody"))
    came_out = "\n".join(play(script, Stage(programme, ears, script.setting)))
    assert came_out.endswith(block(page, "resident: pause").rstrip())
