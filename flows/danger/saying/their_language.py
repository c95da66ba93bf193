"""What somebody who tells of danger in another language can read: to ring 999, and that a person was told, if so."""

import re
import unicodedata
from functools import lru_cache

from flows.hearing.common_words import COMMON_WORDS, ENGLISH
from flows.hearing.languages import language_of
from flows.hearing.ways import word_set
from flows.listening.feelings_languages import LANGUAGES
from flows.turn import World


def in_their_language(words: str, world: World, around: str = "", *, told: bool = False) -> str:
    """To ring 999, and with `told` that a person was, in the language of these words; empty for English."""
    language = LANGUAGES.get(written_in(words))
    if language is None:
        return ""
    told = told and world.listener(around) != "nobody"
    return f"{language.ring_999} {language.told}" if told else language.ring_999


@lru_cache(maxsize=256)  # a turn asks for what was told, and for what was told before it, more than once
def written_in(text: str) -> str:
    """The language of words about danger: fewer of them tell it than of an ordinary message."""
    known = language_of(text)
    if known != "en":
        return known
    words = WORD.findall(text.lower())
    english = sum(word in ENGLISH for word in words)
    scores = {code: sum(word in COMMON_WORDS.get(code, ()) for word in words) for code in TELLING}
    bare = [_bare(word) for word in words]
    telling = {code: sum(word in told for word in bare) for code, told in TELLING.items()}
    best = max(TELLING, key=lambda code: (telling[code], scores[code]))
    return best if telling[best] and telling[best] + scores[best] > max(1, english) else "en"


def _bare(word: str) -> str:
    apart = unicodedata.normalize("NFD", word.replace("ł", "l").replace("ı", "i"))
    return "".join(each for each in apart if unicodedata.category(each) != "Mn")


WORD = re.compile(r"[^\W\d_]+")
# Words of danger, without accents, that English doesn't have.
TELLING = {
    "pl": word_set("maz bije zabije pobil boje ratunku pomocy grozi krzywdzi dusi meza zona"),
    "ro": word_set("sotul sotie bate loveste omoara ajutor frica ameninta"),
    "pt": word_set("marido bate batem bateu socorro ajuda mata matar medo ameaca"),
    "es": word_set("marido esposo pega pego golpea ayuda socorro miedo matar amenaza"),
    "it": word_set("marito picchia picchiato aiuto paura ammazza uccide minaccia"),
    "fr": word_set("mari frappe tape secours aidez peur tuer menace"),
    "tr": word_set("kocam esim dovuyor dovdu vuruyor imdat yardim korkuyorum oldurecek tehdit"),
    "so": word_set("ninkayga garaacaa garaacay caawi cabsanayaa dilaa"),
}
