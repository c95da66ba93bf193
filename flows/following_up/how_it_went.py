"""What a check-in was about, in plain words, and how it went, from however they put it."""

import re

from flows.hearing.normalise import plain
from flows.programme import Cluster, Gathering, Guide, Partner
from flows.suggesting import offers
from flows.turn import World
from flows.wording import quoted
from flows.words import _


def subject_of(about: str, world: World) -> str:
    """What a follow-up is about, as it completes "How did it go with …": a topic, an offer, their words."""
    topic = next((each for each in world.programme.topics if each.id == about), None)
    if topic:
        return topic.plain
    offered = offers.find(about, topic_of(about, world), world) if about else None
    if offered is None:
        return (
            about if " " in about and ":" not in about else SOMETHING
        )  # what they asked to be reminded of, in their words
    return quoted(offered.title) if offered.block == "read" else offered.title


def topic_of(about: str, world: World) -> str:
    """The topic behind a topic or an offer; an empty string for none."""
    if any(topic.id == about for topic in world.programme.topics):
        return about
    suggested = next((made.topic for made in world.past.suggestions if made.offer == about and made.topic), "")
    return suggested or _of_content(about, world)


def _of_content(about: str, world: World) -> str:
    programme, wanted = world.programme, about.partition(":")[2]
    everything: tuple[Guide | Cluster | Gathering | Partner, ...] = (
        *programme.guides,
        *programme.clusters,
        *programme.gatherings,
        *programme.partners,
    )
    return next((each.topics[0] for each in everything if each.id == wanted and each.topics), "")


def how_it_went(text: str) -> str:
    """well, so_so, wall or not_yet from free words; an empty string when they say none of these."""
    said = re.sub(
        r"^(okay|right|well) (so |well )?(?=(we|i|it|they) (did|had|got|have|went|tried|managed)\b)", "", plain(text)
    )
    return next((answer for answer, words in WAYS if re.search(words, said)), "")


def whether_it_helped(text: str) -> str:
    """yes, a_bit or no from how an answer begins; an empty string when it begins with none of these."""
    said = plain(text)
    return next((answer for answer, words in HELPED if re.match(words, said)), "")


HELPED = (
    ("no", r"(no|nah|nope|not (really|much|at all)|it did not|did not)\b"),
    (
        "a_bit",
        r"(only |just )?(a bit|a little|bit|partly|sort of|kind of|some|some of it|so so|half|okay|it was okay)\b",
    ),
    ("yes", r"(yes|yeah|yep|it did|really|very|loads|lots|definitely|brilliant|great|helped|useful)\b"),
)
SOMETHING = _("what we talked about")
WAYS = (
    (
        "not_yet",
        r"\b(not yet|not had|have not|has not|not got|did not get|no time|forgot|not started|still to|too busy"
        r"|been busy|next (week|month)|not happened|postponed|put off|waiting (for|on|to)"
        r"|leave it|not now|ask me|another time|later)\b",
    ),
    (
        "wall",
        r"\b(nobody|no one|fell through|fell apart|cancelled|called off|not work|badly|disaster|stuck|wall|awful"
        r"|terrible|rubbish|refused|said no|gave up|given up|not (very |so |too )?(well|great|good)|failed|flop|flopped"
        r"|worse|hopeless|shambles)\b",
    ),
    (
        "well",
        r"\b(not (too |so )?bad|well|good|great|brilliant|lovely|fantastic|smashing|loved it|success|worked|cracking"
        r"|amazing|packed|full house|pleased|happy with|better than|(much|lots|far|way|a lot|getting|are|is) better"
        r"|sorted|picking up|looking up|(we|i) (actually |just |finally )?did it|smashed it"
        r"|(?<!no )(new |more )?(people|neighbours|faces|families|parents|kids)"
        r" (actually |all )?(came|turned up|joined))\b",
    ),
    (
        "so_so",
        r"\b(so so|okay|alright|all right|mixed|middling|could (have been|be) better|a bit|half|some|up and down|meh"
        r"|fair)\b",
    ),
)
