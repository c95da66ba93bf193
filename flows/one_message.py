"""What one turn says, as one message: the order of two isn't promised, and some channels charge for each."""

from dataclasses import replace

from flows import menu
from flows.effects import Button, Say
from flows.files import length, readable
from flows.listening import repair
from flows.turn import Conversation, Turn
from flows.wording import label
from flows.words import Sentence, joined, worded


def one_message(before: Conversation, turn: Turn) -> Turn:
    """Join what is said into one message, and number its question so that an older button can be told from it."""
    after = menu.walked(before, turn.conversation)
    said = [effect for effect in turn.effects if isinstance(effect, Say)]
    others = tuple(worded(effect) for effect in turn.effects if not isinstance(effect, Say))
    if not said:
        return replace(turn, conversation=after, effects=others)
    text = readable(joined((say.text for say in said), "\n\n"))
    buttons = tuple(map(_worded, next((say.buttons for say in reversed(said) if say.buttons), ())))
    guide = next((say.guide for say in reversed(said) if say.guide), "")
    document = next((say.document for say in reversed(said) if say.document), "")
    picture = next((say.picture for say in reversed(said) if say.picture), "")
    next_page = buttons != before.question and not any(button.standing for button in buttons)
    spoken = length(said[0].text[: said[0].spoken])
    files = tuple(token for say in said for token in say.files)
    if text == before.last_words and not next_page and not spoken and not files:
        text = f"{repair.AGAIN}\n\n{text}"
    after = replace(after, version=before.version + 1, question=buttons, last_words=text)
    return Turn(after, (*others, Say(text, buttons, guide, spoken, document, picture, files)))


def _worded(button: Button) -> Button:
    # Cut rather than refused: a wording that is too long must not cost anybody their answer.
    return replace(button, label=label(button.label)) if isinstance(button.label, Sentence) else button
