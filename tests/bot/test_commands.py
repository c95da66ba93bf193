"""What staff do from a terminal: one clear sentence when something is wrong, never a trace."""

import io
import json
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import __main__ as command_line
from bot import chat as chatting
from bot.app import CLOCK_AHEAD
from bot.commands import nudging
from bot.web import links, logs
from content.load import load
from content.problems import Problem
from flows.effects import OpenHandoff, RecordNeed
from flows.nudging.segments import AnyOf, Condition, Segment
from flows.nudging.sight import Stand
from storage import values
from storage.in_use import InUse
from storage.nudging import saved_segments
from storage.tables import message, nudge, nudge_recipient, person
from tests.channels.fake_telegram import FakeTelegram


@pytest.fixture
def alongside(house, monkeypatch, tmp_path, capsys):
    """Run a command beside the running house; its exit code, what it said and what it complained of."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ALONGSIDE_DATABASE_URL", f"sqlite:///{house.file}")
    monkeypatch.setenv("ALONGSIDE_PORT", "0")  # whichever is free: somebody may be trying `make run` meanwhile
    monkeypatch.setattr(logs, "set_up", lambda: None)
    monkeypatch.setattr(nudging, "A_LOOK", 0)

    def run(*words, **settings):
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr("sys.argv", ["alongside", *words])
        with pytest.raises(SystemExit) as ended:
            command_line.main()
        out, problems = capsys.readouterr()
        return ended.value.code or 0, out, problems

    return run


def test_a_persons_copy_is_json_somebody_can_read(house, alongside):
    who = house.resident("jean")
    house.does(who, RecordNeed("volunteers", "said", "we can't get anyone"))
    code, out, problems = alongside("person", "export", str(who))
    copy = json.loads(out)
    assert (code, problems) == (0, "")
    assert (copy["you"]["name"], copy["you"]["area"], copy["need"][0]["words"]) == (
        "Jean", "Fernhill", "we can't get anyone",
    )  # fmt: skip


def test_somebody_is_erased_at_staffs_word(house, alongside):
    who = house.resident("jean")
    house.says("jean", "help")
    code, out, _ = alongside("person", "forget", str(who), "--yes")
    assert (code, out) == (0, f"Person {who} has been erased. Counts stay, without their words.\n")
    assert house.rows(person.c.name, person.c.area_id, where=person.c.id == who) == [("", None)]
    assert house.rows(message.c.id, where=message.c.person_id == who) == []


def test_erasing_somebody_in_danger_at_staffs_word_tells_those_on_duty(house, alongside):
    house.team()
    who = house.resident("jean")
    house.says("jean", "my husband hits me")
    alongside("person", "forget", str(who), "--yes")
    newest = house.rows(message.c.text, where=message.c.state == "leased")[-1]
    assert newest.startswith("SAFETY: the person you were told of has erased themselves.")


@pytest.mark.parametrize("what", ["export", "forget"])
def test_a_number_that_is_nobodys_is_one_clear_sentence(alongside, what):
    code, out, problems = alongside("person", what, "4711", *(["--yes"] if what == "forget" else []))
    assert (code, out) == (1, "")
    assert problems == (
        "alongside: there is nobody with the number 4711; the staff console shows the numbers: on the card of an area, "
        "and under People\n"
    )


def test_an_adviser_is_not_erased_like_a_resident(house, alongside):
    who = house.adviser("aisha")
    code, _, problems = alongside("person", "forget", str(who))
    assert code == 1
    assert problems == (
        f"alongside: person {who} is Aisha Rahman, an adviser, and only residents are erased; take them out of "
        "areas.yaml, and the next start lets them in no more\n"
    )


def test_whoever_is_to_be_erased_is_named_before_anything_happens(house, alongside, monkeypatch):
    who = house.resident("jean")
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    _, out, _ = alongside("person", "forget", str(who))
    assert out.startswith("This erases everything about Jean in Fernhill (resident) and can't be undone. Go on? [y/N]")
    assert house.rows(person.c.name, where=person.c.id == who) == ["Jean"]


def test_a_nudge_shows_who_would_get_it_and_sends_nothing(house, alongside):
    house.resident("jean")
    waits = house.resident("omar", name="Omar")
    house.does(waits, OpenHandoff("ordinary", "our lease", "asked"))
    code, out, problems = alongside("nudge", "Hello {name}, how is {area}?")
    assert (code, problems) == (0, "")
    assert out.splitlines() == [
        "gets it   Jean, Fernhill, post: Hello Jean, how is Fernhill?",
        "left out  Omar, Fernhill: is waiting for a person, or talking to one",
        f"1 get it, 1 left out: Every resident in the programme. {out.split('programme. ')[1].rstrip()}",
    ]
    assert house.rows(nudge_recipient.c.state) == []


def test_a_nudge_that_is_sent_goes_to_the_same_people(house, alongside):
    house.resident("jean")
    code, out, _ = alongside("nudge", "Hello {name}, how is {area}?", "--send", "--yes")
    assert code == 0
    assert out.splitlines()[-3:] == [
        "Nudge 1 is approved: 1 get it, each in their own hours; 0 are left out.",
        "0 of 1 had it.",
        "Still to come: 1. It goes on by itself, each in their own hours; the console shows how far it is.",
    ]
    assert house.rows(nudge_recipient.c.state) == ["waiting"]


def test_a_nudge_is_only_sent_once_somebody_has_typed_yes(house, alongside, monkeypatch):
    house.resident("jean")
    for typed in ("no\n", ""):
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        code, out, problems = alongside("nudge", "Hello {name}", "--send")
        assert (code, house.rows(nudge.c.id)) == (1, [])
        assert "Send it to 1 person? Type yes" in out
        assert problems.endswith("add --yes where nobody can type.\n")
    monkeypatch.setattr("sys.stdin", io.StringIO("yes\n"))
    code, out, _ = alongside("nudge", "Hello {name}", "--send")
    assert (code, house.rows(nudge_recipient.c.state)) == (0, ["waiting"])


def test_a_saved_group_is_nudged_by_its_name_and_may_be_narrowed(house, alongside):
    house.resident("jean")
    house.resident("omar", name="Omar", area_id="oakbrook")
    saved = Segment(AnyOf((Condition("area", "fernhill"), Condition("area", "oakbrook"))))
    house.write(lambda connection: saved_segments.keep(connection, "The hub lot", saved, 0, house.clock.now()))
    code, out, _ = alongside("nudge", "Hello {name}", "--segment", "the hub lot", "--region", "North East")
    assert (code, [line[:14] for line in out.splitlines()[:-1]]) == (0, ["gets it   Jean"])
    code, _, problems = alongside("nudge", "Hello {name}", "--segment", "the pub lot")
    assert (code, problems) == (1, "alongside: there is no saved group 'the pub lot'; there are The hub lot\n")


def test_how_far_a_nudge_is_can_be_followed_line_by_line_until_only_their_own_hours_are_left(capsys):
    first = Stand(1, "Hello", "going_out", datetime(2026, 1, 12, tzinfo=UTC), waiting=3)
    last = replace(first, waiting=1, had=2)
    seen = iter((first, first, replace(last, had=1, on_its_way=1), *[last] * 50))
    nudging.follow(lambda: next(seen), sleep=lambda _seconds: None)
    assert capsys.readouterr().out.splitlines() == [
        "0 of 3 had it.", "1 of 3 had it.", "2 of 3 had it.",
        "Still to come: 1. It goes on by itself, each in their own hours; the console shows how far it is.",
    ]  # fmt: skip


def test_what_a_yes_reads_is_shown_for_each_and_goes_with_it(house, alongside):
    house.resident("jean")
    code, out, _ = alongside("nudge", "Would a swap day help?", "--answer-to-yes", "Lovely, {name}.", "--send", "--yes")
    assert code == 0
    assert out.splitlines()[:2] == [
        "gets it   Jean, Fernhill, post: Would a swap day help?",
        "   on a yes Lovely, Jean.",
    ]
    assert house.rows(nudge.c.more) == ["Lovely, {name}."]


def test_what_a_yes_reads_is_looked_over_before_anything_is_sent(house, alongside):
    house.resident("jean")
    code, out, problems = alongside(
        "nudge", "Would a swap day help?", "--answer-to-yes", "Hi {nmae}", "--send", "--yes"
    )
    assert (code, out, house.rows(nudge.c.id)) == (1, "", [])
    assert "What they read when they press yes: {nmae} can't be filled in" in problems


def test_a_nudge_counts_from_the_services_own_clock_which_a_demo_moves(house, alongside):
    house.resident("jean")
    ahead = timedelta(days=10)
    house.write(lambda connection: values.put(connection, CLOCK_AHEAD, str(ahead.total_seconds())))
    alongside("nudge", "Hello {name}", "--send", "--yes")
    (due,) = house.rows(nudge.c.due_at)
    assert abs(due - datetime.now(UTC) - ahead) < timedelta(minutes=5)


def test_a_backup_is_made_beside_the_database_and_can_be_put_back(house, alongside):
    house.resident("jean", name="Jean")
    code, out, _ = alongside("db", "backup")
    copy = out.removeprefix("Copied to ").removesuffix(".\n")
    house.change(person, person.c.name == "Jean", name="Joan")
    house.end()
    code_again, out, _ = alongside("db", "restore", copy)
    house.begin()
    assert (code, code_again) == (0, 0)
    assert out == f"Restored from {copy}. What was there before is now {house.file}.replaced.\n"
    assert house.rows(person.c.name, where=person.c.name.in_(("Jean", "Joan"))) == ["Jean"]


def test_a_broken_database_is_replaced_by_its_copy(house, alongside):
    _, out, _ = alongside("db", "backup")
    copy = out.removeprefix("Copied to ").removesuffix(".\n")
    house.end()
    house.file.write_bytes(b"Dear all")
    code, _, problems = alongside("db", "restore", copy)
    house.begin()
    assert (code, problems) == (0, "")


def test_a_copy_restored_where_nothing_was_says_no_more_than_that(house, alongside, tmp_path):
    _, out, _ = alongside("db", "backup")
    copy = out.removeprefix("Copied to ").removesuffix(".\n")
    fresh = f"sqlite:///{tmp_path}/fresh.db"
    assert alongside("db", "restore", copy, ALONGSIDE_DATABASE_URL=fresh) == (0, f"Restored from {copy}.\n", "")


def test_nothing_is_restored_while_the_service_runs_on_that_database(house, alongside):
    house.resident("jean", name="Jean")
    _, out, _ = alongside("db", "backup")
    copy = out.removeprefix("Copied to ").removesuffix(".\n")
    house.change(person, person.c.name == "Jean", name="Joan")
    assert alongside("db", "restore", copy) == (
        1, "", "alongside: the service is running on this database; stop it, restore, and start it again\n",
    )  # fmt: skip
    assert house.rows(person.c.name, where=person.c.name.in_(("Jean", "Joan"))) == ["Joan"]


def test_a_database_is_not_restored_from_itself(house, alongside):
    house.end()
    code, out, problems = alongside("db", "restore", str(house.file))
    house.begin()
    assert (code, out) == (1, "")
    assert problems.endswith("is the database itself; choose a file that `alongside db backup` made\n")


def test_a_killed_service_holds_nothing_any_more(house, alongside, tmp_path):
    file = tmp_path / "killed.db"
    holds = (
        "import os, signal; from pathlib import Path; from storage.in_use import InUse\n"
        f"InUse(Path({str(file)!r})).hold('http://127.0.0.1:9'); os.kill(os.getpid(), signal.SIGKILL)"
    )
    root = Path(command_line.__file__).parents[1]
    killed = subprocess.run([sys.executable, "-c", holds], cwd=root, check=False)
    assert (killed.returncode, (tmp_path / "killed.db.running").is_file()) == (-9, True)
    _, out, _ = alongside("db", "backup")
    copy = out.removeprefix("Copied to ").removesuffix(".\n")
    assert alongside("db", "restore", copy, ALONGSIDE_DATABASE_URL=f"sqlite:///{file}")[0] == 0


def test_a_link_leads_to_where_the_service_runs(house, alongside, monkeypatch):
    house.end()
    monkeypatch.setenv("ALONGSIDE_PORT", "8099")
    code, out, problems = alongside("person", "link", "Aisha")
    assert (code, out.startswith("http://127.0.0.1:8099/sign-in/")) == (0, True)
    assert problems.startswith("The service isn't running on this database, so this link takes it to be at http://")
    running = InUse(house.file)
    running.hold("http://127.0.0.1:9000")
    code, out, problems = alongside("person", "link", "Aisha")
    running.let_go()
    house.begin()
    assert (code, out.startswith("http://127.0.0.1:9000/sign-in/"), problems) == (0, True, "")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--phase", "nope"), "there is no phase 'nope'; there are getting_started, delivery, spending_out\n"),
        (("--topic", "nope"), "there is no topic 'nope'; there are "),
        (("--region", "Mars"), "there is no region 'Mars'; there are North East, "),
        (("--region", "North Eest"), "there is no region 'North Eest'; did you mean North East?"),
        (("--quiet-weeks", "-3"), "--quiet-weeks can't be -3; write a number up to 520, such as 6\n"),
    ],
)
def test_a_group_that_can_not_be_is_one_sentence_and_nothing_is_sent(house, alongside, options, told):
    house.resident("jean")
    code, out, problems = alongside("nudge", "Hello", *options, "--send", "--yes")
    assert (code, out) == (1, "")
    assert problems.startswith(f"alongside: {told}")
    assert house.rows(nudge.c.id) == []


@pytest.mark.parametrize("typed", ["northeast", "NORTH EAST", "nroth east"])
def test_a_region_is_named_as_roughly_as_in_a_chat(house, alongside, typed):
    house.resident("jean")
    code, out, _ = alongside("nudge", "Hello", "--region", typed)
    assert (code, "Residents in North East" in out) == (0, True)


def test_a_group_with_nobody_in_it_is_said_and_no_nudge_is_made(house, alongside):
    house.resident("jean")
    code, out, _ = alongside("nudge", "Hello", "--region", "London", "--send", "--yes")
    assert (code, out) == (0, "No resident is in that group, so nobody gets it.\n")
    assert house.rows(nudge.c.id) == []


@pytest.mark.parametrize("what", ["export", "forget"])
def test_what_is_no_number_is_one_sentence(alongside, what):
    code, out, problems = alongside("person", what, "abc")
    assert (code, out) == (1, "")
    assert problems.startswith("alongside: 'abc' is no person's number; write one such as 12")


def test_a_transcript_that_is_not_there_is_one_sentence(alongside):
    said = "alongside: nowhere.txt: there is no such file; name a transcript or a folder of them\n"
    assert alongside("rehearse", "nowhere.txt") == (1, "", said)


def test_a_transcript_is_played_with_the_content_in_use_and_shows_what_is_said_otherwise(alongside, tmp_path):
    folder, file = tmp_path / "content", tmp_path / "story.txt"
    shutil.copytree(load.__code__.co_filename.removesuffix("load.py"), folder)
    guide = folder / "guides" / "hardly-anyone-comes.md"
    guide.write_text(
        guide.read_text(encoding="utf-8").replace("When hardly anyone", "If hardly anyone"), encoding="utf-8"
    )
    story = ("# A guide.", "area: Fernhill (delivery)", "", "resident: nobody turns up any more", "")
    file.write_text("\n".join(story), encoding="utf-8")
    assert alongside("rehearse", "--write", str(file))[0] == 0
    code, out, _ = alongside("rehearse", str(file), ALONGSIDE_CONTENT=str(folder))
    changed = [line.partition(" (")[0] for line in out.splitlines() if "hardly anyone comes" in line]
    assert code == 1
    assert changed == ["-     1. To read: When hardly anyone comes", "+     1. To read: If hardly anyone comes"]


def test_a_database_that_is_up_to_date_is_left_alone(alongside):
    assert alongside("db", "upgrade") == (0, "Up to date.\n", "")


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("ALONGSIDE_PORT", "eighty", "ALONGSIDE_PORT can't be used"),
        ("ALONGSIDE_PUBLIC_URL", "alongside.example.org", "ALONGSIDE_PUBLIC_URL can't be used: write a whole address"),
        ("ALONGSIDE_TELEGRAM_API_URL", "localhost:81", "ALONGSIDE_TELEGRAM_API_URL can't be used"),
        ("ALONGSIDE_DATABASE", "x", "ALONGSIDE_DATABASE is no setting of ours; the settings are "),
    ],
)
def test_a_bad_setting_is_one_sentence_that_names_it(alongside, name, value, says):
    code, out, problems = alongside("serve", **{name: value})
    assert (code, out) == (1, "")
    assert problems.startswith(f"alongside: {says}")
    assert problems.count("\n") == 1


@pytest.mark.parametrize("port", ["99999", "-5", "70000000000", "abc"])
def test_a_port_that_can_not_be_one_is_one_sentence_that_names_the_option(alongside, tmp_path, port):
    said = "alongside: --port can't be used: write a number up to 65535, such as 8080\n"
    url = f"sqlite:///{tmp_path}/none.db"
    assert alongside("serve", "--port", port, ALONGSIDE_DATABASE_URL=url) == (1, "", said)
    assert not (tmp_path / "none.db").exists()


def test_a_secret_telegram_would_refuse_is_one_sentence_before_anything_has_begun(alongside, tmp_path):
    given = {
        "ALONGSIDE_PUBLIC_URL": "https://alongside.example.org",
        "ALONGSIDE_TELEGRAM_TOKEN": "1:a",
        "ALONGSIDE_TELEGRAM_SECRET": "a secret!",
        "ALONGSIDE_DATABASE_URL": f"sqlite:///{tmp_path}/none.db",
    }
    said = "alongside: ALONGSIDE_TELEGRAM_SECRET can't be used: write up to 256 letters, digits, _ or -\n"
    assert alongside("serve", **given) == (1, "", said)
    assert not (tmp_path / "none.db").exists()


def test_an_env_file_that_is_no_utf_8_is_one_sentence(alongside, tmp_path):
    (tmp_path / ".env").write_bytes("ALONGSIDE_HOST=café".encode("latin-1"))
    assert alongside("serve") == (
        1, "", "alongside: .env can't be read (UnicodeDecodeError); save it as UTF-8 text we may read\n",
    )  # fmt: skip


@pytest.fixture
def chat(alongside, monkeypatch):
    """Chat with these lines; as `alongside`."""

    def run(*lines, options=()):
        monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(lines) + "\n"))
        return alongside("chat", *options)

    return run


@pytest.mark.parametrize("skip", ["/skip 999999w", "/skip 999999999999d", "/skip 522w", f"/skip {'9' * 5000}m"])
def test_a_move_of_the_clock_too_far_is_one_sentence_and_the_chat_goes_on(chat, skip):
    code, out, problems = chat(skip, "hello")
    assert (code, problems) == (0, "")
    assert out.startswith("(that's too far: at most 10 years at once, such as /skip 14d)\nbot: ")


def test_a_document_asked_for_in_a_chat_is_put_where_it_stays(chat, tmp_path, monkeypatch):
    monkeypatch.setattr(chatting, "_folder", lambda: tmp_path)
    _, out, _ = chat("yes that's fine", "sample agenda", options=("--area", "Fernhill"))
    assert f"     Word, to write in: {tmp_path}/Meeting agenda.docx\n" in out
    assert f"     PDF, to print: {tmp_path}/Meeting agenda.pdf\n" in out
    assert (tmp_path / "Meeting agenda.docx").read_bytes().startswith(b"PK")
    assert (tmp_path / "Meeting agenda.pdf").read_bytes().startswith(b"%PDF")


def test_a_chat_that_can_not_be_saved_does_not_begin(chat):
    code, out, problems = chat("hello", options=("--save", "/nonexistent/x.txt"))
    assert (code, out) == (1, "")
    assert problems == (
        "alongside: /nonexistent/x.txt can't be written (No such file or directory); choose another file with --save\n"
    )


def test_a_chat_is_saved_whatever_ends_it(chat, tmp_path, monkeypatch):
    def broken(_source):
        yield "hello"
        raise RuntimeError

    monkeypatch.setattr(chatting, "_lines", broken)
    code, _, problems = chat(options=("--save", "x.txt"))
    assert (code, problems.count("\n")) == (1, 1)
    assert "resident: hello\nbot: " in (tmp_path / "x.txt").read_text(encoding="utf-8")


def test_a_chat_whose_file_is_gone_at_the_end_is_kept_elsewhere(chat, tmp_path, monkeypatch):
    folder = tmp_path / "folder"
    folder.mkdir()

    def carried_away(_source):
        yield "hello"
        shutil.rmtree(folder)

    monkeypatch.setattr(chatting, "_lines", carried_away)
    code, _, problems = chat(options=("--save", "folder/x.txt"))
    assert code == 1
    where = re.search(r"folder/x\.txt can't be written \(.*\); the chat is in (\S+)", problems)[1]
    assert "resident: hello\nbot: " in Path(where).read_text(encoding="utf-8")
    Path(where).unlink()


def test_content_with_a_mistake_is_one_sentence_that_names_the_file(alongside, tmp_path):
    folder = tmp_path / "content"
    shutil.copytree(load.__code__.co_filename.removesuffix("load.py"), folder)
    topics = folder / "topics.yaml"
    topics.write_text(topics.read_text(encoding="utf-8") + "\n  : : nonsense\n", encoding="utf-8")
    code, out, problems = alongside("serve", ALONGSIDE_CONTENT=str(folder))
    assert (code, out) == (1, "")
    assert "topics.yaml" in problems
    assert "Traceback" not in problems


FEW = Problem("asks/legacy.txt", 1, "few", mild=True)


@pytest.mark.parametrize(
    ("problems", "code", "last"),
    [
        ([], 0, "Content and settings are in order."),
        ([FEW], 0, "All of this works as it is."),
        ([FEW, replace(FEW, todo="none", mild=False)], 1, "asks/legacy.txt, line 1: none"),
    ],
)
def test_what_works_all_the_same_is_told_and_is_no_error(alongside, monkeypatch, problems, code, last):
    learnt = []
    monkeypatch.setattr("content.check.check", lambda *_: problems)
    monkeypatch.setattr("content.lessons.learn_unless_kept", learnt.append)
    ended, out, _ = alongside("check")
    assert (ended, out.splitlines()[-1], len(learnt)) == (code, last, 1 - code)
    assert out.splitlines()[: len(problems)] == [str(problem) for problem in problems]


def test_what_is_wrong_with_the_advisers_group_is_told_unless_only_the_content_is_asked_about(alongside, monkeypatch):
    monkeypatch.setattr("content.check.check", lambda *_: [])
    monkeypatch.setattr("content.lessons.learn_unless_kept", lambda _: None)
    with FakeTelegram() as telegram:
        telegram.add_group(is_forum=False)
        named = {"ALONGSIDE_TELEGRAM_FORUM": "-1001234567890"}
        token = {"ALONGSIDE_TELEGRAM_TOKEN": telegram.token, "ALONGSIDE_TELEGRAM_API_URL": telegram.url}
        assert alongside("check", **named)[1].startswith("ALONGSIDE_TELEGRAM_FORUM names a group on Telegram, but")
        said = "The Telegram group -1001234567890 has no topics: switch Topics on in the group's settings.\n"
        assert alongside("check", **token)[:2] == (1, said)
        assert alongside("check", "--content") == (0, "Content and settings are in order.\n", "")


@pytest.mark.parametrize("command", [("serve",), ("db", "upgrade"), ("person", "export", "1"), ("nudge", "hello")])
@pytest.mark.parametrize(
    "url", ["sqlite:////proc/none/alongside.db", "nonsense", "sqlite:///{folder}", "postgresql://127.0.0.1:1/none"]
)
def test_a_database_that_cannot_be_had_is_one_clear_sentence(alongside, tmp_path, command, url):
    code, out, problems = alongside(*command, ALONGSIDE_DATABASE_URL=url.format(folder=tmp_path))
    assert (code, out) == (1, "")
    assert problems.startswith("alongside: ")
    assert "ALONGSIDE_DATABASE_URL" in problems
    assert problems.count("\n") == 1


def test_before_the_first_start_there_is_nothing_to_back_up(alongside, tmp_path):
    code, out, _ = alongside("db", "backup", ALONGSIDE_DATABASE_URL=f"sqlite:///{tmp_path}/none.db")
    assert (code, out) == (1, "There is no embedded database to copy yet.\n")


def test_a_copy_of_nobody_before_the_first_start_is_no_trace(alongside, tmp_path):
    code, out, problems = alongside("person", "export", "1", ALONGSIDE_DATABASE_URL=f"sqlite:///{tmp_path}/none.db")
    assert (code, out) == (1, "")
    assert problems.startswith("alongside: there is nobody with the number 1")


def test_a_link_for_nobody_before_the_first_start_is_no_trace(alongside, tmp_path):
    code, out, problems = alongside("person", "link", "Aisha", ALONGSIDE_DATABASE_URL=f"sqlite:///{tmp_path}/none.db")
    assert (code, out) == (1, "")
    assert problems == (
        "alongside: no adviser or member of staff is called 'Aisha'; "
        "there are none before `alongside serve` has begun for the first time\n"
    )


def test_a_driver_that_is_not_installed_is_named_with_how_to_install_it(alongside):
    code, out, problems = alongside("db", "upgrade", ALONGSIDE_DATABASE_URL="postgresql+psycopg2://127.0.0.1:1/none")
    assert (code, out) == (1, "")
    assert problems.startswith("alongside: ALONGSIDE_DATABASE_URL needs the driver psycopg2, which is not installed")
    assert "pip install 'psycopg2-binary'" in problems


def test_a_fault_of_ours_is_one_sentence_without_a_word_of_what_it_says(alongside, monkeypatch):
    def broken(_settings, _name):
        raise ValueError("Jean wrote this")

    monkeypatch.setattr(links, "new_link", broken)
    code, out, problems = alongside("person", "link", "Aisha")
    assert (code, out, problems.count("\n")) == (1, "", 1)
    assert problems.startswith("alongside: a fault of ours, please report it: ValueError in broken (test_commands.py:")
    assert "Jean" not in problems


def test_the_help_tells_the_real_host_and_port(alongside):
    code, out, _ = alongside("serve", "--help")
    assert code == 0
    assert "[default: (127.0.0.1, unless ALONGSIDE_HOST is set)]" in " ".join(out.replace("│", " ").split())
    assert "[default: (8080, unless ALONGSIDE_PORT is set)]" in " ".join(out.replace("│", " ").split())


def test_an_invitation_is_what_to_write_to_the_bot_until_its_name_is_known(house, alongside):
    code, out, _ = alongside("person", "invite", "Aisha")
    assert code == 0
    assert re.fullmatch(r"/start [\w-]{32}", out.splitlines()[0])
    house.write(lambda connection: values.put(connection, links.TELEGRAM_BOT, "our_patch_bot"))
    _, out, _ = alongside("person", "invite", "Aisha")
    assert re.fullmatch(r"https://t\.me/our_patch_bot\?start=[\w-]{32}", out.splitlines()[0])


def test_nobody_is_invited_who_does_not_work_here(alongside):
    code, out, problems = alongside("person", "invite", "Jean")
    assert (code, out) == (1, "")
    assert problems.startswith("alongside: no adviser or member of staff is called 'Jean'; there are ")


def test_a_move_of_the_clock_says_the_new_date_before_what_arrives_on_the_way(chat):
    lines = ("adviser", "our lease", "[Send it]", "/skip 14d")
    code, out, _ = chat(*lines, options=("--area", "Fernhill", "--name", "Jean"))
    date, came = (
        re.search(r"^\(\w{3} \d\d \w+ \d{4}, \d\d:\d\d UTC\)$", out, re.MULTILINE),
        out.find("later than you were told"),
    )
    assert code == 0
    assert date is not None
    assert date.start() < came


def test_a_review_is_printed_and_written_to_files(house, alongside, tmp_path):
    for number in range(12):
        house.does(house.resident(f"p{number}"), RecordNeed("volunteers", "said", "=nobody comes to help"))
    file, *more = (tmp_path / f"review.{kind}" for kind in ("csv", "pdf", "png"))
    written = "--csv", str(file), "--pdf", str(more[0]), "--png", str(more[1])
    code, out, _ = alongside("review", "--from", "2026-01", "--to", "2026-03", *written)
    assert code == 0
    assert re.search(r"Asked for +12 ", out)
    assert "Volunteers: “=nobody comes to help”" in out
    text = file.read_text(encoding="utf-8")
    assert "all,Asked for,,,2026-01 to 2026-03,12,yes,held back" in text
    assert ",'=nobody comes to help," in text
    assert [each.read_bytes()[:4] for each in more] == [b"%PDF", b"\x89PNG"]
