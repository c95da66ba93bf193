"""What somebody is told is known of them: what was heard from them and what was agreed, and nobody else's words."""

from datetime import timedelta

from flows.history import Known, Made, Need, Past, Promise
from tests.flows.chatting import MONDAY, Chat, said


def asked(programme, ears, past):
    """What they are told who ask what is known of them."""
    return said(Chat(programme, ears, past=past).at("menu.listening").says("what do you know about me")).splitlines()


def test_what_was_heard_and_agreed_is_listed_in_plain_lines(programme, ears):
    past = Past(
        needs=(Need("volunteers", "said", "open", "no one comes", mine=True),),
        strengths=(Known("regulars", MONDAY, "lunch club is full"), Known("good_chair", MONDAY)),
        signals=(Known("plan_agreed", MONDAY, "plan is signed off"), Known("closing_out", MONDAY)),
        suggestions=(
            Made("guide:finding-helpers", "volunteers", "yes", at=MONDAY),
            Made("cluster:bringing_people_in", "volunteers", "not_for_us", at=MONDAY),
        ),
        promises=(Promise(1, "check_in", "guide:finding-helpers", MONDAY + timedelta(days=14)),),
    )
    lines = asked(programme, ears, past)
    assert lines[2:-1] == [
        "You told me: “no one comes”.",
        "I took it that you want help with finding and keeping volunteers.",
        f"Going well, as I heard it: {next(each.says for each in programme.strengths if each.id == 'regulars')}.",
        f"I heard that {next(each.says for each in programme.signals if each.id == 'plan_agreed')}.",
        "I've suggested two things to you.",
        "You said yes to “Finding more helpers” and “not for us” to Bringing people in.",
        "I'll check in on Mon 26 January about “Finding more helpers”.",
    ]


def test_what_neighbours_told_is_not_shown_as_theirs(programme, ears):
    past = Past(needs=(Need("volunteers", "said", "open"),), signals=(Known("plan_agreed", MONDAY),))
    assert len(asked(programme, ears, past)) == 3
