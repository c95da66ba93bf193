"""Who would answer in a transcript: the area's adviser, whoever stands in, or the team. Storage's part, in memory."""

from zoneinfo import ZoneInfo

from flows.danger.kept_from.going_round import goes_round
from flows.following_up.patience import working_day_after
from flows.rehearsal.scene import Scene
from flows.turn import Cover


def cover_for(scene: Scene, around: str = "") -> tuple[str, Cover]:
    """The adviser id ('' for the programme team) who would answer in that area, and what a resident is told of it."""
    programme, today = scene.programme, scene.now.astimezone(ZoneInfo(scene.programme.zone)).date()
    found = programme.adviser(scene.card.adviser) if scene.card else None
    found = None if found and goes_round(around, found.id) else found
    if found and found == scene.adviser and scene.unreached:
        return "", Cover(programme.about.team, working_day_after(today, programme.pace), standing_in=True)
    if found and not (found == scene.adviser and scene.without(found, today)):
        return found.id, Cover(found.name, working_day_after(today, programme.pace, found.works))
    others = (other for other in programme.advisers if found and other.region == found.region and other != found)
    if (stand_in := next(others, None)) and found and not scene.nobody_covers:
        return stand_in.id, Cover(
            stand_in.name, working_day_after(today, programme.pace, stand_in.works), standing_in=True
        )
    return "", Cover(programme.about.team, working_day_after(today, programme.pace), standing_in=found is not None)
