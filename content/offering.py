"""Reading what can be offered: clusters, gatherings, expert packages and the academy."""

from content.entries import Entry
from flows.programme import Academy, Cluster, Cohort, Experts, Gathering, Partner

WAITS = ("asked", "agreed", "matched", "scoping", "running")


def read_clusters(sheet: Entry) -> tuple[Cluster, ...]:
    """Groups of areas that meet."""
    return tuple(_cluster(entry) for entry in sheet.entries("clusters", "cluster"))


def read_gatherings(sheet: Entry) -> tuple[tuple[Gathering, ...], tuple[Gathering, ...]]:
    """Dated events with places to book, and those that are called off."""
    found = [(_gathering(entry), entry.flag("called_off")) for entry in sheet.entries("events", "event")]
    return tuple(each for each, off in found if not off), tuple(each for each, off in found if off)


def read_partners(sheet: Entry) -> tuple[Partner, ...]:
    """Expert packages."""
    return tuple(_partner(entry) for entry in sheet.entries("partners", "partner"))


def read_experts(entry: Entry) -> Experts:
    """The programme's rules for them."""
    waits = entry.entry("waits")
    return Experts(entry.whole("days"), {state: waits.whole(state) for state in WAITS})


def read_academy(entry: Entry) -> Academy:
    """The leadership programme."""
    return Academy(
        name=entry.text("name"),
        kind=entry.text("kind"),
        what=entry.text("what"),
        takes=entry.text("takes"),
        how=entry.text("how"),
        suits=entry.text("suits"),
        topics=entry.texts("topics"),
        cohorts=tuple(_cohort(each) for each in entry.entries("cohorts", "cohort", needed=False)),
    )


def _cohort(entry: Entry) -> Cohort:
    return Cohort(
        id=entry.text("id"),
        name=entry.text("name"),
        starts=entry.day("starts"),
        apply_by=entry.day("apply_by"),
        places=entry.whole("places"),
    )


def _cluster(entry: Entry) -> Cluster:
    return Cluster(
        id=entry.text("id"),
        name=entry.text("name"),
        topics=entry.texts("topics"),
        region=entry.text("region", ""),
        meets=entry.text("meets"),
        what=entry.text("what"),
        **_around(entry),
    )


def _gathering(entry: Entry) -> Gathering:
    return Gathering(
        id=entry.text("id"),
        name=entry.text("name"),
        topics=entry.texts("topics"),
        region=entry.text("region", ""),
        on=entry.day("on"),
        starts=entry.hour("starts"),
        where=entry.text("where"),
        what=entry.text("what"),
        places=entry.whole("places"),
        **_around(entry),
    )


def _around(entry: Entry) -> dict[str, str]:
    """Who something that meets is for, how people get there, and what happens after a yes."""
    told = {key: entry.text(key) for key in ("suits", "travel", "join")}
    return {**told, "childcare": entry.text("childcare", "")}


def _partner(entry: Entry) -> Partner:
    return Partner(
        id=entry.text("id"),
        name=entry.text("name"),
        topics=entry.texts("topics"),
        phases=entry.texts("phases"),
        what=entry.text("what"),
        days=entry.whole("days"),
        looks_like=entry.text("looks_like"),
        result=entry.text("result"),
        needs=entry.text_lists("needs"),
        not_ready=entry.text("not_ready"),
        first_step=entry.text("first_step"),
        days_in_all=entry.whole_or_none("days_in_all"),
    )
