"""What a message tells about an area: milestones, setbacks, money, strengths; each with the resident's own words."""

from collections.abc import Iterable, Iterator

from flows.hearing import evidence
from flows.hearing.heard import Signal
from flows.hearing.message import Clause, Message
from flows.hearing.money import LITTLE, MOST, left_over
from flows.hearing.phrases import Phrase, PhraseBook
from flows.hearing.signs import Signs, read_signs
from flows.hearing.ways import Ways
from flows.programme import SignalKind, Strength

_UNDONE = Ways("""
    (need|want|going|hope|hoping|trying|yet|would like|like|about|got|have) to !(worry|say|admit)
    (how|when|what|where|who) (do|does|can|could|should|would|is|are)
    (should|could|can|do|shall) we
    how to
    (has|have|is|are|does|do|did|was|were|will) (anyone|anybody|someone|you|there|others)
    if we""")
_AT_AN_END = Ways("""
    (falling|fell|fallen|fall|coming|came) apart
    (is|are|has|have|was|were|s) [been|all|just|now|slowly|nearly|about to be] (folding|folded|failing|failed|dying|
        dead|closing|closed|finished|struggling|shutting|shut|collapsing|collapsed|wrecked|trashed|vandalised)
    on (its|their) last legs
    (packed|packing) [it] in
    (gone|going|went) (downhill|under|to the dogs|to ruin)
""")
_NOT = frozenset(["not", "no", "never", "nobody", "none", "without", "hardly", "barely", "nothing"])
_SIGNS = tuple(read_signs(evidence.SIGNS, evidence.GROUPS))


class SignalFinder:
    """One programme's signals and strengths, ready to be found in messages."""

    def __init__(self, signals: Iterable[SignalKind], strengths: Iterable[Strength]) -> None:
        by_id = {kind.id: kind.phrases for kind in signals}
        self._strengths = {strength.id: strength.phrases for strength in strengths}
        self._kinds = by_id.keys() | self._strengths.keys()
        every = {**by_id, **self._strengths}
        self._book = PhraseBook((kind, phrase) for kind, phrases in every.items() for phrase in phrases)
        self._signs = Signs(sign for sign in _SIGNS if sign.kind in self._kinds)
        self.vocabulary = self._book.vocabulary | self._signs.vocabulary
        self.phrases = tuple(phrase.words for phrase in self._book.phrases)

    def find(self, message: Message) -> tuple[tuple[Signal, ...], tuple[Signal, ...]]:
        """The evidence in a message, and what it says goes well; each in its order, one of a kind."""
        found: dict[str, Signal] = {}
        for _, signal in sorted((*self._phrases(message), *self._clauses(message)), key=lambda each: each[0]):
            found.setdefault(signal.kind, signal)
        for other in [other for kind in found for other in evidence.INSTEAD.get(kind, ())]:
            found.pop(other, None)
        signals = tuple(each for each in found.values() if each.kind not in self._strengths)
        return signals, tuple(each for each in found.values() if each.kind in self._strengths)

    def _phrases(self, message: Message) -> Iterator[tuple[int, Signal]]:
        for hit in self._book.find(message.stems):
            clauses = message.clauses[message.clause_of[hit.start] : message.clause_of[hit.end - 1] + 1]
            tokens = tuple(token for clause in clauses for token in clause.tokens)
            if _holds(hit.phrase, tokens) and self._is_so(hit.phrase.key, tokens):
                yield hit.start, Signal(hit.phrase.key, message.words(hit.start, hit.end))

    def _clauses(self, message: Message) -> Iterator[tuple[int, Signal]]:
        start = 0
        for clause in message.clauses:
            for place, kind in (*self._by_signs(clause), *_by_money(clause)):
                if kind in self._kinds and self._is_so(kind, clause.tokens):
                    yield start + place, Signal(kind, clause.words)
            start += len(clause.tokens)

    def _is_so(self, kind: str, tokens: tuple[str, ...]) -> bool:
        """Whether it is said in the tense it is meant in, and what goes well isn't said to come to an end."""
        said = " ".join(tokens)
        if kind in self._strengths and _AT_AN_END.said_in(said):
            return False
        return kind not in evidence.OVER or evidence.OVER[kind].said_in(said)

    def _by_signs(self, clause: Clause) -> Iterator[tuple[int, str]]:
        denied, undone = not _NOT.isdisjoint(clause.tokens), _UNDONE.said_in(" ".join(clause.tokens))
        for sign, start, _ in self._signs.find(clause.stems):
            says_not = any(not _NOT.isdisjoint(group) for group in sign.groups)
            if says_not == denied and (sign.anyway or not undone):
                yield start, sign.kind


def _by_money(clause: Clause) -> Iterator[tuple[int, str]]:
    pounds = left_over(" ".join(clause.tokens))
    if pounds is not None:
        yield 0, "little_money_left" if pounds < LITTLE else "most_money_left" if pounds > MOST else "half_spent"


def _holds(phrase: Phrase, tokens: tuple[str, ...]) -> bool:
    """Whether a phrase found in these words is meant: not denied, and not still to be done."""
    denied = not _NOT.isdisjoint(tokens)
    if denied != (not _NOT.isdisjoint(phrase.words)):
        return False
    return _UNDONE.said_in(" ".join(phrase.words)) or not _UNDONE.said_in(" ".join(tokens))
