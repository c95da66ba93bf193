"""Stories of what other areas did: told where somebody asks who else has, and looked through in a list."""

from flows.blocks.reading.stories_asked import about_what, asks, fitting, is_near, topic_of
from flows.choosing import READ_THE_GUIDE, as_buttons, chosen, placed
from flows.effects import Button, RecordNeed, Say
from flows.events import Entered, Event, Said
from flows.following_up.coming_back import finished
from flows.hearing.normalise import plain
from flows.hearing.replies import yes_or_no
from flows.hearing.ways import Ways
from flows.listening.topic import before_consent
from flows.programme import STRENGTH, Guide, Story
from flows.suggesting import offers
from flows.suggesting.nearness import stems
from flows.suggesting.on_the_table import topic_here
from flows.turn import Conversation, Turn, World
from flows.way_back import MENU, leaving
from flows.wording import ASK, adviser_name, capital, label
from flows.words import _, joined

LONGEST_LIST = 9
OF_A_STORY = ("story", "stories_about", "stories_words", "stories_told", "ask_area")


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Somebody asks whether others have done it: the story that fits best; None for anything else."""
    if not world.programme.stories or not asks(talk, said, world):
        return None
    here = leaving(talk).without(*OF_A_STORY)
    if named := about_what(said):
        about = topic_of(named, world)
        noted = (RecordNeed(about, "said", said.text),) if about else ()
        kept = before_consent(here, about, said.text, world) if about else here
        return _next(kept.knowing(stories_about=about or NO_TOPIC, stories_words=named), world).first(*noted)
    if about := topic_here(talk, world):
        return _next(here.knowing(stories_about=about, stories_words=talk.answer("said").partition(":")[2]), world)
    return Turn(here.at("stories.browse", from_story=""), ask=True)


def beside(guide: Guide, world: World) -> Story | None:
    """The story that fits a guide best: one that this guide helped with, else one that is mostly about the same."""
    own = world.card.id if world.card else ""
    helped = (each for each in world.programme.stories if each.what_helped == f"guide:{guide.id}" and each.area != own)
    about_it = (each for each in fitting(guide.topics[0], guide.title, world) if each.topics[0] == guide.topics[0])
    return next(helped, None) or next(about_it, None)


def told_beside(talk: Conversation, story: Story) -> Turn:
    """The story that goes with the guide they have read."""
    return _told(leaving(talk).without(*OF_A_STORY).knowing(stories_about=story.topics[0]), story)


def browse(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask which story to tell, a screenful at a time."""
    found, start = fitting("", "", world), talk.number("from_story")
    page = found[start : start + LONGEST_LIST]
    key = chosen(talk, event)
    if key == "more":
        onwards = start + LONGEST_LIST if start + LONGEST_LIST < len(found) else 0
        return Turn(talk.knowing(from_story=str(onwards)), ask=True)
    if story := placed(talk, key, page) or _named(event, found):
        return _told(talk.without(*OF_A_STORY).knowing(stories_about=story.topics[0]), story)
    if isinstance(event, Entered):
        lines = [f"{number}. {story.title} ({_area(story, world)})" for number, story in enumerate(page, 1)]
        buttons = as_buttons(page)
        more = (MORE,) if len(found) > LONGEST_LIST else ()
        return Turn(talk, (Say(joined((WHAT_OTHERS_DID, *lines, WHICH), "\n"), (*buttons, *more)),))
    return None


def told(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Tell one story and where it comes from, and offer to ask that area, or the guide that goes with it."""
    story = world.programme.story(talk.answer("story"))
    if story is None:
        return Turn(talk.at("stories.browse"), (Say(GONE),), ask=True)
    if isinstance(event, Entered):
        return Turn(talk, (_as_told(story, world),))
    key = chosen(talk, event)
    if isinstance(event, Said) and not key:
        if ANOTHER_ONE.said_in(plain(event.text)):
            key = "another"
        elif (answer := yes_or_no(event.text)) is not None:
            key = _ways_on(story, world)[0].key if answer else "no"
    match key:
        case "ask":
            return Turn(talk.at("peers.talk_to_area", ask_area=story.area), ask=True)
        case "guide" if guide := _guide(story, world):
            return Turn(talk.at("suggest.one", offer=f"guide:{guide.id}", topic=guide.topics[0]), ask=True)
        case "another":
            return _next(talk, world)
        case "no":
            return finished(talk.without(*OF_A_STORY), ALL_RIGHT)
    return None


def none(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Say that no story fits, or none is left, and offer people who may know."""
    if isinstance(event, Entered):
        about = next((each.plain for each in world.programme.topics if each.id == talk.answer("stories_about")), THAT)
        wording = NO_MORE if talk.answer("stories_told") else NONE_FITS
        return Turn(talk, (Say(wording.format(about=about, adviser=adviser_name(world)), (AN_AREA, PEOPLE, *MENU)),))
    key = chosen(talk, event)
    answer = yes_or_no(event.text) if isinstance(event, Said) and not key else None
    if answer is False:
        return finished(talk.without(*OF_A_STORY), ALL_RIGHT)
    step = ELSEWHERE.get("area" if answer else key)
    about = talk.answer("stories_about")
    return Turn(talk.without("ask_area").at(step, peer_about=about), ask=True) if step else None


def _named(event: Event, found: list[Story]) -> Story | None:
    """One that they call by words of its title, though it may not be on this page."""
    words = stems(event.text) if isinstance(event, Said) else frozenset()
    return next((each for each in found if words and words <= stems(each.title)), None)


def _next(talk: Conversation, world: World) -> Turn:
    """The most fitting story on the topic that this chat hasn't been told yet."""
    seen = talk.answer("stories_told").split()
    found = fitting(talk.answer("stories_about"), talk.answer("stories_words"), world)
    story = next((each for each in found if each.id not in seen), None)
    if story is None:
        return Turn(talk.at("stories.none"), ask=True)
    words = talk.answer("stories_words")
    not_quite = (Say(NOT_JUST_THAT),) if words and not is_near(story, words) else ()
    return _told(talk, story).first(*not_quite)


def _told(talk: Conversation, story: Story) -> Turn:
    seen = " ".join(dict.fromkeys((*talk.answer("stories_told").split(), story.id)))
    return Turn(talk.at("stories.told", story=story.id, stories_told=seen), ask=True)


def _as_told(story: Story, world: World) -> Say:
    body = story.body.replace("**", "")
    helped, ways = _what_helped(story, world), _ways_on(story, world)
    asks = ASKS[ways[0].key].format(
        area=_area(story, world), adviser=adviser_name(world), guide=getattr(_guide(story, world), "title", "")
    )
    parts = (story.title, body, *((helped,) if helped else ()), _where_from(story, world), asks)
    return Say("\n\n".join(parts), ways)


def _where_from(story: Story, world: World) -> str:
    """Where it comes from and by whose leave it is told."""
    address = f": {story.source}" if story.source else "."
    return f"{FROM.format(area=_area(story, world))} {capital(story.consent)}. {story.source_title}{address}"


def _what_helped(story: Story, world: World) -> str:
    """What helped there, in a sentence; a guide is only offered with it."""
    strength = next((each for each in world.programme.strengths if f"{STRENGTH}{each.id}" == story.what_helped), None)
    offer = None if strength or story.what_helped.startswith("guide:") else offers.find(story.what_helped, "", world)
    says = strength.says if strength else f"“{offer.title}”" if offer else ""
    return HELPED.format(says=says) if says else ""


def _guide(story: Story, world: World) -> Guide | None:
    """The guide that goes with it: its own, else the first on its topic."""
    own = world.programme.guide(story.what_helped.removeprefix("guide:"))
    return own or next((each for each in world.programme.guides if each.topics[0] == story.topics[0]), None)


def _ways_on(story: Story, world: World) -> tuple[Button, ...]:
    ask = (Button(label(ASK.format(who=_area(story, world))), "ask"),) if world.programme.area(story.area) else ()
    guide = (Button(READ_THE_GUIDE, "guide"),) if _guide(story, world) else ()
    return (*ask, *guide, Button(_("Another one"), "another"))


def _area(story: Story, world: World) -> str:
    ours = world.programme.area(story.area)
    return ours.name if ours else story.area


NO_TOPIC = "-"  # they named something, and it is none of our topics
ELSEWHERE = {"area": "peers.talk_to_area", "peers": "peers.browse", "menu": "menu.home"}
ANOTHER_ONE = Ways("""
    ^ [yes|okay|have you got|got|show me|tell me|please|and] [any|one] (another|another one|more|any more|others|next|
        next one|a different one|something else) [one|ones|story|stories|please|please tell me] $
""")
MORE = Button(_("More stories"), "more")
AN_AREA, PEOPLE = Button(_("Talk to an area"), "area"), Button(_("People to meet"), "peers")

WHAT_OTHERS_DID = _("What other areas did:")
WHICH = _("Which shall I tell you?")
NOT_JUST_THAT = _("I've no story about just that. This is the nearest I have:")
GONE = _("That story has been taken out since, sorry.")
FROM, THAT = _("From {area}."), _("that")
HELPED = _("What helped: {says}.")
ASKS = {
    "ask": _("Would you like to ask {area} something? {adviser} asks them first."),
    "guide": _("The guide that goes with it is “{guide}”. Shall I open it?"),
    "another": _("Would you like another one?"),
}
NONE_FITS = _("I've no story about {about} yet. {adviser} can look for an area that's done it. Shall I ask?")
NO_MORE = _("That's all the stories I have about {about}. {adviser} can look for an area that's done it. Shall I ask?")
ALL_RIGHT = _("That's fine.")
