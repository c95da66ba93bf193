"""Content edited while the service runs: a good edit is live within seconds, a bad one refused with the reason."""

import pytest
from playwright.sync_api import expect

from bot.renewing import BROKE_OFF, Renewing
from storage.at_work import cover, sign_ins
from tests.web.staff import console
from tests.web.watching import LONG, live, looked_over

GUIDE = "guides/ending-well.md"


@pytest.fixture
def edit(content):
    """Change one place in a file and save it, as an editor does."""

    def edited(name, old, new):
        text = (content / name).read_text(encoding="utf-8")
        assert old in text
        (content / name).write_text(text.replace(old, new, 1), encoding="utf-8")

    return edited


def test_a_bad_edit_is_refused_with_its_line_and_a_good_one_is_live_between_two_turns(watched, visit, edit):
    before = watched.app.programme
    title = before.guide("ending-well").title
    page = console(watched, visit, "/staff")
    expect(page.locator("#now")).to_contain_text("As it was at the start")

    edit(GUIDE, f"title: {title}", "title:")  # before the others, so that none of them can be live without it
    edit("programme.yaml", "accent: '#1f6f54'", "accent: '#123456'")
    edit("areas.yaml", "name: Aisha Rahman", "name: Aisha Begum")
    looked_over(watched)
    page.reload()
    expect(page.locator("#refused h2")).to_have_text("An edit of the content isn't live yet 1")
    title = page.locator("#now > section h2").nth(1)  # after that nobody on duty can be reached
    expect(title).to_have_text("An edit of the content isn't live yet 1")
    expect(page.locator("#refused li")).to_have_text(
        "guides/ending-well.md, line 2: 'title' is empty or no plain words for the guide; write 'title: ' and the words"
    )
    expect(page.get_by_text("Nothing needs anybody right now")).to_have_count(0)
    assert watched.app.programme is before

    edit(GUIDE, "title:", "title: Saying goodbye well")
    live(watched)
    page.reload()
    expect(page.locator("#now")).to_contain_text("As edited")
    expect(page.locator("#refused")).to_have_count(0)
    page.goto(f"{watched.url}/staff/guides")
    expect(page.locator("main")).to_contain_text("Saying goodbye well")

    # And it is what everybody is answered from.
    assert (watched.app.programme.accent, watched.app.line.sorry.programme.accent) == ("#123456", "#123456")
    assert watched.app.deliverer.unit.programme is watched.app.programme is watched.app.line.unit.ears.programme
    aisha = watched.read(lambda connection: cover.person_of(connection, "aisha"))
    assert watched.read(lambda connection: sign_ins.working(connection, aisha)).name == "Aisha Begum"


def test_a_look_that_breaks_off_changes_nothing_and_says_so(watched, monkeypatch):
    monkeypatch.setattr("bot.renewing.sys.executable", "/bin/false")
    before = watched.app.programme
    made = watched.call(Renewing(watched.app.line, watched.app.settings.content).look(), within=LONG)
    assert made.problems == (BROKE_OFF.format(why=1),)
    assert watched.app.programme is before
