"""Words cut down to what their forms share, so that "agreed", "agreeing" and "agrees" are one."""

import re
from functools import lru_cache

from flows.hearing.ways import word_set

# Words that join others and say little by themselves.
GLUE = word_set("""
    a an the and or but so if of to in on at by for with from as is are was were be been being am do does did
    doing have has had having i you he she it we they me him her us them my your his its our their this that
    these those there here then than just really very quite bit lot some any all also too now again still even
    only about into up out off over down will would shall should can could may might must get got getting go
    goes going gone one ones well like okay oh please thanks hello hi hey yes yeah no who what which when where
    why how because think know let s t re ve ll m d dont im ive
""")

# Words so common in any message that two of them together still say nothing.
COMMON = GLUE | word_set("""
    not want wanna need make take give come find keep put look tell say talk people person thing time day week
    month year way work good bad new old more anymore never always all every much many most himself herself
    myself me another else something anything everything nothing someone somebody anyone anybody nobody everyone
    everybody help use try start stop end leave around away first last next other own same long little big few
    right left too lot home house money name feel see hear show ask call mean live life high low hard before
    after without near far under though area local community group meeting meet committee project hall plan run
    place part hold pay move side fall loads learn difficulty struggle mental health service bank card stay
    share face hand back two three four five six seven eight nine ten 1 2 3 4 5 6 7 8 9 10 man woman child boy
    girl friend mate mum dad son daughter
""")

_IRREGULAR = {
    "left": "leave", "leaves": "leave", "leaving": "leave", "ran": "run", "spent": "spend", "met": "meet",
    "bought": "buy", "sold": "sell", "paid": "pay", "paying": "pay", "chose": "choose", "chosen": "choose",
    "wrote": "write", "written": "write", "writing": "write", "began": "begin", "begun": "begin", "came": "come",
    "coming": "come", "lost": "lose", "losing": "lose", "found": "find", "fell": "fall", "fallen": "fall",
    "broke": "break", "broken": "break", "stood": "stand", "held": "hold", "kept": "keep", "told": "tell",
    "said": "say", "says": "say", "made": "make", "making": "make", "took": "take", "taken": "take",
    "taking": "take", "gave": "give", "given": "give", "giving": "give", "built": "build", "grew": "grow",
    "grown": "grow", "children": "child", "kids": "child", "kid": "child", "women": "woman", "men": "man",
    "hurts": "hurt", "died": "die", "dying": "die", "dies": "die", "dead": "die", "beaten": "beat", "stole": "steal",
    "stolen": "steal", "fought": "fight", "bitten": "bite", "threw": "throw", "thrown": "throw", "hid": "hide",
    "hidden": "hide", "struck": "strike", "shot": "shoot", "hung": "hang", "drew": "draw", "bodies": "body",
    "having": "have", "using": "use", "used": "use", "closing": "close", "closed": "close", "hired": "hire",
    "hiring": "hire", "staying": "stay", "quitting": "quit", "folded": "fold", "goes": "go",
}  # fmt: skip


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The word without its ending: "meetings" → "meet", "agreed" → "agre"."""
    if word in _IRREGULAR:
        return _without_e(_IRREGULAR[word])
    if len(word) <= 3 or not word.isalpha():
        return word
    return _without_e(_without_ing(_without_s(word)))


def _without_s(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _without_ing(word: str) -> str:
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= 3 and any(letter in "aeiouy" for letter in rest):
            return f"{rest}e" if _CUT_SHORT.fullmatch(rest) else _single(rest)
    return word


def _single(word: str) -> str:
    doubled = len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiousl"
    return word[:-1] if doubled else word


def _without_e(word: str) -> str:
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


# "hop" of "hoping" once had an e; "hopp" of "hopping" had none.
_CUT_SHORT = re.compile(r"[^aeiou][aeiou][^aeiouwxy]")
