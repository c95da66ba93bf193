"""How somebody asks whether others have done it too, and which story fits best."""

from flows.danger.in_doubt import told_or_feared
from flows.danger.standing import staying_with_it
from flows.diagnosing import diagnosis
from flows.events import Said
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.listening import topic
from flows.programme import Story
from flows.suggesting.nearness import nearness, stems
from flows.turn import Conversation, World

MOST_WORDS = 16


def asks(talk: Conversation, said: Said, world: World) -> bool:
    """Whether they ask if others have done or had it, for an example, or for the stories."""
    if talk.step.startswith(NOT_HERE) or told_or_feared(talk) or staying_with_it.stands(talk, world):
        return False
    words = plain(said.text)
    return len(words.split()) <= MOST_WORDS and (OTHERS.said_in(words) or STORIES.said_in(words))


def about_what(said: Said) -> str:
    """What they name besides the asking ("any examples of a community garden": "a community garden"), or nothing."""
    words = plain(said.text).split()
    for start, end in reversed(OTHERS.places(" ".join(words)) or STORIES.places(" ".join(words))):
        words = words[:start] + words[end:]
    named = " ".join(words)
    return named if stems(named) - OF_NO_WEIGHT else ""


def topic_of(named: str, world: World) -> str:
    """The topic of what they name, as far as it can be told."""
    heard = world.ears.hear(named)
    return topic.clear(heard) or (heard.topic or "" if topic.worth_asking(heard) else "")


def is_near(story: Story, words: str) -> bool:
    """Whether a story has anything of what they name in it, rather than only its topic."""
    return bool(stems(words) & stems(story.words))


def fitting(about: str, words: str, world: World) -> list[Story]:
    """The stories of other areas on a topic, the most fitting first; without a topic, all of them."""
    own = world.card.id if world.card else ""
    told = [each for each in world.programme.stories if each.area != own and about in ("", *each.topics)]
    phase = diagnosis.likeliest(diagnosis.odds_with((), world), world.programme)
    near = nearness(words, told)

    def fit(story: Story) -> float:
        suits = phase is not None and phase.id in story.phases
        return -(near[story.id] + suits + (about == story.topics[0]))

    return sorted(told, key=fit)


# Where any words are taken as they stand, or nothing else is answered.
NOT_HERE = (
    "safety.",
    "welcome.",
    "feelings.",
    "handoff.what_about",
    "handoff.change",
    "handoff.add",
    "peers.talk_to_area",
)
OTHER_ONES = "(others|other areas|other groups|other people|other places|another area|another group|any other areas)"
OTHERS = Ways(f"""
    (has|have) (anyone|anybody|any one) [else] [ever|already|also|here|round here] (done|run|built|set up|started|made)
    (has|have) (anyone|anybody|someone|somebody|any one) else [ever|already|also] (done|had|tried|got|been through|
        managed|set up|started|made|run|built|dealt with|gone through|faced|seen)
    (has|have) (any other area|any other areas|any other group|any other groups|any area|any areas|other areas|
        other groups|others|another area) [ever|already|also] (done|had|tried|got|been through|managed|set up|
        started|made|run|built|dealt with|gone through|faced)
    (anyone|anybody|any other area|any other areas|any other groups|other areas) [else] (done|tried|managed|set up|
        been through)
    who else (has|have) (done|had|tried|got|been through|managed|set up|started|made|run|built|dealt with)
    who else has this
    how (did|have|do) {OTHER_ONES} (do|done|manage|managed|get on with|cope with|deal with|solve)
    what (did|have|do) {OTHER_ONES} (do|done|try|tried) [about|with]
    [got|have you got|are there|show me|give me|can i see] (any|an|some|more) (example|examples) [of|for|from|where]
    ^ [show me|give me|got] (example|examples) (of|from|where)
    (read|show me|see|tell me) how (others|other areas|other groups) (did|do|have done)
""")
STORIES = Ways("""
    ^ [have you got|got|show me|read|tell me|see|can i see|are there] [any|some|the|your] [case|success|other|
        real] (stories|case studies|case study) [of|about|from|on] [other areas|others] [please] $
    ^ [have you got|got|show me|read|tell me|see|can i see|are there] (any|some) [case|success|real] (stories|
        case studies) (about|of|on)
""")
OF_NO_WEIGHT = stems(
    "this that it them one ones same thing things before here like where so please done do sort kind too"
)
