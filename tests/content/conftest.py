import shutil

import pytest

from content.load import SHIPPED
from tests.content import five_topics

FEW = 40  # sentences of each kind: enough for `check`, and soon read over


@pytest.fixture
def whole(tmp_path):
    """A copy of the shipped content."""
    return _copied(SHIPPED, tmp_path)


@pytest.fixture
def folder(few, tmp_path):
    """A copy of the shipped content with few of the sentences that hearing is learnt from, to break."""
    return _copied(few, tmp_path)


@pytest.fixture(scope="session")
def few(tmp_path_factory):
    made = _copied(SHIPPED, tmp_path_factory.mktemp("few"))
    five_topics.shorten_all(made, FEW)
    return made


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


def _copied(content, tmp_path):
    return shutil.copytree(content, tmp_path / "content", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
