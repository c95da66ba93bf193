"""The language a message is mainly in."""

import pytest

from flows.hearing.languages import language_of


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Potrzebuję pomocy z pieniędzmi", "pl"),
        ("czy ktos mowi po polsku", "pl"),
        ("Bună ziua, am nevoie de ajutor", "ro"),
        ("nu vorbesc engleza", "ro"),
        ("ਮੈਨੂੰ ਮਦਦ ਚਾਹੀਦੀ ਹੈ", "pa"),
        ("مجھے مدد چاہیے", "ur"),
        ("mujhe madad chahiye", "ur"),
        ("preciso de ajuda por favor", "pt"),
        ("necesito ayuda, no hablo ingles", "es"),
        ("أحتاج مساعدة", "ar"),
        ("আমার সাহায্য দরকার", "bn"),
        ("મને મદદ જોઈએ છે", "gu"),
        ("ho bisogno di aiuto", "it"),
        ("il mio bambino e malato", "it"),
        ("j'ai besoin d'aide, je ne parle pas anglais", "fr"),
        ("yardıma ihtiyacım var", "tr"),
        ("waxaan u baahanahay caawimaad", "so"),
    ],
)
def test_a_language_is_known_by_its_script_or_commonest_words(typed, code):
    assert language_of(typed) == code


@pytest.mark.parametrize(
    "typed",
    [
        "hi its Pawel from Nowa Huta",
        "me n Maria de Souza",
        "no",
        "ok",
        "Dave",
        "la la la",
        "",
        "👍",
        "wot shud we do",
        "Siân",
        "ok il come",
        "il come back tomorow",
    ],
)
def test_short_english_stays_english(typed):
    assert language_of(typed) == "en"
