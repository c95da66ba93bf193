"""To whom a nudge goes, as those who get it are told: never smaller and never larger than it is."""

from collections.abc import Collection

from flows.following_up.nudge import addressed
from flows.nudging.segments import Segment


def to_whom(segment: Segment, homes: Collection[str]) -> str:
    """In words; `homes` are the names of the areas of those who get it, "" for somebody who has none yet."""
    areas = set(homes)
    alone = [lines[0].condition for lines in segment.clauses if len(lines) == 1 and lines[0].so]
    places = {each.about: each.value for each in alone if each.about in ("region", "area")}
    here = next(iter(areas), "") if "area" in places else ""
    narrowed = len(segment.clauses) > len(places)
    many = 0 if areas == {""} else len(areas)
    region = places.get("region", "")
    return str(addressed(region=region, area=here, narrowed=narrowed, areas=many))
