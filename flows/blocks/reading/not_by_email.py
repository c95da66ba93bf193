"""Whether something went by email, and where it is if not: nothing does, and what was handed over is in this chat."""

from dataclasses import replace

from flows.blocks.reading import documents
from flows.choosing import chosen
from flows.danger.alarm import lately
from flows.danger.in_doubt import told_or_feared
from flows.effects import Say
from flows.events import Said
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.turn import Conversation, Turn, World
from flows.way_back import carry_on
from flows.words import _

MOST_WORDS = 16
NOT_HERE = ("handoff.", "safety.", "peers.talk_to_area", "privacy.")


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """That nothing goes by email, and where it is; a document they had is handed over once more."""
    words = plain(said.text)
    if len(words.split()) > MOST_WORDS or talk.step.startswith(NOT_HERE) or chosen(talk, said):
        return None
    document = world.programme.document(talk.answer("document"))
    if CANT_FIND_IT.said_in(words):
        if document:
            return Turn(documents.given(talk, document), (Say(HERE_AGAIN),), ask=True)
        return carry_on(talk, FURTHER_UP)
    if BY_EMAIL.said_in(words):
        return carry_on(talk, IT_IS_HERE.format(title=document.title) if document else NOTHING_BY_EMAIL)
    return None


def as_meant(talk: Conversation, said: Said, world: World) -> Said:
    """The same, without a mere doubt of danger where all they say is that they can't find a thing."""
    alarm = said.heard.alarm
    if not alarm or alarm.certain or told_or_feared(talk) or lately(talk, world):
        return said
    only_that = CANT_FIND_IT.said_in(plain(said.text))
    return replace(said, heard=said.heard.but_for_the_alarm()) if only_that else said


_IT = "(it|that|this|the guide|the form|the document|the file|the files|the template|the link|anything)"
_FIRST = "[so|and|but|ok|okay|oh|hi|sorry|well]"
_MAIL = "(email|e mail|emails|inbox|mail)"
BY_EMAIL = Ways(f"""
    ^ {_FIRST} (did|has|have|is|was|will|does|can) [you] {_IT} [get|been|be|just|going to] [sent|gone|go|going|come|
        come out] [to|by|via|in] [me|us] [to|by|via|in] [my|our|an|the] {_MAIL} [address|inbox|please|then] $
    ^ {_FIRST} (did|has|have|is|was|will|does|can) {_IT} [get|been|be|just|going to] (emailed|sent by email|
        sent via email|come by email|come as an email|go by email) [to me|to us|out|over] $
    ^ {_FIRST} (did|have|will|can|could|would) you [please|just] (email|emailed) [me|us] {_IT} [to me|
        to us|over|please] $
    ^ {_FIRST} (did|have|will|can|could|would) you [please|just] (send|sent) [me|us] {_IT} [to me|to us|over] (to|by|
        via|in) [my|an|our] {_MAIL} [address|please|then] $
    ^ {_FIRST} [has|is|was] {_IT} (in|to|on) my (email|inbox|emails) $
    ^ {_FIRST} (where is|i have not got|have not had|i did not get|never got|did not get|i have not had) [the|my|an|any|
        your] (email|e mail|emails) [from you|yet|with it|then] $
    ^ {_FIRST} [do|will|did] you (do|send|use) (email|emails|e mail) $
""")
_CANT = "(can not|cannot|could not)"
CANT_FIND_IT = Ways(f"""
    ^ {_FIRST} where (is|did) {_IT} [go|gone|now|then] [i] [still] {_CANT} (find|see|open|get) [it|that] [anywhere|now|
        on here|in here|sorry] $
    ^ {_FIRST} where (did|has) {_IT} (go|gone|gone to) [then|now] $
    ^ {_FIRST} [i] [still] {_CANT} (find|see) {_IT} [you sent|you gave me|anywhere|now|on here|in here|any more|
        anymore] [where is it|where did it go] $
    ^ {_FIRST} [i] (have|seem to have|think i have) lost {_IT} [you sent|you gave me|again|sorry] $
""")
NOTHING_BY_EMAIL = _(
    "No, I send nothing by email: all of it is here in this chat, further up. Tell me what you're after and I'll bring "
    "it down here."
)
IT_IS_HERE = _(
    "No, I send nothing by email. “{title}” is further up in this chat, as a Word file and a PDF. Say “I can't find "
    "it” and you get it once more."
)
HERE_AGAIN = _("Here it is once more:")
FURTHER_UP = _("What I've shown you is further up in this chat. Tell me what you're after and I'll bring it down here.")
