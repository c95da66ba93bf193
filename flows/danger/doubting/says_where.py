"""An answer to the gentle question that only says where they are, which nobody knew: taken, and the question stays."""

from flows.danger.doubting import doubt
from flows.danger.standing import who_and_where
from flows.effects import Say
from flows.events import Said
from flows.hearing.areas import POSTCODE, mostly_a_place
from flows.hearing.normalise import plain
from flows.hearing.ways import word_set
from flows.turn import Conversation, Turn, World
from flows.words import _


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """The area they are in, learnt at once; None where the same words may answer the question as well."""
    area = who_and_where.where(said.text, world)
    words = set(plain(said.text).split())
    if area is None or MAY_ANSWER & words or not _only_says_where(said.text, area.name, world):
        return None
    asked_for_it = talk.answer("worry_at").startswith(OF_THE_AREA)
    here = talk.knowing(area=area.id, **({"worry_at": "welcome.consent"} if asked_for_it else {}))
    again = Say(f"{AREA_THEN.format(area=area.name)} {doubt.IS_ANYONE}", doubt.YES_NO_NOT_SURE)
    return Turn(here, (*who_and_where.learnt(area), again))


def _only_says_where(text: str, name: str, world: World) -> bool:
    """Whether nothing is left but where they are; a whole postcode is where somebody may be waited for."""
    if any(found[0] != found[1] for found in POSTCODE.finditer(plain(text))):
        return False
    return mostly_a_place(POSTCODE.sub(name, plain(text)), world.programme.areas)


MAY_ANSWER = word_set("yes yeah yep yh y no nah nope not n sure maybe probably please")
OF_THE_AREA = ("welcome.which_", "welcome.area_list")
AREA_THEN = _("{area}, thank you. I'd still like to check, and in an emergency ring 999 first.")
