"""Letters dressed up by a fancy keyboard, or to slip past a filter, read as the plain ones they look like."""

import re
from unicodedata import normalize

# Wide, mathematical, circled and joined letters, which Unicode knows to be plain ones.
_DRESSED = re.compile("[\u2100-\u214f\u24b6-\u24e9\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff]+")
# Accents, strokes and what takes no room at all, after a Latin letter. Other scripts need theirs.
_ON_TOP = re.compile(
    "(?<=[A-Za-z'])[\u00ad\u0300-\u036f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u20d0-\u20ff\ufe00-\ufe0f\ufeff]+"
)
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z]")
_ALIKE = str.maketrans(
    "аекморстухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅαεικνορτυχωϲΑΒΕΖΗΙΚΜΝΟΡΤΥΧᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢɡ",
    "aekmopctyxijshdqwABEKMHOPCTYXIJSaeikvoptuxwcABEZHIKMNOPTYXabcdefghijklmnoprstuvwyzg",
)


def undressed(text: str) -> str:
    """The same text in plain letters. Words in other alphabets stay, unless they only look like Latin ones."""
    if text.isascii():
        return text
    wide = _DRESSED.sub(lambda found: normalize("NFKC", found[0]), text)
    bare = normalize("NFC", _ON_TOP.sub("", normalize("NFD", wide)))
    return _WORD.sub(lambda found: _latin(found[0]), bare) if _LATIN.search(bare) else bare


def _latin(word: str) -> str:
    read = word.translate(_ALIKE)
    return read if read.isascii() else word
