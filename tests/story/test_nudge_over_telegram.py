"""A nudge typed in a staff chat on Telegram arrives at each resident once, however often it is sent."""

from sqlalchemy import select, update

from flows.turn import Conversation
from storage import load
from storage.at_work import passes, sign_ins
from storage.tables import person
from tests.channels.fake_telegram import FakeTelegram
from tests.story.service import serving

SAM, RUTH, OMAR = 5551, 5552, 5553
WORDS = "The hall is free on Saturday."


def test_it_arrives_once_at_everybody_it_is_for(tmp_path):
    with FakeTelegram() as telegram, serving(tmp_path, telegram) as running:
        joins(telegram, running)
        for place in (RUTH, OMAR):
            telegram.say(place, "/start")
            telegram.wait(lambda place=place: telegram.replies(place))
        running.write(settle)
        telegram.say(SAM, f"nudge everybody in fernhill now: {WORDS}")
        telegram.wait(lambda: "It's for 2 people in 1 area" in telegram.replies(SAM)[-1])
        assert f"This is from the programme team, to everybody in Fernhill:\n\n{WORDS}" in telegram.replies(SAM)[-1]
        preview = telegram.sent[-1]
        send = preview["reply_markup"]["inline_keyboard"][0][0]
        assert send["text"] == "Send it"
        telegram.press_data(SAM, preview, send["callback_data"])
        telegram.press_data(SAM, preview, send["callback_data"])
        telegram.wait(lambda: any("nothing was sent twice" in text for text in telegram.replies(SAM)))
        for place in (RUTH, OMAR):
            telegram.wait(lambda place=place: had(telegram, place))
        telegram.say(SAM, "how is the nudge doing")
        telegram.wait(lambda: "2 people had it." in telegram.replies(SAM)[-1])
        assert [had(telegram, place) for place in (RUTH, OMAR)] == [1, 1]


def had(telegram, place):
    return sum(WORDS in text for text in telegram.replies(place))


def joins(telegram, running):
    """One of the team opens their chat by an invitation."""

    def invitation(connection):
        (team,) = (each for each in sign_ins.everybody(connection) if each.role == "staff")
        return passes.make(connection, team.id, "join", running.clock.now())

    telegram.say(SAM, f"/start {running.write(invitation)}")
    telegram.wait(lambda: "I bring you whoever is waiting" in "".join(telegram.replies(SAM)))


def settle(connection):
    """Everybody who has come lives in Fernhill, agreed to be remembered, and isn't asked anything."""
    residents = person.c.role == "resident"
    connection.execute(update(person).where(residents).values(area_id="fernhill", consent=True))
    for each in connection.scalars(select(person.c.id).where(residents)).all():
        load.put_back(connection, each, Conversation(step="menu.listening"))
