"""Whatever people and the clock do in whatever order, each open handoff is somebody's, in time, and nobody is lost."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.channels import press_data, read_press
from flows.desk.on_their_card import YOURS
from flows.effects import CloseHandoff, HoldHandoff, PassOn, ReopenHandoff, TakeHandoff, TellResident
from flows.events import Attached, Pressed, Said
from flows.handing_over.life import OPEN, moves
from storage.at_work import leaves
from storage.incoming import Blocked, Incoming, Unblocked
from storage.sending.cards import MOST_CHANGED
from storage.tables import area, conversation, handoff, leave, message
from tests.bot.house import House, Post, begun

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
DAY_TOLD = re.compile(r"(?:answer you|answered) here by (\w+ \d+ \w+)")
AT = {"aisha": "aisha", "dean": "dean", "staff": "team"}
BY_RESIDENTS = ("says", "asks", "sends", "edits")

residents = st.sampled_from(["jean", "omar"])
numbers, who = st.integers(0, 2), st.sampled_from(list(AT))
words = st.sampled_from(
    ["can i speak to a person about our lease", "send it", "never mind", "still stuck", "my husband hits me",
     "false alarm sorry", "aisha is rude to mrs patel", "any news", "thanks", "yes", "delete everything"]
)  # fmt: skip
typed = st.sampled_from(
    ["take it", "i'll ring you thursday", "yes", "close", "sorted by phone", "pass on to dean", "later", "no"]
)
does = st.one_of(
    st.tuples(st.just("says"), residents, words),
    st.tuples(st.just("asks"), residents),
    st.tuples(st.just("take"), who, numbers, st.booleans()),
    st.tuples(st.just("tell"), who, numbers, st.booleans()),
    st.tuples(st.just("hold"), who, numbers, st.sampled_from([HOUR, DAY, 6 * DAY])),
    st.tuples(st.just("pass"), who, numbers, st.sampled_from(["", "aisha", "dean"])),
    st.tuples(st.just("close"), who, numbers, st.booleans()),
    st.tuples(st.just("reopen"), who, numbers),
    st.tuples(st.just("presses"), who, st.integers(0, 9)),
    st.tuples(st.just("types"), who, typed),
    st.tuples(st.just("replies"), who, numbers, typed),
    st.tuples(st.just("sends"), residents, st.sampled_from(["photo", "voice", "file", "sticker"])),
    st.tuples(st.just("edits"), residents),
    st.tuples(
        st.just("away"), st.sampled_from(["aisha", "dean"]), st.sampled_from(["", "aisha", "dean"]), st.integers(0, 2)
    ),
    st.tuples(st.just("back"), st.sampled_from(["aisha", "dean"])),
    st.tuples(st.just("moved"), st.sampled_from(["", "aisha", "dean"])),
    st.tuples(st.just("blocks"), st.sampled_from(["jean", "aisha", "dean"]), st.booleans()),
    st.tuples(st.just("time"), st.sampled_from([HOUR / 6, 3 * HOUR, 13 * HOUR, DAY, 5 * DAY])),
)
any_order = settings(
    derandomize=True, deadline=None, database=None, max_examples=15,
    suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip


class OnTelegram(House):
    """Where cards are changed in place and files go by their ids."""

    def begin(self):
        self.post = Post("telegram")
        super().begin()


@pytest.fixture(scope="module")
def opened(empty_database, tmp_path_factory, programme, ears):
    return lambda: begun(empty_database, tmp_path_factory.mktemp("order"), programme, ears, a=OnTelegram)


@any_order
@given(order=st.lists(does, min_size=4, max_size=12))
def test_each_open_handoff_is_somebody_s_and_due_whatever_the_order(opened, order):
    house = opened()
    try:
        house.out_of_reach = set()
        house.aisha, house.dean, house.staff = house.adviser("aisha"), house.adviser("dean"), house.team()
        house.jean, house.omar = house.resident("jean"), house.resident("omar", name="Omar")
        for each in (("asks", "jean"), *order):
            checked(house, each)
    finally:
        house.close()


def checked(house, action):
    """Let one of them happen, and look after it."""
    before, sent, away = standing(house), len(house.post.sent), absent(house)
    asked_for = act(house, *action)
    is_moved_as_the_table_says(house, before, action, anyway=asked_for)
    nobody_away_is_written_to(house, house.post.sent[sent:], away & absent(house), action)
    a_file_goes_to_whoever_has_the_chat(house, house.post.sent[sent:], away, action)
    each_is_somebodys(house)
    for place in ("jean", "omar"):
        the_day_last_told_is_the_day_it_is_promised_for(house, place)
    each_chat_is_with_whoever_has_it(house)
    for place in {"aisha", "dean", "team"} - house.out_of_reach:
        no_card_offers_what_is_over_or_somebody_else_s(house, place)


def act(house, kind, *how):
    """Do it; whether whoever did it said that they'd have it from whoever has it."""
    match kind, *how:
        case "says", place, text:
            house.says(place, text)
        case "asks", place:
            house.says(place, "can i speak to a person about our lease", "send it")
        case "sends", place, sent:
            comes_in(house, place, Attached(sent, "our roof", reference=f"file{next(house.numbers)}"))
        case "edits", place:
            comes_in(house, place, Said("our lease and the roof", correction=True))
        case "away", adviser, covers, days:
            starts = house.clock.now().date() + days * DAY
            house.put(leave, adviser=adviser, starts=starts, ends=starts + 3 * DAY, cover=covers)
        case "back", adviser:
            for number in house.rows(leave.c.id, where=leave.c.adviser == adviser):
                house.write(lambda connection, number=number: leaves.remove(connection, number))
        case "moved", adviser:
            house.change(area, area.c.id == "fernhill", adviser=adviser)
        case "blocks", place, ends:
            house.out_of_reach.add(place)
            comes_in(house, place, Unblocked() if ends else Blocked())
        case "time", by:
            house.run(house.app.forward(by))
        case _, by, *more:
            return at_work(house, kind, by, AT[by], *more)
    return False


def at_work(house, kind, by, place, *how):
    """What somebody does in their chat or at their desk; whether it was to have it from whoever has it."""
    known = house.rows(handoff.c.id)
    match kind, *how:
        case "types", text:
            house.says(place, text)
            return text == "yes"
        case "presses", which:
            if shown := [(each, button) for _, each in on_screen(house, place) for button in each.buttons]:
                sending, button = shown[-1 - which % len(shown)]
                step, version, key = read_press(press_data(sending.step, sending.version, button))
                comes_in(house, place, Pressed(key, step, version, button.label))
                return key.startswith(("grab", "anyway"))
        case "replies", at, text:
            if cards := [each for number, each in on_screen(house, place) if number]:
                comes_in(house, place, Said(text), replies_to=str(cards[-1 - at % len(cards)].id))
                return text == "yes"
        case _, at, *more if known:
            house.does(getattr(house, by), wanted(kind, known[at % len(known)], house.clock.now(), *more))
            return kind in ("take", "tell") and more[0]
    return False


def comes_in(house, place, event, **more):
    house.hears(Incoming("telegram", f"b{next(house.numbers)}", place, event, house.clock.now(), **more))


def wanted(kind, number, now, *more):
    match kind:
        case "take":
            return TakeHandoff(number, *more)
        case "tell":
            return TellResident(number, "I've read it.", *more)
        case "hold":
            return HoldHandoff(number, now + more[0])
        case "pass":
            return PassOn(number, *more)
        case "close":
            return CloseHandoff(number, "We read it together", false_alarm=more[0])
    return ReopenHandoff(number)


def standing(house):
    rows = house.rows(handoff.c.id, handoff.c.state, handoff.c.holder)
    return {number: (state, holder) for number, state, holder in rows}


def absent(house):
    today = house.clock.now().date()
    return {adviser for adviser, first, last in house.rows(leave.c.adviser, leave.c.starts, leave.c.ends)
            if first <= today <= last}  # fmt: skip


def is_moved_as_the_table_says(house, before, action, *, anyway):
    """One move a step, but for time, in which several happen; and nobody loses a chat to anybody but who takes it."""
    known = {(was, then) for _, was, then in moves()}
    for number, (state, holder) in standing(house).items():
        was, had = before.get(number, ("new", ""))
        if action[0] == "time" or (was, had) == (state, holder):
            continue
        assert (was, state) in known, (number, was, state)
        if state == "taken":
            assert (action[0] in BY_RESIDENTS, holder) == (False, named(house, action[1])), number
            assert had in ("", holder) or action[0] == "reopen" or anyway, "taken from somebody unasked"


def named(house, who):
    return f"staff:{house.staff}" if who == "staff" else who


def nobody_away_is_written_to(house, sent, away, action):
    """But for danger, which finds them where they are, and for what they do themselves."""
    for each in sent:
        if each.place in away and each.place != (*action, "")[1] and not each.changes:
            (extra,) = house.rows(message.c.extra, where=message.c.id == each.id)
            number = (extra or {}).get("handoff", 0)
            assert house.rows(handoff.c.urgency, where=handoff.c.id == number) == ["safety"], (each.place, each.text)


def a_file_goes_to_whoever_has_the_chat(house, sent, away, action):
    """If anybody has it, who can be reached and isn't away."""
    if action[0] == "sends" and action[2] != "sticker":
        taken = (handoff.c.person_id == getattr(house, action[1])) & (handoff.c.state == "taken")
        places = {"team" if each.startswith("staff:") else each for each in house.rows(handoff.c.holder, where=taken)}
        if places and not places & (house.out_of_reach | away):
            assert [each.place for each in sent if each.files and each.place in places], places


def each_is_somebodys(house):
    columns = (handoff.c.id, handoff.c.state, handoff.c.holder, handoff.c.adviser, handoff.c.remind_at,
               handoff.c.answer_by)  # fmt: skip
    for number, state, holder, adviser, *due in house.rows(*columns, where=handoff.c.state.in_(OPEN)):
        assert bool(holder) == (state == "taken"), number
        theirs = holder or adviser
        known = theirs == "" or theirs.startswith("staff:") or house.programme.adviser(theirs)
        assert known, (number, theirs)
        assert any(due), (number, state, "nothing is due")


def the_day_last_told_is_the_day_it_is_promised_for(house, place):
    """Or they have heard that it is late, or hear in their next hours that it has moved."""
    whose, open_ones = getattr(house, place), handoff.c.state == "waiting"
    columns = handoff.c.promised_by, handoff.c.told_by, handoff.c.tell_from
    for promised, heard, tell_from in house.rows(
        *columns, where=open_ones & (handoff.c.person_id == whose) & (handoff.c.urgency != "safety")
    ):
        days = [found[1] for text in house.post.to(place) for found in DAY_TOLD.finditer(text) if "Shall I" not in text]
        assert days[-1:] == [f"{heard:%a} {heard.day} {heard:%B}"]
        assert promised == heard or (tell_from or house.clock.now()) > house.clock.now(), (promised, heard, tell_from)


def each_chat_is_with_whoever_has_it(house):
    for who in (house.jean, house.omar):
        states = house.rows(handoff.c.state, where=(handoff.c.person_id == who) & handoff.c.state.in_(OPEN))
        owner = "adviser" if "taken" in states else "waiting" if states else "bot"
        assert house.rows(conversation.c.owner, where=conversation.c.person_id == who) == [owner]


def no_card_offers_what_is_over_or_somebody_else_s(house, place):
    """On the newest messages of a handoff that can be acted on, as they read by now."""
    me, shown = named(house, "staff") if place == "team" else place, on_screen(house, place)
    stands = standing(house)
    for number, (state, holder) in stands.items():
        for each in [each for its, each in shown if its == number][-MOST_CHANGED:]:
            ways = {button.key.partition(":")[0] for button in each.buttons}
            assert state in OPEN or ways <= {"reopen"}, (number, state, ways)
            assert state != "taken" or holder == me or "take" not in ways, (number, holder, ways)
            assert holder == me or not each.text.startswith(str(YOURS)), (number, holder)


def on_screen(house, place):
    """Their chat as it reads by now: each message, oldest first, and the handoff that it is about, or 0."""
    chat = {}
    for each in house.post.sent:
        if each.place == place:
            number, first = chat.get(each.changes) or (about(each), each)
            chat[each.changes or str(each.id)] = number, replace(first, text=each.text, buttons=each.buttons)
    return list(chat.values())


def about(sending):
    keys = (button.key.partition(":") for button in sending.buttons)
    return next((int(number) for what, _, number in keys if what == "reply"), 0)
