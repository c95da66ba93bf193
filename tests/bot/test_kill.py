"""kill -9 at any moment of a story: nothing anybody did is lost, and nothing is answered twice."""

from collections import Counter
from datetime import timedelta

import pytest

from tests.bot.killed import AISHA, RUTH, DeadlyTelegram, Mortal

FORTNIGHT = timedelta(days=14)


@pytest.fixture
def telegram():
    with DeadlyTelegram() as served:
        yield served


@pytest.fixture
def mortal(empty_database, tmp_path, telegram):
    service = Mortal(empty_database, tmp_path, telegram)
    yield service
    service.process.kill()
    service.process.join()


def test_a_whole_story_survives_being_killed_at_twelve_moments(mortal, telegram):
    done = Counter()

    def says(text, who=RUTH):
        done["all"] += 1
        telegram.say(who, text)

    def presses(label, who=RUTH):
        done["all"] += 1
        telegram.press(who, label)

    # 1. An update is on its way to us.
    (hello,) = mortal.through(lambda: says("/start"), "getUpdates", "after")
    assert "I'm Alongside" in hello

    # 2. The answer is on its way, and Telegram has not taken it.
    (which,) = mortal.through(lambda: says("Fernhill"), "sendMessage", "before")
    assert which.startswith("Fernhill, got it.")

    # 3. Telegram has taken the answer, and we don't hear of it: nobody can know, so it may come twice.
    answers = mortal.through(lambda: presses("Yes, that's fine"), "sendMessage", "after")
    assert set(map(len, answers)) == {len(answers[0])}
    assert "Tell me how things are going in Fernhill" in answers[0]

    # 4. A button was pressed, and its turn is hardly committed; its answer may be out, and then comes twice.
    says("no one turns up to anything we put on")
    mortal.settle()
    answers = mortal.through(lambda: presses("Yes, it's agreed"), "answerCallbackQuery", "before")
    heard = _without_repeats(answers)
    assert [text[:17] for text in heard] == ["So far I've heard"], heard

    # 5. A turn is committed, and its update not yet confirmed: it comes again.
    answers = mortal.through(lambda: presses("Yes"), "editMessageReplyMarkup", "before")
    assert "1. To read:" in answers[-1]

    # 6. Right after the answer was sent and written down.
    presses("Read the guide")
    mortal.settle()
    mortal.kill()
    mortal.die()
    mortal.begin()
    mortal.settle()
    assert telegram.replies(RUTH)[-1].startswith("When hardly anyone comes.")

    # 7. In the middle of a burst.
    def burst():
        presses("Yes please")
        says("in two weeks")
        says("what do you know about me?")

    when, promise, known = _without_repeats(mortal.through(burst, "sendMessage", "after"))
    assert "When shall I check in?" in when
    assert promise.startswith("I'll check in on")
    assert "your area (Fernhill)" in known

    # 8. While nothing happens; and 9., a fortnight later, as the promised check-in goes out.
    mortal.kill()
    mortal.die()
    telegram.at("sendMessage", "before")
    mortal.begin(FORTNIGHT)
    mortal.die()
    mortal.begin()
    mortal.settle()
    assert telegram.replies(RUTH)[-1].startswith("I said I'd ask about")

    # 10. As the adviser is told that somebody asks for them.
    for label in ("Hit a wall", "Ask Aisha"):
        presses(label)
        mortal.settle()
    mortal.through(lambda: presses("Send it"), "sendMessage", "before", AISHA)
    assert [text.startswith("Somebody has asked for you.") for text in telegram.replies(AISHA)] == [True]

    # 11. As the adviser's answer reaches the resident.
    presses("Reply", AISHA)
    mortal.settle()
    mortal.through(lambda: says("I'll ring you about it.", AISHA), "sendMessage", "after", RUTH)
    assert "I'll ring you about it." in telegram.replies(RUTH)[-1]

    # 12. As it is handed back, before the next fetch confirms it.
    presses("Close", AISHA)
    mortal.settle()
    mortal.through(lambda: presses("Answered", AISHA), "getUpdates", "before")
    assert telegram.replies(RUTH)[-1].startswith("Aisha has handed this chat back")

    assert mortal.deaths == 12
    assert mortal.failed() == []
    assert len(mortal.came_in()) == len(set(mortal.came_in())) == done["all"]
    assert mortal.rows() - mortal.got() == Counter()  # none was lost
    assert mortal.rows("state = 'sent'") == mortal.rows()
    twice = mortal.got() - mortal.rows()
    assert twice <= mortal.unsure  # none was sent again whose sending was known


def _without_repeats(texts):
    return list(dict.fromkeys(texts))
