"""Sentences in the code and on pages leave the programme's own words to its content."""

import ast
import re
from pathlib import Path

import pytest

from flows.hearing.our_words import by_role, in_usual_words
from flows.programme import Words
from tests.second_programme.of_the_first import OF_THE_FIRST

ROOT = Path(__file__).parents[2]
MODULES = sorted(
    path for folder in ("flows", "bot/desk", "bot/staff", "bot/web") for path in (ROOT / folder).rglob("*.py")
)
TEMPLATES = sorted((ROOT / "bot").rglob("*.html"))
A_SENTENCE = re.compile(r"[A-Z“{][^|\\^$\[\]]*[.?]", re.DOTALL)
FILLED_IN = re.compile(r"\{[^}]*\}")
NOT_READ = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<(code|script)\b.*?</\1>|<[^>]*>", re.DOTALL)


def sentences(path):
    """What a module says in whole sentences, without what is filled in, and without its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in docstrings)
    for text in (node.value for node in texts if isinstance(node.value, str)):
        if A_SENTENCE.fullmatch(text.strip()) or "“" in text:
            yield FILLED_IN.sub("", text)


def test_no_sentence_in_the_code_has_a_word_of_the_first_programme():
    said = ((path.relative_to(ROOT), each) for path in MODULES for each in sentences(path))
    assert [f"{name}: {each}" for name, each in said if OF_THE_FIRST.search(each)] == []


def test_no_page_has_a_word_of_the_first_programme():
    read = ((path.name, NOT_READ.sub(" ", path.read_text(encoding="utf-8"))) for path in TEMPLATES)
    assert [f"{name}: {each[0]}" for name, page in read for each in OF_THE_FIRST.finditer(page)] == []


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Is my river friend away?", "is my adviser away"),
        ("when's our supper table meeting", "when is our group meeting"),
        ("we befriend the river", "we befriend the river"),
    ],
)
def test_words_of_its_own_may_be_several(typed, read):
    words = Words("river friend", "purse", "supper table")
    assert in_usual_words(typed, words) == read


def test_a_longer_name_is_read_before_a_shorter_one_in_it():
    assert by_role("ask river friend olwen", {"river", "river friend", "olwen"}) == "ask adviser adviser"
