"""What moves a handoff on is one table: whole, drawn in the docs, and the only way its state is written."""

import re
from pathlib import Path
from typing import get_args

from flows.handing_over.life import MOVES, OPEN, Move, State, moves
from tests.flows.handing_over.life_drawn import PAGE, PICTURE, drawn

STORAGE = Path(__file__).parents[3] / "storage"
NOT_OF_A_TURN = {"privacy.py", "example.py"}  # many rows at once, and those of the example


def test_the_picture_in_the_docs_is_the_tables():
    assert PICTURE.findall(PAGE.read_text(encoding="utf-8")) == [drawn()]


def test_every_move_is_in_the_table_and_every_state_is_reached():
    assert set(MOVES) == set(get_args(Move))
    assert {after for _, _, after in moves()} == set(get_args(State)) - {"new"}


def test_whatever_is_open_can_be_ended_and_what_is_over_is_opened_again_only_by_being_asked():
    assert {before for _, before, after in moves() if after == "closed"} >= set(OPEN)
    ways_back = {move for move, before, after in moves() if before not in (*OPEN, "new") and after in OPEN}
    assert ways_back == {"reopened", "still_stuck"}


def test_a_handoff_s_state_is_written_by_the_table_alone():
    around = re.compile(r"(?:change|change_if|update\(handoff\)[^\n]*|insert\(handoff\))[^\n]*\bstate=(?!MOVES)")
    written = {path.name for path in STORAGE.glob("*.py") if around.search(path.read_text(encoding="utf-8"))}
    assert written - NOT_OF_A_TURN == set()
