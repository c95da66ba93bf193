"""The examples that staff added lately, and the files they are in."""

from dataclasses import dataclass
from datetime import datetime

from bot.staff.hearing.explained import choices_of
from bot.web.site import Site
from content.asks import Asks
from content.load import SHIPPED
from storage.staff import examples

MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Lately:
    """An example that was added, or what was left if it has no topic; `counts` once the service has learnt it."""

    id: int
    text: str
    topic: str
    by: str
    at: datetime
    counts: bool


async def lately(site: Site) -> list[Lately]:
    """What was added or left lately, and whether it counts by now."""
    found = await site.app.line.read(lambda connection: examples.lately(connection, MOST_SHOWN))
    return [
        Lately(each.id, each.text, each.topic, each.by, each.at, each.text in site.why.examples_of(each.topic))
        for each in found
    ]


def asks_of(site: Site) -> Asks:
    """The example sentences that this service learns from when it starts."""
    return Asks(site.app.settings.content or SHIPPED, tuple(choices_of(site)))
