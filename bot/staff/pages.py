"""Every address of the staff console, in one table."""

from starlette.routing import BaseRoute, Route

from bot.staff import (
    adding,
    areas,
    guides,
    hearing,
    home,
    leaders,
    meeting_up,
    nudges,
    one_offer,
    people,
    rehearsing,
    repertoire,
    requests,
)
from bot.staff.shell import for_staff

BOTH, POST = ["GET", "POST"], ["POST"]
ROUTES: tuple[BaseRoute, ...] = (
    Route("/staff", for_staff(home.page)),
    Route("/staff/nudges", for_staff(nudges.page)),
    Route("/staff/nudges/new", for_staff(nudges.new), methods=BOTH),
    Route("/staff/nudges/preview", for_staff(nudges.preview), methods=POST),
    Route("/staff/nudges/{nudge:int}", for_staff(nudges.one)),
    Route("/staff/nudges/{nudge:int}/change", for_staff(nudges.change), methods=BOTH),
    Route("/staff/nudges/{nudge:int}/copy", for_staff(nudges.copy), methods=POST),
    Route("/staff/nudges/{nudge:int}/approve", for_staff(nudges.approve), methods=POST),
    Route("/staff/nudges/{nudge:int}/stop", for_staff(nudges.stop), methods=POST),
    Route("/staff/nudges/{nudge:int}/throw-away", for_staff(nudges.throw_away), methods=POST),
    Route("/staff/areas", for_staff(areas.page)),
    Route("/staff/areas/{area}", for_staff(areas.one)),
    Route("/staff/areas.csv", for_staff(areas.as_csv)),
    Route("/staff/requests", for_staff(requests.page)),
    Route("/staff/requests/{request:int}", for_staff(requests.move), methods=POST),
    Route("/staff/leaders", for_staff(leaders.page)),
    Route("/staff/leaders/{number:int}", for_staff(leaders.move), methods=POST),
    Route("/staff/repertoire", for_staff(repertoire.page)),
    Route("/staff/repertoire.svg", for_staff(repertoire.picture)),
    Route("/staff/repertoire/{offer}", for_staff(one_offer.page)),
    Route("/staff/rehearsal", for_staff(rehearsing.page)),
    Route("/staff/rehearsal", for_staff(rehearsing.go_on), methods=POST),
    Route("/staff/rehearsal/transcript", for_staff(rehearsing.transcript), methods=POST),
    Route("/staff/meeting", for_staff(meeting_up.page)),
    Route("/staff/guides", for_staff(guides.page)),
    Route("/staff/people", for_staff(people.page)),
    Route("/staff/people/link", for_staff(people.link), methods=POST),
    Route("/staff/people/invite", for_staff(people.invite), methods=POST),
    Route("/staff/people/leave", for_staff(people.add_leave), methods=POST),
    Route("/staff/people/leave/{leave:int}/remove", for_staff(people.remove_leave), methods=POST),
    Route("/staff/hearing", for_staff(hearing.page)),
    Route("/staff/hearing", for_staff(hearing.hear), methods=POST),
    Route("/staff/hearing/examples", for_staff(adding.add), methods=POST),
    Route("/staff/hearing/leave", for_staff(adding.leave), methods=POST),
    Route("/staff/hearing/done/{done:int}/undo", for_staff(adding.undo), methods=POST),
)
