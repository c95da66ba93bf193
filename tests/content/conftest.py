import shutil

import pytest

from content.load import SHIPPED


@pytest.fixture
def folder(tmp_path):
    """A copy of the shipped content, to break."""
    return shutil.copytree(SHIPPED, tmp_path / "content", ignore=shutil.ignore_patterns("*.py", "__pycache__"))


@pytest.fixture
def rewrite(folder):
    """Change one place in a file of the copy."""

    def change(name, old, new):
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


@pytest.fixture
def line_of(folder):
    """The line some words stand on in a file of the copy, counted from 1."""

    def found(name, words):
        text = (folder / name).read_text(encoding="utf-8")
        return text[: text.index(words)].count("\n") + 1

    return found
