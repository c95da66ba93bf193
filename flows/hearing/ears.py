"""One programme's understanding of free text, built once from its content and then only read."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from flows.hearing.answers import meant
from flows.hearing.commands import about_in, command_in
from flows.hearing.feelings import feeling_in, is_rude
from flows.hearing.given_names import GIVEN_NAMES
from flows.hearing.heard import Heard, Scored
from flows.hearing.journey import Journey
from flows.hearing.languages import language_of
from flows.hearing.lessons import Lessons, learn_all
from flows.hearing.message import Message
from flows.hearing.names import name_by_itself, name_in, only_a_name
from flows.hearing.normalise import plain
from flows.hearing.our_words import in_usual_words
from flows.hearing.reader import Reader
from flows.hearing.several import but_for_praise, clauses_ranked, cut_up, needs, worries
from flows.hearing.suspicion import FirstLook, Suspicion
from flows.hearing.topics import HUMAN, OFF_TOPIC, Topics, decide, wants_a_person
from flows.hearing.urgent import Watch
from flows.programme import Programme

PLAIN = 0.5
SAD = ("bereaved", "ill", "family_ill", "sorry")  # what is met with kindness; danger beside it must be plainer


@dataclass(frozen=True)
class Ears:
    """Hears messages with one programme's words and lessons; lessons not given are learnt at the first message."""

    programme: Programme
    lessons: Lessons | None = field(default=None, repr=False)

    def hear(self, text: str, guessed: bool = False) -> Heard:
        """Everything heard in one message, or in one whose spelling is `guessed`: then danger must be plainer."""
        said, message = plain(text), self.reader.read(text)
        signals, strengths = self.reader.signals.find(message)
        praised = {each.words for each in (*strengths, *(each for each in signals if each.kind in self._milestones))}
        ranked = self._ranked(message, praised)
        asked = in_usual_words(text, self.programme.words)
        command, feeling, language = command_in(asked), feeling_in(said), language_of(text)
        doubted = guessed or bool(command) or feeling in SAD or language != "en"  # few words of others are known
        alarm = self._watch.alarm(message, ranked, doubted)
        rude = is_rude(said)
        wished = wants_a_person(ranked) and not rude and not self._only_says_a_name(text)
        wants_human = command == "adviser" or wished
        otherwise = "human" if wants_human else decide(ranked, rude)
        parts = cut_up(message)
        clauses = clauses_ranked(parts, self.topics.rank)
        return Heard(
            text=text,
            topics=tuple(each for each in ranked if each.topic not in (HUMAN, OFF_TOPIC)),
            decision="urgent" if alarm else otherwise,
            otherwise=otherwise,
            alarm=alarm,
            wants_human=wants_human,
            command=command,
            about=about_in(asked),
            signals=signals,
            strengths=strengths,
            feeling=feeling,
            rude=rude,
            language=language,
            rest=worries(parts, clauses, praised),
            needs=needs(ranked, clauses),
            telling=self._journey.telling(message),
        )

    def meant(self, text: str) -> Mapping[str, float]:
        """How likely each thing is that a typed answer to whether anyone is in danger may mean, 0 to 1."""
        return meant(self.reader.read(text).tokens, self._learnt.answers, self.reader.concepts)

    def _ranked(self, message: Message, praised: Collection[str]) -> tuple[Scored, ...]:
        """What a message is about: what else it says, if that is plain, rather than what it tells of going well."""
        if not any(map(str.isalnum, message.text)):
            return ()
        besides = self.topics.rank(self._without_places(but_for_praise(message, praised))) if praised else ()
        plain = besides and besides[0].score >= PLAIN and besides[0].topic not in (HUMAN, OFF_TOPIC)
        return besides if plain else self.topics.rank(self._without_places(message.tokens))

    def _only_says_a_name(self, text: str) -> bool:
        """Whether all they say is what they are called: that holds names as a wish for a person does."""
        name = (name_in(text) if only_a_name(text) else name_by_itself(text)).lower()
        return name in GIVEN_NAMES and name not in self._advisers

    def _without_places(self, tokens: tuple[str, ...]) -> tuple[str, ...]:
        """The words less names of areas: where somebody lives is no topic."""
        said = f" {' '.join(tokens)} "
        for name in self._places:
            said = said.replace(name, " ")
        return tuple(said.split())

    @cached_property
    def _places(self) -> tuple[str, ...]:
        return tuple(f" {plain(area.name)} " for area in self.programme.areas)

    @cached_property
    def _advisers(self) -> frozenset[str]:
        return frozenset(plain(each.name).split()[0] for each in self.programme.advisers)

    @cached_property
    def _milestones(self) -> frozenset[str]:
        return frozenset(each.id for each in self.programme.signals if each.kind == "milestone")

    @cached_property
    def reader(self) -> Reader:
        """What reads a message before anything is heard in it."""
        return Reader(self.programme, self._learnt.words)

    @cached_property
    def _learnt(self) -> Lessons:
        return self.lessons or learn_all(self.programme)

    @cached_property
    def topics(self) -> Topics:
        """What ranks the topics a message may be about."""
        return Topics(self._learnt.topics, self.reader.concepts)

    @cached_property
    def _journey(self) -> Journey:
        return Journey(self._learnt.phases, self.reader.concepts)

    @cached_property
    def _watch(self) -> Watch:
        concepts, learnt = self.reader.concepts, self._learnt
        first = FirstLook(learnt.dangers, concepts, self.topics.labels)
        return Watch(self.reader.patterns, Suspicion(first, learnt.kinds, learnt.judgement, concepts))
