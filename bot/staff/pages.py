"""Every address of the staff console, in one table."""

from starlette.routing import BaseRoute, Route

from bot.staff import home, nudges
from bot.staff.shell import for_staff

BOTH, POST = ["GET", "POST"], ["POST"]
ROUTES: tuple[BaseRoute, ...] = (
    Route("/staff", for_staff(home.page)),
    Route("/staff/nudges", for_staff(nudges.page)),
    Route("/staff/nudges/new", for_staff(nudges.new), methods=BOTH),
    Route("/staff/nudges/preview", for_staff(nudges.preview), methods=POST),
    Route("/staff/nudges/{nudge:int}", for_staff(nudges.one)),
    Route("/staff/nudges/{nudge:int}/change", for_staff(nudges.change), methods=BOTH),
    Route("/staff/nudges/{nudge:int}/approve", for_staff(nudges.approve), methods=POST),
    Route("/staff/nudges/{nudge:int}/stop", for_staff(nudges.stop), methods=POST),
    Route("/staff/nudges/{nudge:int}/throw-away", for_staff(nudges.throw_away), methods=POST),
)
