"""What is kept of somebody: all of it in their copy, none of it once it is erased, and little of strangers."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import select

from flows import effects as do
from flows import engine
from storage.knowing import privacy
from storage.tables import (
    address,
    attachment,
    booking,
    conversation,
    failed_turn,
    handoff,
    membership,
    message,
    metadata,
    nudge,
    nudge_override,
    package_request,
    pass_link,
    person,
)
from storage.unit import Unit

NAME, WORD = "Wilhelmina", "marmalade"
HOURS = timedelta(hours=1)


def everything(house):
    """Every value in every table, as text, by table."""
    with house.app.database.read() as connection:
        return {
            table.name: " ".join(str(value) for row in connection.execute(select(table)) for value in row)
            for table in metadata.sorted_tables
        }


def holding(house, *words):
    """The tables that hold one of these words."""
    return sorted(name for name, text in everything(house).items() if any(word in text for word in words))


def lived(house):
    """Somebody with a row of every kind: said, promised, suggested, handed over to a person, in danger, failed."""
    house.aisha, house.dean, house.staff = house.adviser("aisha"), house.adviser("dean"), house.team()
    who = house.resident("jean", name=NAME)
    now = house.clock.now()
    house.says("jean", f"no one turns up to our {WORD} mornings")
    for effect in (
        do.RecordNeed("volunteers", "said", f"helpers for {WORD}"),
        do.RecordSignals((("nobody_comes", f"no one likes {WORD}"),)),
        do.RecordStrengths((("open_door", f"our {WORD}"),)),
        do.Suggest("guide:finding-helpers", "volunteers", f"you said {WORD}", "alongside"),
        do.RateSuggestion("guide:finding-helpers", "yes", f"{WORD} works"),
        do.FollowUp("check_in", "guide:finding-helpers", now + timedelta(days=7), note=WORD),
        do.JoinCluster("tyne_to_tees"),
        do.BookPlace("spring"),
        do.SeekPeer("volunteers", f"who makes {WORD} there", (who,)),
        do.RequestPackage("open_door", "volunteers", 3),
        do.PutForward(f"my neighbour who makes {WORD}"),
        do.NoteMiss(f"wibble {WORD} wobble"),
        do.OpenHandoff("ordinary", f"our {WORD} stall", "asked"),
        do.AddToHandoff(f"and the {WORD} rota"),
    ):
        house.does(who, effect)
    first = house.rows(handoff.c.id)[0]
    house.does(house.aisha, do.TellResident(first, f"Hello {NAME}, about the {WORD}"))
    house.says("jean", f"it is about the {WORD} jars")
    house.does(house.aisha, do.CloseHandoff(first, f"told {NAME} about {WORD}"))
    house.says("jean", f"my husband hit me with the {WORD}")
    house.put(attachment, token="b" * 32, person_id=who, kind="photo", name=f"{WORD}.jpg", at=now, content=b"x")
    house.put(pass_link, hash="a", person_id=who, purpose="join", until=now)
    fails(house, f"the {WORD} again")
    house.put(nudge, id=1, text="Come along.", segment={}, made_at=now)
    house.put(nudge_override, nudge_id=1, person_id=who, kind="lately", reason=f"wanted the {WORD}", at=now)
    return who


def fails(house, text):
    def advance(talk, event, world):
        if getattr(event, "text", "") == text:
            raise ValueError(text)
        return engine.advance(talk, event, world)

    house.app.line.unit = Unit(house.programme, house.ears, advance=advance)
    house.says("jean", text)


def erase(house):
    house.says("jean", "delete everything")
    (receipt,) = house.presses("jean", "Delete it all")
    return receipt


def test_a_copy_holds_everything_that_is_kept(house):
    who = lived(house)
    with house.app.database.read() as connection:
        copy = privacy.export(connection, who)
    written = json.dumps(copy, ensure_ascii=False)
    theirs = {table.name for table in metadata.sorted_tables if "person_id" in table.c} - {"pass_link"}
    for name in sorted(theirs):
        table = metadata.tables[name]
        rows = house.rows(*table.c, where=table.c.person_id == who)
        texts = [
            value for row in rows for value in row if isinstance(value, str) and WORD in value and value[:1] != "{"
        ]
        assert rows or name == "nudge_recipient", f"this test puts no row into {name}"
        assert [text for text in texts if json.dumps(text, ensure_ascii=False)[1:-1] not in written] == [], name
    assert f"and the {WORD} rota" in written
    assert copy["you"]["name"] == NAME
    assert copy["you"]["area"] == "Fernhill"
    assert [each["place"] for each in copy["where we reach you"]] == ["jean"]
    assert len(copy["journal"]) > 5


def test_a_copy_holds_nothing_of_anybody_else(house):
    who = lived(house)
    house.resident("omar", name="Omar")
    house.says("omar", "we cant get anyone to volunteer for the zebra crossing")
    with house.app.database.read() as connection:
        copy = json.dumps(privacy.export(connection, who))
    assert "zebra" not in copy
    assert "Omar" not in copy


def test_asking_for_a_copy_in_the_chat_sends_it_after_its_announcement(house):
    lived(house)
    house.says("jean", "what do you know about me")
    announced, copy = house.presses("jean", "Send me a copy")
    assert announced.startswith("Here's a copy")
    assert json.loads(copy)["you"]["name"] == NAME


def test_a_copy_holds_no_earlier_copy(house):
    who = house.resident("jean")
    copies = []
    for _ in range(4):
        house.says("jean", "export my data")
        copies.append(json.loads(house.post.to("jean")[-1]))
    assert [len(each["messages"]) for each in copies] == [1, 3, 5, 7]
    assert [each for copy in copies for each in copy["messages"] if each["text"].startswith("{")] == []
    assert house.rows(message.c.text, where=(message.c.person_id == who) & (message.c.kind == "copy")) != []


def test_a_copy_is_not_kept_once_it_has_been_sent(house):
    who = house.resident("jean")
    house.says("jean", "export my data")
    copies = (message.c.person_id == who) & (message.c.kind == "copy")
    house.change(message, copies, state="waiting", not_before=house.clock.now() + timedelta(minutes=5))
    house.tick()
    assert house.rows(message.c.text, where=copies) != [None]
    house.tick(timedelta(minutes=5))
    house.tick(timedelta(minutes=10))
    assert house.rows(message.c.text, message.c.state, where=copies) == [(None, "sent")]
    assert json.loads(house.post.to("jean")[-1])["you"]["name"] == "Jean"


def test_erasing_leaves_no_word_and_no_name_in_any_table(house):
    lived(house)
    held = {"activity", "conversation", "failed_turn", "follow_up", "handoff", "handoff_note", "message", "miss",
            "need", "person", "put_forward", "signal", "strength", "suggestion"}  # fmt: skip
    assert set(holding(house, NAME, WORD)) >= held - {"activity"}
    receipt = erase(house)
    assert receipt.startswith("Done. Everything about you here was deleted")
    assert holding(house, NAME, WORD) == []


def test_erasing_leaves_no_row_that_is_theirs_but_where_the_receipt_goes(house):
    who = lived(house)
    erase(house)
    rows = {
        table.name: len(house.rows(table.c.person_id, where=table.c.person_id == who))
        for table in metadata.sorted_tables
        if "person_id" in table.c
    }
    assert {name: count for name, count in rows.items() if count} == {"address": 1, "conversation": 1, "message": 1}
    assert house.rows(
        person.c.name, person.c.area_id, person.c.consent, person.c.stopped, where=person.c.id == who
    ) == [("", None, None, False)]


def test_erasing_leaves_no_word_in_the_file_either(house):
    lived(house)
    erase(house)
    house.end()
    left = house.file.read_bytes()
    house.begin()
    assert (WORD.encode() in left, NAME.encode() in left) == (False, False)


def test_counts_stay_without_anybody_in_them(house):
    lived(house)
    before = {name: len(house.rows(metadata.tables[name].c.id)) for name in ("handoff", "activity")}
    erase(house)
    after = {name: len(house.rows(metadata.tables[name].c.id)) for name in ("handoff", "activity")}
    assert after["handoff"] == before["handoff"] == 2
    assert after["activity"] >= before["activity"]
    assert house.rows(handoff.c.urgency, handoff.c.person_id) == [("ordinary", None), ("safety", None)]


def test_a_message_delivered_again_after_erasing_is_not_answered_anew(house):
    house.resident("jean")
    again = house.said("jean", "help", number=5)
    house.hears(again)
    erase(house)
    told = len(house.post.to("jean"))
    house.hears(again)
    assert len(house.post.to("jean")) == told


def test_whoever_was_erased_is_met_anew(house):
    lived(house)
    erase(house)
    (hello,) = house.says("jean", "hello")
    assert "I'm Alongside" in hello


def test_erasing_one_leaves_the_others_alone(house):
    lived(house)
    omar = house.resident("omar", name="Omar")
    house.does(omar, do.OpenHandoff("ordinary", "the zebra crossing", "asked"))
    before = {name: text.count("zebra") for name, text in everything(house).items()}
    erase(house)
    after = {name: text.count("zebra") for name, text in everything(house).items()}
    # An adviser's chat forgets its own last words with the name of whoever was erased; the message is still there.
    assert {**after, "conversation": 0} == {**before, "conversation": 0}
    assert (before["message"], before["handoff"]) == (1, 1)


@pytest.mark.parametrize("answer", ["no thanks", ""])
def test_of_somebody_who_does_not_agree_only_handoffs_and_danger_are_kept(house, answer):
    house.adviser("aisha")
    house.hears(house.arrived("jean", "MBsEGdsTxHu4"))
    if answer:
        house.says("jean", answer)
    house.says("jean", f"how do we get volunteers for our {WORD} mornings")
    house.says("jean", f"my husband hit me with the {WORD}")
    fails(house, f"the {WORD} again")
    house.tick(2 * HOURS)
    house.tick(2 * HOURS)
    assert [name for name in holding(house, WORD) if name != "conversation"] == []
    assert house.rows(handoff.c.urgency) == ["safety"]
    kept = [
        table.name
        for table in metadata.sorted_tables
        if "person_id" in table.c and house.rows(table.c.person_id, where=table.c.person_id.in_(strangers()))
    ]
    assert sorted(kept) == ["activity", "address", "conversation", "handoff", "message"]


@pytest.mark.parametrize("answer", ["no thanks", ""])
def test_an_hour_after_a_stranger_has_gone_not_a_word_of_theirs_is_left(house, answer):
    house.hears(house.arrived("jean", "MBsEGdsTxHu4"))
    house.says("jean", *filter(None, [answer]), f"how do we get volunteers for our {WORD} mornings")
    assert holding(house, WORD) != []
    house.tick(2 * HOURS)
    assert holding(house, WORD) == []
    assert len(house.says("jean", "menu")) == 1


def test_a_chat_that_was_forgotten_goes_on_kindly(house):
    house.hears(house.arrived("jean", "MBsEGdsTxHu4"))
    house.says("jean", "no thanks", "how do we get more volunteers")
    house.tick(2 * HOURS)
    (told,) = house.presses("jean", "Read the guide")
    assert "Something of mine broke" not in told
    assert house.rows(failed_turn.c.id) == []


def test_a_no_after_a_yes_forgets_what_was_told_but_not_what_was_asked_of_people(house):
    who = house.resident("jean", name=NAME)
    house.does(who, do.RecordNeed("volunteers", "said", f"helpers for {WORD}"))
    house.does(who, do.FollowUp("check_in", "guide:finding-helpers", house.clock.now(), note=WORD))
    house.does(who, do.RequestPackage("open_door", "volunteers", 3))
    house.does(who, do.OpenHandoff("ordinary", "our lease", "asked"))
    house.does(who, do.Consent(given=False))
    assert holding(house, WORD) == []
    assert house.rows(person.c.name, where=person.c.id == who) == [""]
    assert [house.rows(table.c.state) for table in (package_request, handoff)] == [["asked"], ["waiting"]]


def test_whoever_has_not_said_a_word_for_as_long_as_chats_are_kept_is_erased(house):
    months = timedelta(days=round(house.programme.about.kept_months * 30.44))
    who = lived(house)
    house.does(house.aisha, do.CloseHandoff(house.rows(handoff.c.id)[1], "she is safe"))
    house.resident("omar", name="Omar")
    house.clock.forward(months - timedelta(days=1))
    house.says("omar", "help")
    house.tick()
    assert house.rows(person.c.name, where=person.c.id == who) == [NAME]
    house.tick(timedelta(days=1))
    assert holding(house, NAME, WORD) == []
    assert [house.rows(person.c.name, where=person.c.name == name) for name in ("Omar", NAME)] == [["Omar"], []]
    assert house.rows(handoff.c.urgency, handoff.c.person_id) == [("ordinary", None), ("safety", None)]


def test_nobody_is_erased_for_silence_while_a_person_has_yet_to_answer_them(house):
    months = timedelta(days=round(house.programme.about.kept_months * 30.44))
    aisha, who = house.adviser("aisha"), house.resident("jean", name=NAME)
    house.says("jean", "help")
    house.does(who, do.OpenHandoff("ordinary", f"our {WORD} stall", "asked"))
    house.tick(months)
    assert house.rows(person.c.name, handoff.c.summary, where=person.c.id == handoff.c.person_id) == [
        (NAME, f"our {WORD} stall")
    ]
    (number,) = house.rows(handoff.c.id)
    house.does(aisha, do.TakeHandoff(number))
    house.does(aisha, do.CloseHandoff(number, "sorted"))
    house.tick(timedelta(hours=1))
    assert holding(house, NAME, WORD) == []
    assert house.rows(person.c.adviser, where=person.c.adviser == "aisha") == ["aisha"]


def strangers():
    return select(person.c.id).where(person.c.consent.is_not(True), person.c.role == "resident")


def test_words_older_than_the_programme_keeps_them_are_forgotten(house):
    house.resident("jean")
    house.says("jean", f"how do we get volunteers for our {WORD} mornings")
    fails(house, f"the {WORD} again")
    months = house.programme.about.kept_months
    house.tick(timedelta(days=30 * months))
    assert len(house.rows(failed_turn.c.id)) == 1
    house.tick(timedelta(days=31))
    assert house.rows(failed_turn.c.id) == []
    assert [text for text in house.rows(message.c.text) if WORD in text] == []


def test_this_test_knows_every_table_that_is_about_somebody(house):
    lived(house)
    assert (
        len(house.rows(booking.c.id)) == len(house.rows(membership.c.id)) == len(house.rows(package_request.c.id)) == 1
    )
    assert len(house.rows(address.c.id)) == 4
    assert len(house.rows(conversation.c.person_id)) > 4


def test_erasing_oneself_in_danger_leaves_the_alert_open_and_tells_those_on_duty(house):
    lived(house)
    erase(house)
    assert house.rows(handoff.c.state, handoff.c.person_id, handoff.c.summary, where=handoff.c.urgency == "safety") == [
        ("waiting", None, "(erased at the resident's wish)")
    ]
    for place in ("aisha", "dean", "team"):
        told = house.post.to(place)[-1]
        assert told.startswith("SAFETY: the person you were told of has erased themselves"), place
    assert holding(house, NAME, WORD) == []


def test_an_alert_without_its_person_is_still_passed_up_taken_and_closed(house):
    lived(house)
    erase(house)
    number = house.rows(handoff.c.id, where=handoff.c.urgency == "safety")[0]
    before, people = len(house.post.to("aisha")), len(house.rows(person.c.id))
    house.tick(timedelta(minutes=10))
    assert len(house.post.to("aisha")) == before + 1
    house.does(house.aisha, do.TellResident(number, "Are you all right?"))
    assert house.post.to("aisha")[-1].startswith("They have erased themselves, so nothing was sent.")
    house.does(house.aisha, do.PassOn(number, "dean"))
    house.does(house.dean, do.TakeHandoff(number))
    house.does(house.dean, do.CloseHandoff(number, "told the police"))
    assert house.rows(handoff.c.state, where=handoff.c.id == number) == ["closed"]
    assert len(house.rows(person.c.id)) == people


@pytest.mark.parametrize("taken", [False, True])
def test_whoever_an_ordinary_handoff_is_with_hears_that_its_resident_is_gone_and_it_is_closed(house, taken):
    aisha, who = house.adviser("aisha"), house.resident("jean", name=NAME)
    house.does(who, do.OpenHandoff("ordinary", WORD, "asked"))
    (number,) = house.rows(handoff.c.id)
    if taken:
        house.does(aisha, do.TakeHandoff(number))
    house.does(who, do.EraseMe())
    assert house.post.to("aisha")[-1] == (
        "Somebody you were told of has erased themselves, so what they asked is closed. You needn't do anything."
    )
    assert house.rows(handoff.c.state, handoff.c.closed_at) == [("closed", house.clock.now())]
    assert holding(house, NAME, WORD) == []


def test_what_was_called_off_stays_called_off_when_its_resident_is_erased(house):
    who = house.resident("jean", name=NAME)
    house.does(who, do.OpenHandoff("ordinary", WORD, "asked"))
    house.does(who, do.CancelHandoff("never mind"))
    cancelled_at = house.clock.now()
    house.tick(HOURS)
    erase(house)
    assert house.rows(handoff.c.state, handoff.c.closed_at) == [("cancelled", cancelled_at)]
