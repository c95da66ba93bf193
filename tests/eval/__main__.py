"""`make eval`: how well sentences are heard that nothing was learnt from; prints a table for each set."""

import json
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.understand import diagnosed_as, heard_as
from content.lessons import lessons_of
from content.load import load
from flows.hearing.ears import Ears

HERE = Path(__file__).parent
DEV = Path("../shared/eval/dev.jsonl")
BESIDES = ("human", "off_topic")
MUST = {
    "first": "80 %", "first three": "93 %", "off-topic let go": "85 %", "topics called off-topic": "≤ 4 %",
    "wants a person": "95 %", "danger heard": "97 %", "ordinary, asked about danger": "≤ 3 %",
    "ordinary, about people": "≤ 3 %", "phase": "80 %",
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
        self.ears.hear("warm up")
        self.took = []

    def hear(self, text):
        """What is heard in a sentence, with the time it took written down."""
        began = time.perf_counter()
        heard = self.ears.hear(text)
        self.took.append(1000 * (time.perf_counter() - began))
        return heard

    def topics(self, rows):
        """Topics, a wish for a person and what is off-topic."""
        heard = [(row, self.hear(row["text"])) for row in rows]
        about = [(row, each) for row, each in heard if row["gold"] not in BESIDES]
        ranks = [({row["gold"], *row.get("also", ())}, [top.topic for top in each.topics]) for row, each in about]
        ordinary = [each for row, each in about if row["gold"] != "safeguarding"]
        self.by_topic = confusions(about)
        return {
            "first": share(bool(set(got[:1]) & gold) for gold, got in ranks),
            "first three": share(bool(set(got[:3]) & gold) for gold, got in ranks),
            "off-topic let go": share(
                each.decision == "off_topic" for row, each in heard if row["gold"] == "off_topic"
            ),
            "topics called off-topic": share(each.decision == "off_topic" for _, each in about),
            "wants a person": share(each.wants_human for row, each in heard if row["gold"] == "human"),
            "ordinary, asked about danger": share(each.alarm is not None for each in ordinary),
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

    def areas(self, rows):
        """Phase and needs from one paragraph."""
        told = [(row, diagnosed_as(self.hear(row["text"]), self.programme)) for row in rows]
        return {
            "phase": share(each["phase"] in row["phase"] for row, each in told),
            "a need in the first three": share(bool(set(each["needs"]) & set(row["needs"])) for row, each in told),
        }


def confusions(about):
    """For each topic: how often it came first, and what it was taken for most."""
    right, of, taken = Counter(), Counter(), defaultdict(Counter)
    for row, each in about:
        first = next(iter(heard_as(each)["topics"]), {"topic": "nothing"})["topic"]
        of[row["gold"]] += 1
        if first in {row["gold"], *row.get("also", ())}:
            right[row["gold"]] += 1
        else:
            taken[row["gold"]][first] += 1
    return {topic: (right[topic], of[topic], taken[topic].most_common(3)) for topic in sorted(of)}


def show(title, figures):
    """One set's figures beside what must be reached."""
    table = Table("what", "measured", "must", title=title)
    for what, measured in figures.items():
        table.add_row(what, measured, MUST.get(what, ""))
    Console().print(table)


def main():
    """Measure and print; the development set is left out where it isn't there."""
    evaluation = Evaluation()
    dev = Path(sys.argv[1]) if len(sys.argv) > 1 else DEV
    if dev.is_file():
        show(f"{dev.name} (development)", evaluation.topics(rows_of(dev)))
    for kind in ("", "_blind"):
        topics = evaluation.topics(rows_of(HERE / f"topics{kind}.jsonl"))
        danger = evaluation.danger(rows_of(HERE / f"danger{kind}.jsonl"), rows_of(HERE / f"harmless{kind}.jsonl"))
        show(
            f"our own, {'blind' if kind else 'rehearsal'}",
            topics | danger | evaluation.areas(rows_of(HERE / f"areas{kind}.jsonl")),
        )
        table = Table("topic", "first", "taken for")
        for topic, (right, of, taken) in evaluation.by_topic.items():
            table.add_row(topic, f"{right}/{of}", ", ".join(f"{name} {count}" for name, count in taken))
        Console().print(table)
    took = sorted(evaluation.took)
    show("one message", {"p50": f"{took[len(took) // 2]:.2f} ms", "p99": f"{took[int(len(took) * 0.99)]:.2f} ms"})


if __name__ == "__main__":
    main()
