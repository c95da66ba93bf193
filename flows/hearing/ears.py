"""One programme's understanding of free text, built once from its content and then only read."""

from dataclasses import dataclass
from functools import cached_property

from flows.hearing.commands import about_in, command_in
from flows.hearing.feelings import feeling_in, is_rude
from flows.hearing.heard import Heard
from flows.hearing.languages import language_of
from flows.hearing.message import read
from flows.hearing.normalise import plain
from flows.hearing.several import worries
from flows.hearing.signals import SignalFinder
from flows.hearing.spelling import Speller
from flows.hearing.topics import HUMAN, OFF_TOPIC, Example, Topics, decide, examples_of
from flows.hearing.urgent import Watch
from flows.programme import Programme

SAFEGUARDING = "safeguarding"  # the topic next to danger; its examples are no everyday talk


@dataclass(frozen=True)
class Ears:
    """Hears messages with one programme's topics, phrases and examples. The first message takes longest."""

    programme: Programme

    def hear(self, text: str) -> Heard:
        """Everything heard in one message."""
        said, message = plain(text), read(text, self._speller)
        ranked = self._topics.rank(message.tokens if any(map(str.isalnum, text)) else ())
        signals, strengths = self._signals.find(message)
        uneasy = next((each.score for each in ranked if each.topic == SAFEGUARDING), 0.0)
        alarm, command = self._watch.alarm(message, uneasy), command_in(said)
        rude = is_rude(said)
        wants_human = command == "adviser" or (bool(ranked) and ranked[0].topic == HUMAN and not rude)
        return Heard(
            text=text,
            topics=tuple(each for each in ranked if each.topic not in (HUMAN, OFF_TOPIC)),
            decision="urgent" if alarm else "human" if wants_human else decide(ranked, rude),
            alarm=alarm,
            wants_human=wants_human,
            command=command,
            about=about_in(said),
            signals=signals,
            strengths=strengths,
            feeling=feeling_in(said),
            rude=rude,
            language=language_of(text),
            rest=worries(message, self._topics.rank),
        )

    @cached_property
    def _examples(self) -> tuple[Example, ...]:
        return examples_of(self.programme)

    @cached_property
    def _topics(self) -> Topics:
        return Topics(self._examples)

    @cached_property
    def _watch(self) -> Watch:
        everyday = [example.words for example in self._examples if example.label != SAFEGUARDING]
        return Watch(self.programme.urgent, (*everyday, *self._signals.phrases))

    @cached_property
    def _signals(self) -> SignalFinder:
        return SignalFinder(self.programme.signals, self.programme.strengths)

    @cached_property
    def _speller(self) -> Speller:
        asked = {word for example in self._examples for word in example.words}
        return Speller(asked | self._watch.vocabulary | self._signals.vocabulary)
