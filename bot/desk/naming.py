"""What came of an offer, and when it was made."""

from flows.desk.calendar import Calendar
from flows.suggesting import offer_names
from flows.wording import capital
from storage.desk.areas import Offered


def came_of(each: Offered, calendar: Calendar) -> str:
    """What was answered or whether it helped, and when it was offered."""
    return f"{capital(offer_names.came_of(each.answer, each.helped))} · {calendar.month(each.at)}"
