"""Reading concepts.txt: words that mean nearly the same kind of thing."""

from content.files import Files
from content.problems import Problem
from flows.programme import Concept

CONCEPTS = "concepts.txt"
BEGIN_WITH = "begin with a name and a colon, such as 'growing: seeds, veg patch'"


def read_concepts(files: Files) -> tuple[Concept, ...]:
    """The concepts: a name, a colon and words parted by commas; a line without a colon goes on from the one before."""
    words: dict[str, list[str]] = {}
    name = ""
    for number, line in files.numbered(CONCEPTS):
        before, colon, after = line.rpartition(":")
        name = before.strip() if colon else name
        if not name:
            files.complain(Problem(CONCEPTS, number, BEGIN_WITH))
        words.setdefault(name, []).extend(each for saying in after.split(",") if (each := saying.strip()))
    return tuple(Concept(each, tuple(said)) for each, said in words.items())
