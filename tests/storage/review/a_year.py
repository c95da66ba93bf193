"""
A year of a small programme as one can count it with a finger: a day, an area, how many people, what each of them did.

`later` is "not now"; `tried` is how a check-in about something was answered. Fernhill (North East) and Oakbrook (North
West) are in delivery, Millbrook (Yorkshire and the Humber) is getting started.
"""

from datetime import UTC, datetime

from sqlalchemy import insert, update

from flows.reviewing.months import period
from storage import seed
from storage.columns import BEFORE_ALL
from storage.knowing.phases import moved
from storage.tables import activity, area

YEAR = period("2025-01", "2025-12")
NEXT = datetime(2026, 1, 15, tzinfo=UTC)
PHASES = {"fernhill": "delivery", "oakbrook": "delivery", "millbrook": "getting_started"}

TOLD = """
2024-11-04 fernhill  6  asked volunteers
2024-11-05 fernhill  6  offered guide:finding-helpers you
2024-11-06 fernhill  6  yes guide:finding-helpers
2025-01-07 fernhill  6  asked volunteers
2025-01-07 oakbrook  2  asked volunteers
2025-01-14 millbrook 5  asked planning
2025-02-03 fernhill  6  offered guide:finding-helpers you
2025-02-03 oakbrook  6  offered guide:finding-helpers programme
2025-02-10 millbrook 5  offered cluster:bringing_people_in adviser
2025-02-11 fernhill  5  asked conflict
2025-02-12 fernhill  6  yes guide:finding-helpers
2025-02-12 oakbrook  6  later guide:finding-helpers
2025-02-13 millbrook 5  joined bringing_people_in
2025-02-20 fernhill  5  setback people_left
2025-03-03 fernhill  6  tried guide:finding-helpers
2025-03-04 fernhill  6  helped guide:finding-helpers
2025-03-05 millbrook 5  tried cluster:bringing_people_in
2025-03-06 millbrook 5  helped cluster:bringing_people_in
2025-03-10 oakbrook  5  asked conflict
2025-03-31 oakbrook  5  forward just_named
2025-04-01 oakbrook  7  asked volunteers
2025-04-02 oakbrook  7  offered guide:finding-helpers you
2025-04-03 oakbrook  7  yes guide:finding-helpers
2025-04-20 millbrook 5  asked planning
2025-05-01 millbrook 5  offered partner:open_door programme
2025-05-02 millbrook 5  asked_expert open_door volunteers
2025-05-06 fernhill  5  no cluster:our_own_place
2025-05-09 fernhill  6  forward just_named
2025-05-20 oakbrook  7  tried guide:finding-helpers
2025-05-21 oakbrook  7  helped guide:finding-helpers
2025-06-02 millbrook 5  finished open_door
2025-06-03 millbrook 5  helped partner:open_door
2025-06-30 fernhill  5  asked conflict
2025-07-01 fernhill  8  asked volunteers
2025-07-03 millbrook 5  asked planning
2025-07-04 fernhill  8  offered guide:finding-helpers programme
2025-07-05 fernhill  8  yes guide:finding-helpers
2025-07-06 millbrook 5  offered guide:finding-helpers programme
2025-07-08 millbrook 5  yes guide:finding-helpers
2025-08-01 fernhill  8  tried guide:finding-helpers
2025-08-02 fernhill  8  helped guide:finding-helpers
2025-08-03 millbrook 5  tried guide:finding-helpers
2025-08-05 millbrook 5  no_help guide:finding-helpers
2025-08-09 oakbrook  3  asked conflict
2025-10-02 oakbrook  6  asked conflict
2025-10-05 oakbrook  6  asked conflict
2025-10-07 millbrook 5  asked planning
2025-11-01 oakbrook  6  offered guide:a-complaint-arrives you
2025-11-02 oakbrook  6  yes guide:a-complaint-arrives
2025-11-05 millbrook 5  offered guide:a-complaint-arrives you
2025-11-06 millbrook 5  yes guide:a-complaint-arrives
2025-12-01 oakbrook  6  tried guide:a-complaint-arrives
2025-12-02 oakbrook  6  helped guide:a-complaint-arrives
2025-12-04 millbrook 5  tried guide:a-complaint-arrives
2025-12-05 millbrook 5  helped guide:a-complaint-arrives
2025-12-31 fernhill  5  asked volunteers
2026-01-02 fernhill  6  asked volunteers
"""

QUARTERS = ("2025-01", "2025-04", "2025-07", "2025-10")
IN_ALL = {  # by step, in the four quarters of 2025
    "asked": (6 + 2 + 5 + 5 + 5, 7 + 5 + 5 + 5, 8 + 5 + 3, 6 + 5 + 5),
    "offered": (6 + 6 + 5, 7 + 5, 8 + 5, 6 + 5),
    "taken": (6 + 5, 7 + 5, 8 + 5, 6 + 5),
    "finished": (6 + 5, 7 + 5, 8 + 5, 6 + 5),
    "helped": (6 + 5, 7 + 5, 8, 6 + 5),
    "not_taken": (6, 5, 0, 0),
    "setback": (5, 0, 0, 0),
    "recovery": (0, 6, 0, 0),  # Oakbrook's step forward followed no setback there
}
PARTS = {  # by step and what it is split by; of quarters, or of the year by topic
    ("asked", "2025-01", "phase"): {"delivery": 6 + 2 + 5 + 5, "getting_started": 5},
    ("asked", "2025-01", "region"): {"North East": 6 + 5, "North West": 2 + 5, "Yorkshire and the Humber": 5},
    ("asked", "2025-01", "month"): {"2025-01": 6 + 2 + 5, "2025-02": 5, "2025-03": 5},
    ("asked", "2025-01", "covered"): {"yes": 6, "no": 2 + 5 + 5 + 5},
    ("asked", "2025-04", "covered"): {"yes": 7, "no": 5 + 5 + 5},
    ("asked", "2025-01", "topic"): {
        "volunteers": 6 + 2 + 7 + 5 + 8 + 5, "planning": 5 + 5 + 5 + 5, "conflict": 5 + 5 + 5 + 3 + 6,
    },
    ("offered", "2025-01", "by"): {"resident": 6, "programme": 6, "adviser": 5},
    ("offered", "2025-01", "by_phase"): {
        "resident|delivery": 6, "programme|delivery": 6, "adviser|getting_started": 5,
    },
    ("offered", "2025-04", "block"): {"read": 7, "expert": 5},
    ("offered", "2025-01", "topic"): {
        "volunteers": 6 + 6 + 7 + 8 + 5, "community_engagement": 5 + 5, "conflict": 6 + 5,
    },
    ("taken", "2025-01", "before"): {"before": 6, "new": 5},
    ("taken", "2025-04", "before"): {"new": 7 + 5},
    ("taken", "2025-01", "block"): {"read": 6, "people": 5},
    ("finished", "2025-04", "block"): {"read": 7, "expert": 5},
    ("helped", "2025-10", "region"): {"North West": 6, "Yorkshire and the Humber": 5},
    ("not_taken", "2025-01", "answer"): {"not_now": 6},
    ("not_taken", "2025-04", "answer"): {"not_for_us": 5},
}  # fmt: skip

MOST_PEOPLE = 10
LINES = {
    "asked": lambda topic: ("need", {"topic": topic, "how": "said"}),
    "asked_expert": lambda partner, topic: ("package_asked", {"partner": partner, "topic": topic}),
    "offered": lambda offer, by: ("suggested", {"offer": offer, "topic": "planning", "by": by}),
    "yes": lambda offer: ("answered", {"offer": offer, "answer": "yes"}),
    "later": lambda offer: ("answered", {"offer": offer, "answer": "not_now"}),
    "no": lambda offer: ("answered", {"offer": offer, "answer": "not_for_us"}),
    "joined": lambda cluster: ("joined_cluster", {"cluster": cluster}),
    "tried": lambda offer: ("check_in", {"answer": "so_so", "about": offer}),
    "finished": lambda partner: ("package_moved", {"partner": partner, "state": "finished"}),
    "helped": lambda offer: ("helped", {"offer": offer, "helped": "a_bit"}),
    "no_help": lambda offer: ("helped", {"offer": offer, "helped": "no"}),
    "setback": lambda kind: ("signal", {"kind": kind}),
    "forward": lambda kind: ("signal", {"kind": kind}),
}


def live(connection, told=TOLD, phases=PHASES):
    """Let everything happen that is told."""
    people = {}
    for where, phase in phases.items():
        connection.execute(update(area).where(area.c.id == where).values(phase=phase))
        moved(connection, where, phase, BEFORE_ALL)
        people[where] = [seed.add_person(connection, NEXT, area_id=where, consent=True) for _ in range(MOST_PEOPLE)]
    for line in told.strip().splitlines():
        day, where, several, what, *of = line.split()
        kind, detail = LINES[what](*of)
        at = datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)
        rows = [{"area_id": where, "person_id": who, "kind": kind, "detail": detail, "at": at}
                for who in people[where][: int(several)]]  # fmt: skip
        connection.execute(insert(activity), rows)
    return people
