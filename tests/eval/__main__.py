"""
`make eval`: how well sentences are heard that nothing was learnt from.

Prints tables for each set, and writes pictures and the table of the cross-validation into the docs.
"""

import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.understand import diagnosed_as
from content.lessons import lessons_of
from content.load import load
from flows.danger.heard_of.what_is_heard import in_a_first_message
from flows.hearing.ears import Ears
from tests.eval.at_the_question import WATCHED, outcomes, sequences
from tests.eval.confusion import confusion_of, rows_of_table, table_of
from tests.eval.folds import cross_validated
from tests.eval.in_pieces import asked_about
from tests.eval.page import between_marks
from tests.eval.picture import paint

HERE = Path(__file__).parent
DOCS = HERE.parent.parent / "docs"
DEV = Path("../shared/eval/dev.jsonl")
BESIDES = ("human", "off_topic")
SETS = {"": "rehearsal", "_blind": "blind", "_third": "third"}
MUST = {
    "first": "80 %", "first three": "93 %", "off-topic let go": "85 %", "topics called off-topic": "≤ 4 %",
    "wants a person": "95 %", "danger heard": "97 %", "ordinary, asked about danger": "≤ 3 %",
    "ordinary, about people": "≤ 3 %", "ordinary, taken for danger at once": "≤ 3 %", "phase": "80 %",
    "a need in the first three": "85 %", "p50": "2 ms", "p99": "8 ms",
}  # fmt: skip


def rows_of(file):
    """The sentences of a JSON Lines file, each with what it is about."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line]


def share(found):
    """A share in percent; – where there is nothing to share."""
    kept = list(found)
    return f"{100 * sum(kept) / len(kept):.1f} %" if kept else "–"


class Evaluation:
    """One hearing of every set."""

    def __init__(self):
        self.programme = load()
        self.ears = Ears(self.programme, lessons_of(self.programme))
        self.heard = in_a_first_message(self.programme, self.ears, datetime.now(UTC))
        self.heard("warm up")
        self.took, self.unseen = [], []

    def hear(self, text):
        """What is heard in a sentence, with the time it took written down."""
        began = time.perf_counter()
        heard = self.heard(text)
        self.took.append(1000 * (time.perf_counter() - began))
        return heard

    def topics(self, rows):
        """Topics, a wish for a person and what is off-topic."""
        heard = [(row, self.hear(row["text"])) for row in rows]
        about = [(row, each) for row, each in heard if row["gold"] not in BESIDES]
        ordinary = [each for row, each in about if row["gold"] != "safeguarding"]
        met = [((row["gold"], *row.get("also", ())), [top.topic for top in each.topics]) for row, each in about]
        self.unseen.extend(met)
        self.by_topic = confusion_of(self.programme.topics, met)
        return {
            "first": share(bool(set(got[:1]) & set(gold)) for gold, got in met),
            "first three": share(bool(set(got[:3]) & set(gold)) for gold, got in met),
            "off-topic let go": share(
                each.decision == "off_topic" for row, each in heard if row["gold"] == "off_topic"
            ),
            "topics called off-topic": share(each.decision == "off_topic" for _, each in about),
            "wants a person": share(each.wants_human for row, each in heard if row["gold"] == "human"),
            "ordinary, asked about danger": share(each.alarm is not None for each in ordinary),
            "ordinary, taken for danger at once": share(bool(each.alarm and each.alarm.certain) for each in ordinary),
        }

    def danger(self, rows, harmless):
        """Danger heard, and look-alikes that alarm."""
        alike = [row for row in harmless if row.get("kind") != "ordinary"]
        others = [row for row in harmless if row.get("kind") == "ordinary"]
        return {
            "danger heard": share(self.hear(row["text"]).alarm is not None for row in rows),
            "look-alikes asked about": share(self.hear(row["text"]).alarm is not None for row in alike),
            "ordinary, about people": share(self.hear(row["text"]).alarm is not None for row in others),
        }

    def pieces(self, rows, harmless):
        """The same where each message is sent in pieces of a few words."""
        each_of = (
            share(asked_about([row["text"] for row in them], self.programme, self.ears)) for them in (rows, harmless)
        )
        return dict(zip(("danger heard", "harmless, asked about"), each_of, strict=True))

    def answers(self, rows):
        """What came of answers typed at the gentle question, of each meaning."""
        met = outcomes(rows, self.programme, self.ears)
        shares = ((means, came, [each == came for meant, each in met if meant == means]) for means, came in WATCHED)
        return {f"{means}: {came}": share(found) for means, came, found in shares}

    def sequences(self, rows):
        """Danger heard in several messages one after another, and everyday ones asked about or taken for danger."""
        met = sequences(rows, self.programme, self.ears)
        return {
            "danger heard": share(came != "" for danger, came in met if danger),
            "everyday ones asked about": share(came == "asked" for danger, came in met if not danger),
            "everyday ones taken for danger": share(came == "raised" for danger, came in met if not danger),
        }

    def areas(self, rows):
        """Phase and needs from one paragraph."""
        told = [(row, diagnosed_as(self.hear(row["text"]), self.programme)) for row in rows]
        return {
            "phase": share(each["phase"] in row["phase"] for row, each in told),
            "a need in the first three": share(
                bool(set(each["needs"]) & set(row["needs"])) for row, each in told if row["needs"]
            ),
        }


def show(title, figures):
    """One set's figures beside what must be reached."""
    table = Table("what", "measured", "must", title=title)
    for what, measured in figures.items():
        table.add_row(what, measured, MUST.get(what, ""))
    Console().print(table)


def show_topics(confusion):
    """How each topic was heard."""
    table = Table("topic", "asked", "first", "in the first three", "taken for most")
    for row in rows_of_table(confusion):
        table.add_row(*row)
    Console().print(table)


def measured(evaluation, dev):
    """Every set's figures, shown; the development set is left out where it isn't there."""
    if dev.is_file():
        show(f"{dev.name} (development)", evaluation.topics(rows_of(dev)))
        show_topics(evaluation.by_topic)
    for kind, named in SETS.items():
        topics = evaluation.topics(rows_of(HERE / f"topics{kind}.jsonl"))
        danger = evaluation.danger(rows_of(HERE / f"danger{kind}.jsonl"), rows_of(HERE / f"harmless{kind}.jsonl"))
        areas = evaluation.areas(rows_of(HERE / f"areas{kind}.jsonl"))
        show(f"our own, {named}", topics | danger | areas)
        show_topics(evaluation.by_topic)
    for kind, named in list(SETS.items())[:2]:
        show(f"answers at the gentle question, {named}", evaluation.answers(rows_of(HERE / f"answers{kind}.jsonl")))
        show(f"one message after another, {named}", evaluation.sequences(rows_of(HERE / f"sequences{kind}.jsonl")))
    few_words = [rows_of(HERE / f"{each}_short_blind.jsonl") for each in ("danger", "harmless")]
    show("our own, blind, of 3 to 12 words", evaluation.danger(*few_words))
    show("the same, sent in two or three pieces", evaluation.pieces(*few_words))
    took = sorted(evaluation.took)
    show("one message", {"p50": f"{took[len(took) // 2]:.2f} ms", "p99": f"{took[int(len(took) * 0.99)]:.2f} ms"})


def written(evaluation):
    """The pictures, and the cross-validated table, into the docs."""
    topics = evaluation.programme.topics
    crossed = confusion_of(topics, (((topic,), ranks) for topic, ranks in cross_validated(evaluation.programme)))
    show_topics(crossed)
    asks = f"{sum(crossed.of):,} examples, each heard by what the other four fifths taught (per cent)"
    paint(crossed, asks, DOCS / "pictures" / "confusion.png")
    unseen = confusion_of(topics, evaluation.unseen)
    others = f"{sum(unseen.of):,} sentences that nothing was learnt from (per cent)"
    paint(unseen, others, DOCS / "pictures" / "confusion-unseen.png")
    page = DOCS / "understanding.md"
    page.write_text(between_marks(page.read_text(encoding="utf-8"), table_of(crossed)), encoding="utf-8")


def main():
    """Measure, print, and write down what the docs show."""
    evaluation = Evaluation()
    measured(evaluation, Path(sys.argv[1]) if len(sys.argv) > 1 else DEV)
    written(evaluation)


if __name__ == "__main__":
    main()
