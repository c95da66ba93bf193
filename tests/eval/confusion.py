"""How often each topic was heard as which: counted, as a table, and as a picture."""

from collections import Counter
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Confusion:
    """
    What was meant and what was heard, for the topics in this order.

    `counts` has a row for each that was meant and a column for each that was heard first; `three` says how often the
    right one was among the first three. What was heard as nothing is in `of` only.
    """

    topics: tuple
    counts: np.ndarray
    three: tuple
    of: tuple

    @property
    def shares(self):
        """The counts in per cent of what was meant."""
        return 100 * self.counts / np.maximum(1, np.array(self.of))[:, None]


def confusion_of(topics, heard):
    """
    Counted from pairs: what was meant, and the topics that were heard, best first.

    More than one topic may be right; the first of them is the row.
    """
    place = {topic.id: number for number, topic in enumerate(topics)}
    counts, three, of = np.zeros((len(topics), len(topics)), int), Counter(), Counter()
    for meant, ranks in heard:
        row = place[meant[0]]
        of[row] += 1
        three[row] += bool(set(meant) & set(ranks[:3]))
        if ranks:
            counts[row, row if ranks[0] in meant else place[ranks[0]]] += 1
    return Confusion(tuple(topics), counts, *(tuple(each[row] for row in range(len(topics))) for each in (three, of)))


def rows_of_table(confusion):
    """For each topic, then for all: how many were asked, how often it was heard, and what it was taken for most."""
    for row, topic in enumerate(confusion.topics):
        of = confusion.of[row]
        heard = (_share(confusion.counts[row, row], of), _share(confusion.three[row], of))
        yield topic.label, str(of), *heard, ", ".join(_taken(confusion, row))
    of = sum(confusion.of)
    yield "all", str(of), _share(np.trace(confusion.counts), of), _share(sum(confusion.three), of), ""


def table_of(confusion):
    """The same in Markdown."""
    head = ["topic", "asked", "first", "in the first three", "taken for most"]
    rows = [head, ["---"] * len(head), *rows_of_table(confusion)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _share(some, of):
    return f"{100 * some / of:.0f} %" if of else "–"


def _taken(confusion, row, most=2):
    wrong = [(-count, column) for column, count in enumerate(confusion.counts[row]) if column != row and count]
    return [
        f"{confusion.topics[column].label} {_share(-count, confusion.of[row])}"
        for count, column in sorted(wrong)[:most]
    ]
