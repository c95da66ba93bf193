"""Guides to read: browsed by topic, opened as a card (`suggest.one`), read whole."""

from dataclasses import replace

from flows.blocks.reading import documents, stories
from flows.choosing import as_buttons, chosen, placed
from flows.effects import Button, Say
from flows.events import Entered, Event, Said
from flows.programme import Guide
from flows.suggesting import suggest
from flows.suggesting.offer_answers import meant
from flows.suggesting.offer_words import TO_DO_IT
from flows.suggesting.related import opened, related
from flows.turn import Conversation, Turn, World
from flows.wording import small, whole_date
from flows.words import _, joined

LONGEST_LIST, MOST_TOPICS = 9, 8


def browse(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask which topic to read about, a screenful at a time."""
    start = talk.number("from_topic")
    topics = world.programme.topics_to_read
    page = topics[start : start + MOST_TOPICS]
    key = chosen(talk, event)
    if key == "more":
        onwards = start + MOST_TOPICS if start + MOST_TOPICS < len(topics) else 0
        return Turn(talk.knowing(from_topic=str(onwards)), ask=True)
    if key == "documents":
        return Turn(talk.without("with_guide", "from_document").at("documents.browse"), ask=True)
    if topic := placed(talk, key, page):
        return Turn(talk.at("guides.titles", topic=topic.id, from_topic=""), ask=True)
    if isinstance(event, Said) and event.heard.decision == "topic" and event.heard.topic and not event.heard.rest:
        return Turn(talk.at("guides.titles", topic=event.heard.topic), ask=True)
    if isinstance(event, Entered):
        buttons = as_buttons(page)
        more = (Button(_("More topics"), "more"),) if len(topics) > MOST_TOPICS else ()
        to_fill_in = (TO_FILL_IN,) if world.programme.documents else ()
        return Turn(talk, (Say(MORE_TOPICS if start else READ_ABOUT, (*buttons, *more, *to_fill_in)),))
    return None


def titles(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask which guide on the topic to open."""
    found = [guide for guide in world.programme.guides if talk.answer("topic") in guide.topics][:LONGEST_LIST]
    key = chosen(talk, event)
    if key == "topics":
        return Turn(talk.at("guides.browse"), ask=True)
    if guide := placed(talk, key, found):
        return Turn(talk.at("suggest.one", offer=f"guide:{guide.id}"), ask=True)
    return Turn(talk, (_titles(found, talk, world),)) if isinstance(event, Entered) else None


def read(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Show one guide whole, and take an answer to it."""
    key = chosen(talk, event)
    if key in ("yes", "save", "no"):
        # Its answers are the same as on the card.
        return suggest.one(talk.at("suggest.one"), event, world)
    if isinstance(event, Said) and not key and meant(event.text) == "more":
        return Turn(talk, (Say(ALL_OF_IT, AFTER_READING),))
    if key == "topics":
        return Turn(talk.at("guides.browse"), ask=True)
    guide = world.programme.guide(talk.answer("offer").removeprefix("guide:"))
    if guide and (each := placed(talk, key, related(guide, world.programme))):
        return Turn(opened(talk, each.offer, world), ask=True)
    if guide and key == "documents":
        return documents.with_guide(talk, guide.id, world)
    if guide and key == "story" and (story := stories.beside(guide, world)):
        return stories.told_beside(talk, story)
    if not isinstance(event, Entered):
        return None
    if guide is None:
        return Turn(talk.at("guides.browse"), (Say(GONE),), ask=True)
    whole = _whole(guide, world)
    if f"{guide.title}\n\n{_to_do_it(guide)}".strip() in talk.last_words:  # it stands right above
        return Turn(talk, (replace(whole, text=STANDS_ABOVE.format(title=guide.title)),))
    return Turn(talk, (whole,))


def _titles(found: list[Guide], talk: Conversation, world: World) -> Say:
    topics = {topic.id: topic.plain for topic in world.programme.topics}
    about = topics.get(talk.answer("topic"), THAT)
    if not found:
        return Say(NONE_ON_THAT.format(about=about), (OTHER_TOPICS,))
    lines = [f"{number}. {guide.title}" for number, guide in enumerate(found, 1)]
    buttons = as_buttons(found)
    return Say(joined((ON_THAT.format(about=about), *lines, WHICH), "\n"), (*buttons, OTHER_TOPICS))


def _whole(guide: Guide, world: World) -> Say:
    more, story = related(guide, world.programme), stories.beside(guide, world)
    lines = [
        *(f"- {each.kind}: {each.title}" for each in more),
        *((A_STORY.format(title=story.title),) if story else ()),
    ]
    goes_with = joined((GOES_WITH_IT, *lines), "\n") if lines else ""
    body = guide.body.replace("**", "").strip()
    parts = (guide.title, _to_do_it(guide), body, goes_with, _dated(guide), GIVE_IT_A_GO)
    buttons = as_buttons(more)
    with_it = (WITH_IT,) if world.programme.documents_with(guide.id) else ()
    told = (THEIR_STORY,) if story else ()
    return Say(joined(parts, "\n\n"), (*AFTER_READING, *with_it, *buttons, *told))


def _to_do_it(guide: Guide) -> str:
    ready = READY.format(ready=guide.ready) if guide.ready else ""
    takes = TO_DO_IT.format(effort=small(guide.effort)) if guide.effort else ""
    return "\n".join(line for line in (ready, takes) if line)


def _dated(guide: Guide) -> str:
    return LOOKED_AT.format(on=whole_date(guide.checked)) if guide.checked else ""


OTHER_TOPICS = Button(_("Other topics"), "topics")
READY = _("Ready when {ready}.")
GOES_WITH_IT = _("Goes with it:")
A_STORY = _("- Another area's story: {title}")
LOOKED_AT = _("Looked at {on}.")
AFTER_READING = (Button(_("We'll try it"), "yes"), Button(_("Save it"), "save"), OTHER_TOPICS)

TO_FILL_IN = Button(_("Documents to fill in"), "documents")
WITH_IT = Button(_("Something to fill in"), "documents")
THEIR_STORY = Button(_("Another area's story"), "story")

READ_ABOUT = _("What would you like to read about? Most guides take two minutes.")
MORE_TOPICS = _("There are these topics too. Which shall I open?")
THAT = _("that")
ON_THAT = _("About {about}:")
WHICH = _("Which shall I open?")
NONE_ON_THAT = _("There's no guide about {about} yet. Shall I show you the other topics?")
ALL_OF_IT = _("That's all of it. Is it something you'd try?")
STANDS_ABOVE = _("“{title}” is still open above. Is it something you'd try?")
GONE = _("That guide has been taken out since, sorry.")
GIVE_IT_A_GO = _("Is it something you'd try?")
