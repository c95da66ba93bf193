"""
Finding out where an area has got to: listening first, then at most four questions, then playing it back.

`heard` are the kinds of signals told in this chat, `good` and `good_words` the first strength, `asked` the questions
asked so far, `asking` the one on the table, `confirmed` the phase they last agreed to.
"""

from flows.choosing import as_buttons, chosen, placed
from flows.diagnosing import diagnose_words as phrases
from flows.diagnosing import diagnosis, worry_too
from flows.diagnosing.played_back import reading, what_was_heard
from flows.diagnosing.telling import in_short
from flows.diagnosing.told import goes_on, only_a_day, strength_in, taken_in, topic_of_worry, wants_something, worry_in
from flows.effects import Button, CorrectPhase, Effect, NoteActivity, RecordNeed, Say
from flows.events import Entered, Event, Said
from flows.following_up.coming_back import finished
from flows.hearing.replies import yes_or_no
from flows.hearing.shrugs import merely_polite
from flows.listening.their_point import asks_us
from flows.programme import Phase, Question, Topic
from flows.turn import Conversation, Turn, World
from flows.wording import clip, differently

OF_THIS_STORY = ("heard", "good", "good_words", "asked", "asking", "worry_too")
MOST_TOPICS = 8
WORDS_KEPT = 80
LIKELIER_THAN_NOT = 0.5


def tell_me(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask how things are going, and listen to whatever comes."""
    match chosen(talk, event):
        case "ask":
            return _onwards(talk, world)
        case "look":
            return Turn(talk.at("suggest.look_round"), ask=True)
    match event:
        case Entered():
            fresh = talk.without(*OF_THIS_STORY, "topic", "topic_by")
            return Turn(fresh, (Say(_how_is_it_going(world), (phrases.ASK_ME, phrases.LOOK)),))
        case Said(text=text) if yes_or_no(text) is False and not event.heard.signals:
            return finished(talk, phrases.NOT_NOW)
        case Said():
            return _listened(talk, event, world)
    return None


def question(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask the one question that would teach most; any of them can be skipped."""
    asking = _asking(talk, world)
    if asking is None:
        return _onwards(talk, world)
    if isinstance(event, Entered):
        return Turn(talk, (Say(f"{asking.why}\n\n{asking.text}", _choices(asking)),))
    if isinstance(event, Said) and merely_polite(event.text):
        return Turn(talk, (Say(f"{differently(talk, phrases.NO_HURRY)} {asking.text}", _choices(asking)),))
    key = "skip" if phrases.puts_off(event) else chosen(talk, event)
    done = talk.knowing(asked=f"{talk.answer('asked')} {asking.id}".strip())
    if choice := placed(talk, key, asking.choices):
        told = diagnosis.chosen(choice.signal, choice.label, world)
        return _onwards(_with_kinds(done, choice.signal), world).first(*told)
    if key == "skip" or (isinstance(event, Said) and phrases.NO_IDEA.search(event.text.lower())):
        return _onwards(done, world)
    if isinstance(event, Said) and (event.heard.signals or event.heard.strengths):
        return _listened(done, event, world)
    if isinstance(event, Said) and yes_or_no(event.text) is not None:
        return Turn(talk, (Say(f"{differently(talk, phrases.WHICH_IS_IT)} {asking.text}", _choices(asking)),))
    return None


def play_back(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Say what was heard, strengths first, and which phase it sounds like; ask whether that's right."""
    phase = _sounds_like(talk, world)
    match event, chosen(talk, event):
        case Entered(), _:
            return _played_back(talk, phase, world)
        case Said(text=text), _ if yes_or_no(text) is False and not event.heard.signals:
            return _said_no(talk, world)
        case Said(text=text), "yes" if merely_polite(text) and talk.question == phrases.CHANGED_OR_NOT:
            return Turn(talk, (Say(phrases.CHANGED, phrases.CHANGED_OR_NOT),))
        case _, "as_it_was":
            return _said_no(talk, world)
        case _, "yes" if phase:
            return _agreed(talk, phase, world)
        case _, "not_quite":
            return Turn(talk.at("diagnose.which_phase"), ask=True)
        case _, "not_sure":
            return _what_next(talk, world).first(Say(phrases.NOT_SURE_IS_FINE))
        case Said(), _:
            return _corrected_in_words(talk, event, world)
    return None


def which_phase(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask which phase is nearest; what they say is final."""
    phases = world.programme.phases
    key = chosen(talk, event)
    if phase := placed(talk, key, phases):
        return put_right(talk, phase, world)
    if key == "not_sure" or (isinstance(event, Said) and phrases.NO_IDEA.search(event.text.lower())):
        return _what_next(talk, world).first(Say(phrases.NOT_SURE_IS_FINE))
    if isinstance(event, Entered):
        buttons = as_buttons(phases)
        return Turn(talk, (Say(phrases.WHICH_IS_NEAREST, (*buttons, phrases.NOT_SURE)),))
    return None


def put_right(talk: Conversation, phase: Phase, world: World) -> Turn:
    """They said which phase it is in their own words: that is final."""
    said = phrases.RIGHT_THEN.format(plain=phase.plain)
    return _what_next(talk.knowing(confirmed=phase.id), world).first(*_corrected(phase, world), Say(said))


def what_helps(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask what would help most right now; a topic leads straight to suggestions."""
    topics = _likely_topics(talk, world)
    key = chosen(talk, event)
    if topic := placed(talk, key, topics):
        wanted = talk.at("suggest.choose", topic=topic.id, topic_by="you")
        return Turn(wanted, (RecordNeed(topic.id, "said"),), ask=True)
    if key == "look":
        return Turn(talk.at("suggest.look_round"), ask=True)
    if isinstance(event, Entered):
        buttons = as_buttons(topics)
        return Turn(talk, (Say(phrases.WHAT_HELPS, (*buttons, phrases.LOOK)),))
    return _help_wanted(talk, event, world) if isinstance(event, Said) else None


def _listened(talk: Conversation, said: Said, world: World) -> Turn | None:
    heard = said.heard
    news = bool(heard.signals or heard.strengths)
    several_worries = bool(heard.rest) and not goes_on(said, world)
    if heard.wants_human or heard.decision == "human" or several_worries:
        return None
    if not news and heard.decision == "topic" and heard.topic:
        return _help_wanted(talk, said, world)
    if not news and (said.text.rstrip().endswith("?") or asks_us(said.text) or talk.step != "diagnose.tell_me"):
        return None
    effects = diagnosis.evidence_of_telling(said, world)
    after = _with_kinds(talk, *(signal.kind for signal in heard.signals), *in_short(diagnosis.telling_of(heard, world)))
    if heard.strengths:
        after = after.knowing(good=heard.strengths[0].kind, good_words=clip(strength_in(said), WORDS_KEPT))
    if (about := topic_of_worry(said, world)) and wants_something(said, world):
        after = _about(after, about, worry_in(said))
        effects = (*effects, RecordNeed(about, "said", said.text))
    after, needs = worry_too.kept(after, said, world) if news else (after, ())
    onwards = _onwards(after, world)
    thanks = taken_in(said, world) if onwards.conversation.step == "diagnose.question" or not news else ()
    return onwards.first(*effects, *needs, *(Say(text) for text in thanks))


def _help_wanted(talk: Conversation, said: Said, world: World) -> Turn | None:
    heard = said.heard
    if yes_or_no(said.text) is False or phrases.NOTHING.search(said.text.lower()):
        return finished(talk, phrases.NOTHING_NEEDED)
    if only_a_day(said.text, world):
        return finished(talk, phrases.IT_CAN_WAIT)
    if heard.decision != "topic" or not heard.topic or heard.rest:
        return None
    after = _about(talk, heard.topic, worry_in(said)).at("suggest.choose")
    effects = (*diagnosis.evidence(said, world), RecordNeed(heard.topic, "said", said.text))
    return Turn(after, effects, ask=True)


def _onwards(talk: Conversation, world: World) -> Turn:
    """Another question if it would teach enough; else play back what was heard."""
    kinds = talk.answer("heard").split()
    odds = diagnosis.odds_with(kinds, world)
    known = {*kinds, *(each.kind for each in world.past.signals)}
    settled = world.card is not None and bool(world.card.phase_by)
    asking = None if settled else diagnosis.next_question(odds, talk.answer("asked").split(), world.programme, known)
    if asking:
        return Turn(talk.at("diagnose.question", asking=asking.id), ask=True)
    return Turn(talk.at("diagnose.play_back"), ask=True)


def _played_back(talk: Conversation, phase: Phase | None, world: World) -> Turn:
    heard = what_was_heard(talk, world)
    if phase is None:
        return Turn(talk.at("diagnose.which_phase"), (Say(heard),) if heard else (), ask=True)
    card_says = diagnosis.phase_of(world.card, world.programme)
    if world.card and world.card.phase_by and card_says and card_says != phase:
        text = phrases.HAS_THAT_CHANGED.format(before=card_says.plain, now=phase.plain)
        return Turn(talk, (Say(f"{heard} {text}".strip(), phrases.CHANGED_OR_NOT),))
    if phase.id == talk.answer("confirmed") or (world.card and world.card.phase_by):
        return _what_next(talk, world).first(Say(heard or phrases.THANKS))
    return Turn(talk, (Say(reading(talk, phase, heard, world), phrases.RIGHT_OR_NOT),))


def _sounds_like(talk: Conversation, world: World) -> Phase | None:
    """The phase to play back: where somebody has said it, theirs, unless this chat clearly says otherwise."""
    kinds, programme = talk.answer("heard").split(), world.programme
    if world.card and world.card.phase_by:
        fresh = diagnosis.update({}, diagnosis.as_signals(kinds), programme)
        new = diagnosis.likeliest(fresh, programme) if kinds and diagnosis.sure_enough(fresh) else None
        return new or diagnosis.phase_of(world.card, programme)
    odds = diagnosis.odds_with(kinds, world)
    best = diagnosis.likeliest(odds, programme)
    return best if best and odds[best.id] > LIKELIER_THAN_NOT else None


def _agreed(talk: Conversation, phase: Phase, world: World) -> Turn:
    after = talk.knowing(confirmed=phase.id)
    if world.card and world.card.phase_by and diagnosis.phase_of(world.card, world.programme) != phase:
        right = Say(phrases.RIGHT_THEN.format(plain=phase.plain))
        return _what_next(after, world).first(*_corrected(phase, world), right)
    return _what_next(after, world).first(NoteActivity("phase_agreed", {"phase": phase.id}), Say(phrases.GOOD))


def _said_no(talk: Conversation, world: World) -> Turn:
    """No to "is that right?" asks which it is; no to "has that changed?" leaves it as it was."""
    if any(button.key == "as_it_was" for button in talk.question):
        return _what_next(talk, world).first(Say(phrases.AS_IT_WAS))
    return Turn(talk.at("diagnose.which_phase"), ask=True)


def _corrected(phase: Phase, world: World) -> tuple[Effect, ...]:
    return (CorrectPhase(phase.id),) if world.card else ()


def _corrected_in_words(talk: Conversation, said: Said, world: World) -> Turn | None:
    if said.heard.signals:
        return _listened(talk.without("confirmed"), said, world)
    if phrases.NO_IDEA.search(said.text.lower()):
        return _what_next(talk, world).first(Say(phrases.NOT_SURE_IS_FINE))
    return None


def _what_next(talk: Conversation, world: World) -> Turn:
    # What the card keeps needn't be kept here too, or it would be played back again another month.
    settled = talk.without(*OF_THIS_STORY) if world.person.consent else talk
    return Turn(settled.at("suggest.choose" if talk.answer("topic") else "diagnose.what_helps"), ask=True)


def _about(talk: Conversation, topic: str, words: str) -> Conversation:
    return talk.knowing(topic=topic, topic_by="you", said=f"{topic}:{clip(words, WORDS_KEPT)}")


def _with_kinds(talk: Conversation, *kinds: str) -> Conversation:
    return talk.knowing(heard=" ".join(dict.fromkeys((*talk.answer("heard").split(), *kinds))))


def _asking(talk: Conversation, world: World) -> Question | None:
    return next((each for each in world.programme.questions if each.id == talk.answer("asking")), None)


def _choices(asking: Question) -> tuple[Button, ...]:
    return (*as_buttons(asking.choices), phrases.SKIP)


def _how_is_it_going(world: World) -> str:
    return phrases.HOW_IS_IT_GOING.format(area=world.card.name if world.card else phrases.YOUR_AREA)


def _likely_topics(talk: Conversation, world: World) -> list[Topic]:
    """The likeliest topics for the phase they agreed to, else for the one it sounds like."""
    agreed = next((phase for phase in world.programme.phases if phase.id == talk.answer("confirmed")), None)
    phase = agreed or _sounds_like(talk, world)
    likely, left_out = diagnosis.likely_topics(phase, world.programme), talk.answer("left_out").split()
    return [topic for topic in likely if topic.id not in left_out][:MOST_TOPICS]
