"""Passing on from an adviser's own chat says who isn't at work and when they are back, as the desk does."""

from datetime import date

from flows.effects import OpenHandoff
from storage.tables import leave, person


def test_who_is_away_is_said_before_it_is_passed_on(ready):
    ready.put(leave, adviser="dean", starts=date(2026, 1, 12), ends=date(2026, 1, 16), cover="")
    ready.does(ready.rows(person.c.id, where=person.c.name == "Jean")[0], OpenHandoff("ordinary", "our lease", "asked"))
    (asked,) = ready.presses("aisha", "Pass on")
    assert "Dean (back Mon 19 January)" in asked


def test_where_everybody_is_at_work_nothing_is_said(ready):
    ready.does(ready.rows(person.c.id, where=person.c.name == "Jean")[0], OpenHandoff("ordinary", "our lease", "asked"))
    (asked,) = ready.presses("aisha", "Pass on")
    assert "Dean" not in asked
