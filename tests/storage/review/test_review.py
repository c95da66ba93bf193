"""What a review is read from: answers of people, danger left out, what erased people leave, words without names."""

from datetime import UTC, date, datetime, timedelta

import pytest

from flows.effects import AnswerFollowUp, AnswerSuggestion, EraseMe, FollowUp, RecordNeed, Suggest
from flows.reviewing.considering import Decision
from flows.reviewing.figures import Chosen, Theme
from flows.reviewing.months import period
from flows.turn import Person
from storage.review import decisions, offers
from storage.review.building import review
from storage.review.records import records
from storage.review.tallying import tally
from storage.tables import activity, follow_up, handoff, package_request, person
from tests.bot.house import MONDAY

HERE = period("2026-01", "2026-03")
LATER = datetime(2026, 4, 2, tzinfo=UTC)
STAFF, ADVISER = Person(1, role="staff"), Person(2, role="adviser")
DAY = timedelta(days=1)


@pytest.fixture
def counted(house, programme):
    def count(step, by=""):
        with house.app.database.read() as connection:
            found = tally(connection, programme, HERE, LATER)
        return (
            {value: cell.times for value, cell in found.split(step, HERE, by).items()}
            if by
            else found.quarter(step, HERE)
        )

    return count


@pytest.fixture
def reviewed(house, programme):
    def read(alarming=lambda words: False):
        with house.app.database.read() as connection:
            return review(connection, programme, HERE, LATER, alarming)

    return read


@pytest.fixture
def crowd(house):
    """Enough people who asked for something that a review says so."""
    for number in range(5):
        house.does(house.resident(f"crowd{number}", name=""), RecordNeed("conflict", "said"))


def handed(house, who, urgency="ordinary", *, replied=None, promised=date(2026, 1, 14), **values):
    row = {
        "person_id": who, "area_id": "fernhill", "urgency": urgency, "summary": "", "reason": "", "opened_at": MONDAY,
        "promised_by": promised, "replied_at": replied and MONDAY + replied, **values,
    }  # fmt: skip
    return house.put(handoff, **row)


def test_answers_by_a_person_are_counted_by_how_long_they_took_and_by_what_was_promised(house, counted):
    who = house.resident("jean")
    handed(house, who, replied=timedelta(hours=2))
    handed(house, who, replied=3 * DAY)
    handed(house, who, replied=9 * DAY, promised=None)
    handed(house, who)
    assert counted("answered", "promise") == {"by_the_day": 1, "later": 1, "no_day": 1}
    assert counted("answered", "wait") == {"a_day": 1, "three_days": 1, "longer": 1}
    assert counted("asked").times == 4


def test_one_that_is_closed_is_finished_and_one_called_off_isnt(house, counted):
    who = house.resident("jean")
    handed(house, who, state="closed", closed_at=MONDAY + DAY, helped="a_bit")
    handed(house, who, state="cancelled", closed_at=MONDAY + DAY)
    assert (counted("finished").times, counted("helped").times) == (1, 1)


def test_danger_is_in_no_figure_and_no_record(house, programme, counted):
    handed(house, house.resident("jean"), "safety", replied=DAY, state="closed", closed_at=MONDAY + DAY, helped="yes")
    assert [counted(step).times for step in ("asked", "answered", "finished", "helped")] == [0, 0, 0, 0]
    with house.app.database.read() as connection:
        assert records(connection, programme, STAFF, "asked", HERE) == []


def test_the_same_person_and_thing_count_once_a_month(house, counted):
    who = house.resident("jean")
    for at in (MONDAY, MONDAY + DAY, MONDAY + 40 * DAY):
        house.put(
            activity, area_id="fernhill", person_id=who, kind="need", detail={"topic": "planning", "how": "said"}, at=at
        )
    assert (counted("asked").times, counted("asked").people) == (2, 1)


def test_a_need_that_we_only_guessed_was_not_asked_for(house, counted):
    house.does(house.resident("jean"), RecordNeed("planning", "inferred"))
    assert counted("asked").times == 0


def test_a_check_in_counts_as_what_it_was_about(house, counted):
    who = house.resident("jean")
    house.does(who, FollowUp("check_in", "guide:finding-helpers", MONDAY + DAY))
    house.does(who, AnswerFollowUp(house.rows(follow_up.c.id)[0], "so_so"))
    assert counted("finished", "block") == {"read": 1}
    assert counted("finished", "topic") == {"volunteers": 1}


def test_counts_stay_when_somebody_is_erased_and_nobody_is_behind_them(house, counted):
    jean, malik = house.resident("jean"), house.resident("malik")
    for who in (jean, malik):
        house.does(who, Suggest("guide:finding-helpers", "volunteers", "", "you"))
        house.does(who, EraseMe())
    assert (counted("offered").times, counted("offered").people) == (2, 1)


def test_months_begin_at_midnight_there_and_not_in_utc(house, counted):
    detail = {"topic": "planning", "how": "said"}
    who = house.resident("jean")
    house.put(
        activity,
        area_id="fernhill",
        person_id=who,
        kind="need",
        detail=detail,
        at=datetime(2026, 3, 31, 23, 30, tzinfo=UTC),
    )
    assert counted("asked").times == 0
    house.put(
        activity,
        area_id="fernhill",
        person_id=who,
        kind="need",
        detail=detail,
        at=datetime(2026, 3, 31, 22, 30, tzinfo=UTC),
    )
    assert counted("asked", "month") == {"2026-03": 1}


def test_only_staff_open_the_records_behind_a_figure(house, programme):
    who = house.resident("jean")
    house.does(who, RecordNeed("planning", "said"))
    house.does(who, RecordNeed("volunteers", "said"))
    handed(house, who)
    with house.app.database.read() as connection:
        found = records(connection, programme, STAFF, "asked", HERE, Chosen("topic", "planning"))
        assert [(each.table, each.thing, each.link) for each in found] == [
            ("activity", "planning", "/staff/areas/fernhill"),
        ]  # fmt: skip
        assert len(records(connection, programme, STAFF, "asked", HERE)) == 3
        assert records(connection, programme, ADVISER, "asked", HERE) == []


def test_what_nobody_covered_is_told_in_residents_words_without_names(house, reviewed):
    for number in range(5):
        who = house.resident(f"p{number}", name="Wilhelmina")
        house.does(
            who, RecordNeed("volunteers", "said", "Wilhelmina in Fernhill can't find any drivers, ring 0191 496 0000")
        )
    house.does(house.resident("kath", name="Kath"), RecordNeed("planning", "said", "our plan is a muddle"))
    assert reviewed().themes == (
        Theme("volunteers", "… in … can't find any drivers, ring …", several=True),
        Theme("planning", "our plan is a muddle", several=False),
    )


def test_words_near_danger_or_of_a_complaint_are_in_no_review(house, reviewed, crowd):
    told = {who: house.resident(who, name="") for who in ("danger", "complaint", "stranger", "worrying")}
    for name, who in told.items():
        house.does(who, RecordNeed("planning", "said", f"words of {name}"))
    handed(house, told["danger"], "safety")
    handed(house, told["complaint"], around="aisha")
    house.change(person, person.c.id == told["stranger"], consent=False)
    assert reviewed().themes == (Theme("planning", "words of worrying", several=False),)
    assert reviewed(lambda words: words.endswith("worrying")).themes == ()


def test_where_few_asked_for_anything_no_words_say_that_somebody_did(house, reviewed):
    house.does(house.resident("jean"), RecordNeed("planning", "said", "our plan is a muddle"))
    assert reviewed().themes == ()


def test_a_need_that_something_was_taken_up_for_is_covered(house, reviewed, crowd):
    who = house.resident("jean")
    house.does(who, RecordNeed("volunteers", "said", "no one helps"))
    house.does(who, Suggest("guide:finding-helpers", "volunteers", "", "you"))
    assert len(reviewed().themes) == 1
    house.does(who, AnswerSuggestion("guide:finding-helpers", "yes"))
    assert reviewed().themes == ()


def test_what_was_decided_is_shown_in_the_next_review(house, reviewed):
    made = Decision("answered_late", period("2025-10", "2025-12"), "Dean covers Fridays", "Sam", MONDAY)
    after = Decision("mostly_ours", period("2026-04", "2026-06"), "not yet", "Sam", LATER)
    house.write(lambda connection: [decisions.decide(connection, each) for each in (made, after)])
    assert reviewed().decided == (made,)


def test_an_offer_told_to_few_is_told_apart_from_one_that_isnt_wanted(house, programme):
    offered = {"guide:finding-helpers": "yes", "guide:after-a-row": "not_for_us", "guide:a-good-first-day": "later"}
    for number in range(5):
        who = house.resident(f"p{number}")
        for offer, answer in offered.items():
            for kind, detail in (("suggested", {"offer": offer}), ("answered", {"offer": offer, "answer": answer})):
                house.put(activity, area_id="fernhill", person_id=who, kind=kind, detail=detail, at=MONDAY)
    house.put(package_request, person_id=who, area_id="fernhill", partner="open_door", topic="volunteers", days_asked=3,
              at=MONDAY, moved_at=MONDAY)  # fmt: skip
    with house.app.database.read() as connection:
        how = {each.offer: each.how for each in offers.standings(connection, programme, HERE, LATER)}
    assert [how[offer] for offer in offered] == ["", "not_wanted", "not_ready"]
    assert (how["partner:open_door"], how["guide:a-complaint-arrives"]) == ("waited", "told_to_few")
