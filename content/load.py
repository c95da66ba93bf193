"""A folder of content as one Programme. What each file may hold is read in the module named after it."""

from pathlib import Path

from content.catalogues import read_speech
from content.concepts import read_concepts
from content.danger import read_urgent
from content.documents import read_documents
from content.entries import Entry
from content.files import Files
from content.glossary import read_terms
from content.guides import read_guides, read_topics
from content.journey import read_phases, read_questions, read_signals, read_strengths
from content.offering import read_academy, read_clusters, read_experts, read_gatherings, read_partners
from content.pace import read_pace
from content.places import read_advisers, read_areas
from content.priorities import read_priorities
from content.problems import ContentError, Problem
from content.stories import read_stories
from content.story import read_example
from flows.example import Example
from flows.programme import About, Joining, Programme, Words

__all__ = ["SHIPPED", "ContentError", "load", "load_example", "read_programme"]

SHIPPED = Path(__file__).parent


def load(folder: Path | None = None) -> Programme:
    """
    The programme in a folder, by default the one shipped here.

    Raises ContentError at the first mistake, naming file, line and what to do.
    """
    return read_programme(Files(folder or SHIPPED))


def load_example(folder: Path | None = None) -> Example:
    """What has happened so far in the example programme, for demo mode. Raises ContentError as `load` does."""
    files = Files(folder or SHIPPED)
    example = read_example(files.sheet("example.yaml"))
    complain_of_leftovers(files)
    return example


def read_programme(files: Files) -> Programme:
    """The programme in these files. Mistakes go to `files.complain`; where that returns, gaps stand in for them."""
    sheet, journey, places = (files.sheet(name) for name in ("programme.yaml", "phases.yaml", "areas.yaml"))
    gatherings, called_off = read_gatherings(files.sheet("events.yaml"))
    programme = Programme(
        name=sheet.text("name"),
        assistant=sheet.text("assistant"),
        accent=sheet.text("accent"),
        zone=sheet.text("zone"),
        speech=read_speech(files, sheet),
        about=_about(sheet.entry("about")),
        joining=_joining(sheet.entry("joining")),
        words=_words(sheet.entry("words")),
        pace=read_pace(sheet.entry("pace")),
        approve_above=sheet.entry("nudges").whole("approve_above"),
        terms=read_terms(files.sheet("glossary.yaml")),
        experts=read_experts(sheet.entry("experts")),
        academy=read_academy(sheet.entry("academy")),
        phases=read_phases(files, journey),
        signals=read_signals(journey),
        strengths=read_strengths(journey),
        questions=read_questions(files.sheet("questions.yaml")),
        topics=read_topics(files),
        human_asks=files.lines("asks/human.txt"),
        off_topic_asks=files.lines("asks/off_topic.txt"),
        concepts=read_concepts(files),
        guides=read_guides(files),
        documents=read_documents(files),
        stories=read_stories(files),
        clusters=read_clusters(files.sheet("clusters.yaml")),
        gatherings=gatherings,
        called_off=called_off,
        partners=read_partners(files.sheet("partners.yaml")),
        urgent=read_urgent(files),
        regions=places.texts("regions"),
        advisers=read_advisers(places),
        areas=read_areas(places),
        priorities=read_priorities(sheet),
    )
    complain_of_leftovers(files)
    return programme


def complain_of_leftovers(files: Files) -> None:
    """Complain of every key that nothing reads: most likely a slip of the pen."""
    for entry in files.seen:
        known = ", ".join(sorted(entry.asked))
        for key in entry.leftovers():
            todo = f"nothing reads '{key}' {entry.called}; it may have {known}"
            files.complain(Problem(entry.file, entry.line_of(key), todo))


def _about(entry: Entry) -> About:
    return About(
        helps=entry.text("helps"),
        knows=entry.text("knows"),
        run_by=entry.text("run_by"),
        seen_by=entry.text("seen_by"),
        kept=entry.text("kept"),
        kept_months=entry.whole("kept_months"),
        remind_days=entry.whole("remind_days"),
        hold_days=entry.whole("hold_days"),
        paid_by=entry.text("paid_by"),
        sold=entry.text("sold"),
        stored=entry.text("stored"),
        reports=entry.text("reports"),
        thinks_without=entry.text("thinks_without"),
        never_asks=entry.text("never_asks"),
        cannot=entry.text("cannot"),
        complain_to=entry.text("complain_to"),
        team=entry.text("team"),
    )


def _joining(entry: Entry) -> Joining:
    return Joining(entry.text("what"), entry.text("how"))


def _words(entry: Entry) -> Words:
    return Words(entry.text("adviser"), entry.text("lto"), entry.text("partnership"))
