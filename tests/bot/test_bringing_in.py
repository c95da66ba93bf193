"""A table of people or areas: every row's fate is said, nobody comes in twice, and all come in or none."""

import csv
import io
from datetime import timedelta

import pytest
from sqlalchemy import func, select
from typer.testing import CliRunner

from bot.__main__ import app
from bot.bringing_in import columns, sheet
from bot.bringing_in.fates import plan
from bot.bringing_in.sheet import Row, Unreadable
from bot.nearest import nearest
from bot.staff.spreadsheet import as_text
from content.files import Files
from content.places import read_areas
from storage.at_work import passes
from storage.staff import brought_in
from storage.staff.brought_in import Newcomer
from storage.tables import person

PEOPLE = "name,role,area\n"


def fates(house, text, encoding="utf-8"):
    """What becomes of each row: its line, fate and why."""
    with house.app.database.read() as connection:
        known = brought_in.everybody(connection)
    found = plan(sheet.read(text.encode(encoding)), house.programme, known)
    return found if isinstance(found, Unreadable) else [(line, each.fate, each.why) for line, _, each in found.rows]


def bring(house, *people):
    """Put them in; the number of the batch."""
    now = house.clock.now()
    house.write(lambda db: list(brought_in.put_in(db, people, "our list.csv", "Pat", now)))
    return house.write(brought_in.lately)[0].id


def count(house, *so):
    return house.write(lambda db: db.scalar(select(func.count()).select_from(person).where(*so)))


@pytest.mark.parametrize(
    ("content", "note"),
    [
        ("name,role\nSiân,staff\n".encode(), ()),
        ("\ufeffname,role\nSiân,staff\n".encode(), ()),
        ("name,role\nSiân,staff\n".encode("cp1252"), (sheet.WINDOWS,)),
        ("name\trole\nSiân\tstaff\n".encode("utf-16"), (sheet.UTF_16, "Its cells are separated by tabs.")),
        ("name;role\r\nSiân;staff\r\n".encode(), ("Its cells are separated by semicolons.",)),
    ],
    ids=["utf-8", "with a mark", "windows", "unicode text", "semicolons"],
)
def test_a_file_is_read_as_it_was_saved_and_what_was_guessed_is_said(content, note):
    found = sheet.read(content)
    assert (found.rows, found.notes) == ((Row(2, {"name": "Siân", "role": "staff"}),), note)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", sheet.NOTHING_IN_IT),
        (b"name,role\n", sheet.NO_ROWS),
        (b"PK\x03\x04 a workbook", sheet.A_WORKBOOK),
        (b"name\0,role\nJean,staff\n", sheet.NO_LETTERS),
        (b"name,role\n\x81\x8d,staff\n", sheet.NO_LETTERS),
        (b"n" * (sheet.MOST_BYTES + 1), sheet.TOO_BIG.format(most=900)),
        (b"name,role\n" + b"Jo,staff\n" * 5001, sheet.TOO_MANY.format(most=5000)),
    ],
)
def test_what_is_no_table_says_what_to_do(content, why):
    assert sheet.read(content) == Unreadable(why)


def test_a_quotation_mark_left_open_swallows_no_rows():
    assert "near line 3" in sheet.read(b'name,role\n"Jo,staff\nAl,staff\n').why


def test_wrong_headings_are_named_with_what_was_meant(house):
    assert fates(house, "nmae,role,aera\nJean,resident,Fernhill\n") == Unreadable(
        "There is no column “name”, which a table of people needs. “nmae” is no column there can be. Did you mean "
        "“name”? “aera” is no column there can be. Did you mean “area”?"
    )
    assert (
        "“phone” is no column there can be: there are name, role, area."
        in fates(house, "name,role,phone\nA,staff,1\n").why
    )
    assert fates(house, "name,Name\nA,B\n").why == columns.TWICE.format(heading="name")


def test_every_row_is_told_what_becomes_of_it(house):
    house.resident("jean")
    rows = (
        "Mo,resident,the hill\nMO,Resident,Fernhill\nJean,resident,fernhill\n,,\n,staff,\nAl,residnt,Fernhill\n"
        "Al,resident,Fernhil\nAl,resident,ashby\nAl,resident,\nSam,staff,\nAisha Rahman,adviser,fernhill\n"
        "Bo Li,adviser,Oakbrook\nAl,staff,,more\nRenÃ©,staff,\n"
    )
    assert fates(house, PEOPLE + rows) == [
        (2, "new", ""),
        (3, "twice", "as on line 2; one of them comes in"),
        (4, "here", "somebody called Jean is in that area already"),
        (5, "empty", ""),
        (6, "wrong", "there is no name"),
        (7, "wrong", "“residnt” is no role: write resident, adviser or staff. Did you mean resident?"),
        (8, "wrong", "there is no area called “Fernhil”: did you mean Fernhill?"),
        (9, "wrong", "“ashby” could be Ashby Fields or Ashby Vale: write the whole name"),
        (10, "wrong", "there is no area"),
        (11, "new", ""),
        (12, "here", "Aisha Rahman is in areas.yaml already"),
        (13, "content", "advisers are content: copy the lines below under “advisers”, with the days they work"),
        (14, "wrong", sheet.TOO_WIDE.format(cells=4, headings=3)),
        (15, "wrong", sheet.BROKEN_LETTERS.format(cell="RenÃ©")),
    ]


def test_a_formula_is_text_and_safe_in_the_file_of_invitations(house):
    assert fates(house, PEOPLE + "=cmd|x,resident,Fernhill\n") == [
        (2, "new", "looks like a formula, and is kept as the text it is")
    ]
    batch = bring(house, Newcomer("=cmd|x", "resident", "fernhill"))
    (invited,) = house.write(lambda db: brought_in.invite(db, batch, house.clock.now()))
    assert invited.name == "=cmd|x"
    assert list(csv.reader(io.StringIO(as_text(["Name"], [[invited.name]]))))[1] == ["'=cmd|x"]


def test_areas_become_lines_that_the_content_reads(house, tmp_path):
    table = (
        "area,region,adviser,postcodes,lto,nicknames\n"
        '"Siân\'s Row: No",north east,AISHA RAHMAN,nj9 NJ10,"Yes, #1",The Row / no\n'
        "Fernhill,North East,aisha,NJ1,x,\nSians Row No,North East,aisha,NJ1,x,\nMoor,Norht East,aisha,NJ1,x,\n"
        "Moor,North East,aysha,nowhere,x,\nMoor,North East,aisha,nowhere,x,\n"
    )
    found = plan(sheet.read(table.encode()), house.programme, [])
    assert [each.fate for _, _, each in found.rows] == ["content", "here", "twice", "wrong", "wrong", "wrong"]
    assert found.rows[3][2].why == "there is no region “Norht East”: did you mean North East?"
    (tmp_path / "areas.yaml").write_text("areas:\n" + found.entries, encoding="utf-8")
    (area,) = read_areas(Files(tmp_path).sheet("areas.yaml"))
    assert (area.id, area.name, area.lto) == ("sians_row_no", "Siân's Row: No", "Yes, #1")
    assert (area.region, area.adviser, area.postcodes) == ("North East", "aisha", ("NJ9", "NJ10"))
    assert area.aliases == ("The Row", "no")
    assert not found.may_go


def test_whoever_is_brought_in_has_agreed_to_nothing_and_is_met_by_their_invitation(house):
    batch = bring(house, Newcomer("Mo", "resident", "fernhill"), Newcomer("Sam", "staff"))
    assert count(house, person.c.brought_in == batch, person.c.consent.is_(None)) == 2
    invited = house.write(lambda db: brought_in.invite(db, batch, house.clock.now()))
    assert [(each.name, each.area) for each in invited] == [("Mo", "Fernhill")]
    house.hears(house.arrived("mo", invited[0].secret))
    met = house.post.to("mo")
    assert met[0].startswith("Hello. I'm Alongside")
    assert "You're in Fernhill" in met[0]
    assert "May I remember what you tell me here" in met[-1]
    house.presses("mo", "Yes, that's fine")
    mo = house.write(lambda db: db.execute(select(person).where(person.c.name == "Mo")).one())
    assert (mo.consent, mo.area_id) == (True, "fernhill")


def test_a_new_invitation_ends_the_one_before_and_nobody_who_came_gets_one(house):
    batch = bring(house, Newcomer("Mo", "resident", "fernhill"), Newcomer("Ali", "resident", "millbank"))
    now = house.clock.now()
    first = house.write(lambda db: brought_in.invite(db, batch, now))
    second = house.write(lambda db: brought_in.invite(db, batch, now))
    assert house.write(lambda db: passes.use(db, first[0].secret, "join", now)) == 0
    house.hears(house.arrived("ali", second[1].secret))
    assert [each.name for each in house.write(lambda db: brought_in.invite(db, batch, now))] == ["Mo"]


def test_it_is_undone_within_the_hour_unless_somebody_has_come(house):
    batch, other = (
        bring(house, Newcomer("Mo", "resident", "fernhill")),
        bring(house, Newcomer("Al", "resident", "oakbrook")),
    )
    (mo,) = house.write(lambda db: brought_in.invite(db, batch, house.clock.now()))
    house.hears(house.arrived("mo", mo.secret))

    def undone(number):
        return house.write(lambda db: brought_in.undo(db, number, "Pat", house.clock.now()))

    assert (undone(batch), undone(other), undone(other)) == (False, True, False)
    assert count(house, person.c.brought_in == batch) == 1
    late = bring(house, Newcomer("Bo", "staff"))
    house.clock.ahead += timedelta(minutes=61)
    assert not undone(late)


def test_whoever_never_comes_is_forgotten_a_week_after_they_were_invited(house):
    batch = bring(house, Newcomer("Mo", "resident", "fernhill"), Newcomer("Sam", "staff"))
    house.clock.ahead += timedelta(days=6)
    house.write(lambda db: brought_in.invite(db, batch, house.clock.now()))
    for days, left in ((6, 2), (2, 1)):
        house.clock.ahead += timedelta(days=days)
        house.write(lambda db: brought_in.forget_who_never_came(db, house.clock.now()))
        assert count(house, person.c.brought_in == batch) == left


def test_five_thousand_come_in_at_once_or_nobody_does(house):
    people = [Newcomer(f"Neighbour {number}", "resident", "fernhill") for number in range(5000)]
    before = count(house)

    def breaks_off(connection):
        for done in brought_in.put_in(connection, people, "all.csv", "Pat", house.clock.now()):
            if done > 4000:
                raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        house.write(breaks_off)
    assert count(house) == before
    bring(house, *people)
    assert count(house) == before + 5000


def test_the_command_shows_first_and_writes_only_when_told(tmp_path, monkeypatch):
    monkeypatch.setenv("ALONGSIDE_DATABASE_URL", f"sqlite:///{tmp_path}/a.db")
    file = tmp_path / "ours.csv"
    file.write_text(PEOPLE + "Mo,staff,\n", encoding="utf-8")

    def run(*more):
        return CliRunner().invoke(app, ["import", str(file), *more]).output

    assert "Nothing is written yet" in run()
    assert "1 came in" in run("--write")
    assert "Here already" in run("--write")


@pytest.mark.parametrize(
    ("written", "meant"),
    [("North Eest", "North East"), ("North Wast", "North West"), ("Norht East", "North East"), ("Mars", "")],
)
def test_of_regions_written_alike_the_nearest_is_asked_about(programme, written, meant):
    assert nearest(written, programme.regions) == meant
