"""Transcripts kept beside the content: under a name, in place of nothing unasked, and played again with a diff."""

import shutil

import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from bot.commands.rehearse import rehearse
from bot.staff.rehearsals.rehearsing import LONG_NAME, NO_NAME, NOTHING_SAID
from content.transcripts import LONGEST_NAME, READ_ONLY
from storage.tables import activity
from tests.web.conftest import PHONE
from tests.web.screen import nothing_beside
from tests.web.server import running_server
from tests.web.staff import console, staff_browser
from tests.web.watching import copied

PHONE_PAGE, KEPT = "/staff/rehearsal", "/staff/rehearsal/kept"
STORY = {
    "at": "2026-01-12 09:00",
    "area": "Fernhill",
    "phase": "delivery",
    "lines": "resident: nobody turns up any more\nresident: [Read the guide]",
}
OTHER = {**STORY, "lines": "resident: nobody turns up any more"}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """One service for all of these: a copy of the content takes a while to be read."""
    folder = tmp_path_factory.mktemp("kept")
    with running_server(folder, content=copied(folder)) as running:
        yield running


@pytest.fixture
def content(server):
    yield server.app.settings.content
    shutil.rmtree(server.app.settings.content / "transcripts", ignore_errors=True)


@pytest.fixture
def client(server, content):
    with staff_browser(server) as browser:
        yield browser


def keep(client, name="nobody_comes", story=STORY, **more):
    return client.post(f"{PHONE_PAGE}/keep", data={**story, "promise": "Nobody comes.", "name": name, **more})


def noted_last(server):
    found = (
        select(activity.c.kind, activity.c.detail).where(activity.c.kind.like("transcript%")).order_by(activity.c.id)
    )
    rows = server.read(lambda connection: connection.execute(found).all())
    return [(row.kind, row.detail["name"]) for row in rows][-2:]


def test_a_recording_is_kept_beside_the_content_with_one_press_and_looked_at_on_a_phone(server, visit, content):
    page = console(server, visit, PHONE_PAGE, viewport=PHONE)
    page.get_by_label("What this story promises").fill("A newcomer is met.")
    page.get_by_label("What to call it").fill("Sian's newcomer")
    page.get_by_label("Write a message").fill("Fernhill")
    page.get_by_label("Write a message").press("Enter")
    expect(page.get_by_label("What this story promises")).to_have_value("A newcomer is met.")
    page.get_by_role("button", name="Keep it beside the content").click()
    expect(page.get_by_role("status")).to_contain_text("Kept beside the content")
    expect(page.get_by_role("status")).to_be_focused()
    expect(page.get_by_role("heading", level=1)).to_have_text("A newcomer is met.")
    expect(page.get_by_role("heading", name="It is answered just as it was kept")).to_be_visible()
    nothing_beside(page)
    page.get_by_role("link", name="Kept transcripts").click()
    expect(page.get_by_role("region", name="Kept transcripts")).to_contain_text("by Programme team")
    assert rehearse([], content=content) == 0
    assert [file.name for file in (content / "transcripts").iterdir()] == ["sians_newcomer.txt"]


def test_another_of_that_name_is_only_replaced_once_that_is_said(client, server, content):
    assert keep(client).headers["location"] == f"{KEPT}/nobody_comes?said=kept"
    file = content / "transcripts" / "nobody_comes.txt"
    before = file.read_text(encoding="utf-8")
    answer = keep(client, "Nobody comes!", OTHER)
    assert answer.status_code == 409
    assert "There is one called “nobody_comes” already, which promises: <q>Nobody comes.</q>" in answer.text
    assert f'value="{OTHER["lines"]}"' in answer.text
    assert file.read_text(encoding="utf-8") == before
    mark = answer.text.split('name="instead" value="')[1].split('"')[0]
    file.write_text(f"{before}# somebody was quicker\n", encoding="utf-8")
    assert keep(client, story=OTHER, instead=mark).status_code == 409
    file.write_text(before, encoding="utf-8")
    assert keep(client, story=OTHER, instead=mark).status_code == 303
    assert "[Read the guide]" not in [line.strip() for line in file.read_text(encoding="utf-8").splitlines()]
    assert noted_last(server) == [("transcript_kept", "nobody_comes")] * 2


@pytest.mark.parametrize(
    ("name", "story", "said"),
    [
        ("…", STORY, NO_NAME),
        ("n" * (LONGEST_NAME + 1), STORY, LONG_NAME.format(most=LONGEST_NAME)),
        ("nobody", {**STORY, "lines": "-- 14 days"}, NOTHING_SAID),
    ],
    ids=["no letters", "too long", "nothing said"],
)
def test_what_cannot_be_kept_is_said_in_a_sentence_and_nothing_is_lost(client, content, name, story, said):
    answer = keep(client, name, story)
    assert answer.status_code == 422
    assert said.replace("'", "&#39;") in answer.text
    assert f'value="{story["lines"]}"' in answer.text
    assert f'value="{name}"' in answer.text
    assert ('id="name-problem"' in answer.text) is (said != NOTHING_SAID)
    assert not (content / "transcripts").exists()


@pytest.mark.parametrize("name", ["../../areas", "..", "/etc/passwd", "CON.txt", "a/b\\c"])
def test_a_name_leads_nowhere_else(client, content, name):
    before = {path for path in content.parent.rglob("*") if path.suffix == ".txt"}
    keep(client, name)
    new = {path for path in content.parent.rglob("*") if path.suffix == ".txt"} - before
    assert {path.parent for path in new} <= {content / "transcripts"}
    assert client.get(f"{KEPT}/..%2Fareas").status_code == 404


def test_without_a_name_it_is_called_after_what_it_promises(client):
    assert keep(client, "").headers["location"] == f"{KEPT}/nobody_comes?said=kept"


def test_played_again_it_shows_what_is_otherwise_and_can_be_kept_so(client, server, content):
    keep(client)
    file = content / "transcripts" / "nobody_comes.txt"
    now = file.read_text(encoding="utf-8")
    file.write_text(now.replace("When hardly anyone comes", "If hardly anyone comes"), encoding="utf-8")
    page = client.get(f"{KEPT}/nobody_comes").text
    assert "What is answered otherwise now" in page
    assert '<span class="which">before</span> <del>     1. To read: If hardly anyone comes' in page
    assert '<span class="which">now</span> <ins>     1. To read: When hardly anyone comes' in page
    assert "1 of 1 is answered otherwise now" in client.get(f"{KEPT}?play=1").text
    shown = {name: page.split(f'name="{name}" value="')[1].split('"')[0] for name in ("seen", "otherwise")}
    for name in shown:
        stale = {**shown, name: "of an older page"}
        assert client.post(f"{KEPT}/nobody_comes/renew", data=stale).status_code == 409
    assert client.post(f"{KEPT}/nobody_comes/renew", data=shown).status_code == 303
    assert file.read_text(encoding="utf-8") == now
    assert "All are answered just as they were kept." in client.get(f"{KEPT}?play=1").text


def test_one_is_gone_on_with_on_the_phone_and_removed_once(client, server, content):
    keep(client)
    phone = client.get(f"{PHONE_PAGE}?again=nobody_comes").text
    assert f'value="{STORY["lines"]}"' in phone
    assert 'name="name" form="talk" value="nobody_comes"' in phone
    assert client.post(f"{KEPT}/nobody_comes/remove").headers["location"] == f"{KEPT}?said=removed"
    assert client.post(f"{KEPT}/nobody_comes/remove").headers["location"] == f"{KEPT}?said=removed_before"
    assert "None is kept yet" in client.get(KEPT).text
    assert noted_last(server) == [("transcript_kept", "nobody_comes"), ("transcript_removed", "nobody_comes")]


def test_one_written_by_hand_is_played_too_and_says_where_it_ends(client, content):
    (content / "transcripts").mkdir()
    told = "# By hand.\narea: Fernhill (delivery)\nname: Jean\n\nresident: hello\nresident: [Fly]\n"
    (content / "transcripts" / "by hand.txt").write_text(told, encoding="utf-8")
    (content / "transcripts" / "none.txt").write_text("shopping\n", encoding="utf-8")
    page = client.get(f"{KEPT}/by hand").text
    assert "by hand.txt, line 6: [Fly] was not offered" in page
    assert "put into the folder by hand" in page
    assert "Go on with it on the phone" not in page
    assert "2 of 2 are answered otherwise now, or can't be played any more." in client.get(f"{KEPT}?play=1").text
    assert client.get(f"{PHONE_PAGE}?again=none").status_code == 404


def test_content_that_can_only_be_read_is_left_alone_and_the_download_is_there(client, content):
    keep(client)
    (content / "transcripts").chmod(0o555)
    try:
        assert keep(client, "another").status_code == 422
        phone, one = client.get(PHONE_PAGE).text, client.get(f"{KEPT}/nobody_comes").text
        assert client.post(f"{KEPT}/nobody_comes/remove").status_code == 409
    finally:
        (content / "transcripts").chmod(0o755)
    assert READ_ONLY in phone
    assert READ_ONLY in one
    assert ("Keep it beside the content" in phone, "Download it" in phone) == (False, True)
    assert "Remove it for good" not in one
    assert client.get(f"{KEPT}/nobody_comes/file").text.startswith("# Nobody comes.\n")
    assert [file.stem for file in (content / "transcripts").iterdir()] == ["nobody_comes"]
