"""The words by which it is known which numbers fit a danger: who does it, to whom, or that nobody does."""

import re

FAMILY = re.compile(
    r"\b(husband|wife|hubby|missus|partner|(boy|girl)friend|bf|gf|ex|dad|mum|mam|(step)?(father|mother|son"
    r"|daughter|brother)"
    r"|sister)\b"
)
TAKEN = re.compile(
    r"\b(overdos\w*|od|od'?d)\b|\b(took|taken|swallow\w*|necked|downed|drank|drunk)\b( \w+){0,5}? "
    r"(pills?|tablets?|paracetamols?|meds|medication|bleach|sleepers|antifreeze)\b"
)
SOME_TABLETS = re.compile(
    r"\b(some|few|lots|loads|handfuls?|all|many|bottle|packet|box|more|enough|\d+)( of)?( (the|my|mums|sleeping))* "
    r"(pills?|tablets?|tabs|paracetamols?|meds|medication|sleepers|painkillers|capsules)\b"
)
# What can't wait for any helpline, and whoever is said to do it.
EMERGENCY = re.compile(
    r"\bchok(es?|ing)\b(?! (him|her|me|us|them|my|it)\b)"
    r"|\b(not|isn'?t|aint|ain'?t|no longer|stopp?ed|barely|hardly) breath(e|es|in|ing)\b|\bwo?n'?t breathe\b"
    r"|\bheart attack\b|\bcardiac arrest\b|\bha(d|s|ve|ving) (a |another )?(\w+ )?(stroke|seizure|fit)\b"
    r"|\bface has dropped\b|\bslurring\b|\bcollapsed\b|\bunconscious\b"
    r"|\bwater('?s| is)? (\w+ )?(rising|coming (in|up)|pouring in)\b"
)
MISSING = re.compile(
    r"\b(is|are|was|were|been|went|gone|reported|still) miss?ing\b(?! (school|lessons?|class\w*|work|meals?|out))"
    r"|\b(not|has ?n[o'’]?t|never) (come|been|got) (back )?home\b|\bwandered off\b|\b(run|ran) away\b"
)
THINGS = re.compile(r"\b(money|cash|pension|jewel\w*|rings?|purse|wallet|cards?|tablets|meds|medic\w+|things|stuff)\b")
DONE_BY_SOMEBODY = re.compile(
    r"\b(hits?|hitting|beats?|beat(en|ing)|punch\w*|kick\w*|push\w*|shov(e[ds]?|ing)|attack(s|ed|ing)|stab\w*"
    r"|hurt(s|ing)? (me|him|her|us|them|my)|smother\w*|threw|throws?|slap\w*|smack\w*|rape[ds]?|bruis\w*"
    r"|scared of (him|her|them)|wo?n'?t let|threaten\w*|abus\w*|lock(s|ed|ing))\b"
)
# An illness, an accident, somebody who hasn't come home: family is in it, and nobody there harms them.
NOBODY_DOES_IT = re.compile(
    r"\b(seizures?|fitting|having a fit|chok(es?|ing)|breath(e|es|ing)?|collapsed|passed out|unconscious|heart attack"
    r"|stroke|bleeding|miss?ing|not (come|been|got) home|hasn'?t (come|been) home|wandered off|run away|ran away)\b"
)
STRANGLED = re.compile(
    r"\b(strangl(e|es|ed|ing)(?! (him|her|my|them)sel)\w*|throttl\w*"
    r"|hands? (a?round|on|at) (my|her|his|their|our) (neck|throat)"
    r"|by (the|my|her|his) (neck|throat)|chok(e[ds]?|ing) (me|her|him|us|my)(?! ?self))\b"
)
_HOME = r"(flat|house|home|place|gaff|bedsit|maisonette|spare room)"
TAKEN_OVER = re.compile(
    rf"\bcuckoo\w*|\b(took|taken|taking|take|moved|moving|move) (over|in|into)\b.*\b{_HOME}\b.*\b(deal\w*|drugs?"
    rf"|sell\w*|gear)\b"
    rf"|\b(dealers?|gang|county lines)\b.*\b(in|into|over|from|using)\b.*\b{_HOME}\b"
    rf"|\b(us(e|es|ing)|deal\w*|sell\w*) (\w+ ){{0,3}}?(from |out of |in )?(my|his|her|our|their|nans"
    rf"|mums) (\w+ )?{_HOME}\b.*"
    r"\b(drugs?|deal\w*|gear)\b"
)
FEARED = re.compile(r"\bhe'?s?\b.*\b(i'?m|i am|me)\b.*\b(scare?d|scard|scarred|afraid|frightened|terrified)\b")
PARENT = re.compile(r"\b(step)?(dad|mum|mam|father|mother|daddy|mummy)'?s?\b")
EATS_NOTHING = re.compile(
    r"\b(mum|mam|mother|dad|father|nan|gran\w*|grandad|auntie?|uncle|wife|husband|neighbour)\b.*"
    r"\b(has ?n[o'’]?t|isn'?t|not|won'?t|never|stopped)\b.*\b(ate|eat|eaten|eating|drunk|drinking)\b"
)
SPIKED = re.compile(r"\b(spiked|something in (my|her|his) drink)\b")
PARTNER = re.compile(r"\b(husband|wife|hubby|missus|partner|(boy|girl)friend|bf|gf|ex)\b")
SEXUAL = re.compile(r"\b(rap(e[ds]?|ing|ist)|r\*pe\w*|sexual\w*|grop\w+|have sex|forces? himself|on top of (me|her))\b")
CHILD = re.compile(
    r"\b(child(ren)?|kid(s|die)?|bab(y|ies)|toddlers?|bairns?|weans?|lad(die)?s?|boys?|girls?|teen\w*|pupils?"
    r"|(step|grand)?(son|daughter)s?|(little|wee) (one|un)s?|schoolgirl|schoolboy|year old|yr old)\b"
)
NOT_LOOKED_AFTER = re.compile(
    r"\bno (food|tea|dinner|heating|leccy)\b.*\b(mum|mam|dad)'?s? \b|\b(mum|mam|dad)'?s? .*\bno (food|tea|dinner)\b"
)
CARED_FOR = re.compile(
    r"\b(carers?|care (home|workers?)|nan|nana?n?'?s?|nanny|gran(n?y|ma|dad|pa|ny)?|grandmother|grandfather|elderly"
    r"|old (man|lady|woman|boy|fella)|pensioner)\b|\b(is|aged|she'?s|he'?s) (6[5-9]|[789]\d)\b"
)
GROWN_UP = re.compile(r"\b(my|her|his|their|our|the|neighbour'?s|nan'?s) (grand|step)?(son|daughter|lad)('?s)?\b")
_SAYS = (
    r"('?s|'?ll)?( has| just| always| keeps?| even| is)* (said|says?|saying|told|tells|threaten\w*|gonna|going to|will)"
)
PARTNER_SAYS = re.compile(rf"\b(husband|wife|hubby|missus|partner|(boy|girl)friend|bf|gf|ex){_SAYS}\b")
STRANGER_SAYS = re.compile(
    r"(and |so |now )?(someone|some ?(man|bloke|guy|lad)|somebody|an? (\w+ )?(man|bloke|guy|lad|stranger|woman)"
    rf"|(the|my|our) neighbour|the man next door)( \w+){{0,3}}?{_SAYS}\b"
)
CUTS_ONESELF = re.compile(
    r"\b(cut(s|ting)?|slit(s|ting)?) (my|his|her|their|them|him|her) ?(wrists?|arms?|legs?|sel\w+)\b"
)
OF_WHAT_THEY_ARE = re.compile(
    r"\b(comment|remark|joke|dig|name|word|slur)s? (about|for|because of) (my|our|her|his|their) (\w+ )?"
    r"(colou?r|skin|race|religion|accent|hijab|turban|faith)\b"
)
AT_THE_DOOR = re.compile(
    r"\b(in|locked|hiding|hid|shut)\b.*\b(bathroom|bedroom|toilet|loo|cupboard|wardrobe|room)\b.*"
    r"\b(he|he'?s|husband|partner|boyfriend|bf|ex|dad|stepdad)\b.*"
    r"\b(banging|hammering|kicking|punching|smashing|pounding|battering|beating)\b.*\bdoor\b"
)
STRANGER = re.compile(
    r"\b(someone|somebody|strangers?|intruders?|burglars?|a (man|bloke|lad|guy)|broke in|broken in)\b"
)
NEW_TROUBLE = re.compile(
    r"\b(someone|somebody|(a|an|the|my|our|some|another|that) (\w+ )?(man|woman|lady|boy|girl|kid|child|lad|baby|bloke"
    r"|toddler|neighbour|nan|gran|grandad|mum|dad|son|daughter|friend|mate|person)|fire|flood|smoke|river|canal|lake"
    r"|pond|sea|gas)\b"
)
BOSS = re.compile(r"\b(boss|gangmaster|employer|foreman)\b")
IF_I_LEAVE = re.compile(
    r"\b(he|she)\b.*\bif (i|we) (ever |try to |even )*(leave|go|left|get away|walk out|end it|break up|see anyone)\b"
)
CONTROLLED = re.compile(
    r"\b(he|she|husband|wife|partner|(boy|girl)friend|bf|gf|ex)('?s)?\b.*"
    r"\b(control(s|ling)?|wo?n'?t let (me|us|her|him)|keeps me in|lock(s|ed) me in)\b"
)
MADE_TO_WORK = re.compile(
    r"\b(work\w*|passports?|papers|drugs?|deal\w*|sell\w*|sold|sex|debts?|owes?|boss|gangs?|county lines|traffick\w*"
    r"|brothel|farm|nail bar|car wash|wages|paid|clients?|punters?)\b"
)
FOLLOWED = re.compile(
    r"\b(follow(s|ed|ing)? (me|her|him)|wait(s|ed|ing) outside|stalk\w*|track(s|ed|ing|er)|keeps turning up)\b"
)
LOAN_SHARK = re.compile(r"\b(loan ?sharks?|money lenders?|(doorstep|illegal) lenders?)\b")
OWN_HANDS = re.compile(
    r"\b(i|im|i'm|ill|i'll|id|i'd|ive|i've)( (might|may|could|will|would|nearly|almost|am|have|going to|gonna|scared"
    r"|afraid|worried|frightened|terrified|about|to|i|im|ill|i'll|of|just|keep|thinking|feel like|want|wanna|so|that"
    r"|really|did))* (hurt|harm|hit|shake|shook|shaken|shaking|smack|throw|threw|throwing|drop|smother|drown|kill"
    r"|hurting|hitting|lose it with|lost it with|snap at|snapped at)(ing)? (my|the|our|her|him|this) "
    r"(\w+ )?(baby|babies|newborn|toddler|kids?|child|children|son|daughter|little (one|boy|girl))\b"
)
