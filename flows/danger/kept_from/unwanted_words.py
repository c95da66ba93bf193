"""The ways people say that an adviser is too near whoever does harm, or isn't wanted, in plain words."""

import re

from flows.hearing.ways import Ways, line_set

_KIN = """(sister|sisters|sis|sister in law|brother|brother in law|bro|cousin|cousins|aunt|aunty|auntie|uncle|mum|mam|
    mother|mother in law|dad|father|daughter|daughter in law|son|son in law|niece|nephew|nan|gran|mate|mates|friend|
    friends|best friend|best mate|bestie|pal|buddy|neighbour|neighbor|boss|colleague|workmate|girlfriend|boyfriend|
    partner|wife|husband|fiance|ex|ex wife|ex husband|family|relative|relation|landlord|landlady|godmother|
    stepmum|stepdad|stepsister|stepbrother|half sister|half brother)"""
_WHOSE = "(his|her|their|my \\w+s|our \\w+s)"
_OLD = "[own|best|big|little|older|younger|old|good|close|real|actual]"
_SO = "[also|really|actually|like|only|just|all|both|very|quite|too|still|good|best|close|big|old|probably]"
_PEOPLE = """husband|husbands|hubby|hubbys|wife|partner|partners|boyfriend|boyfriends|bf|girlfriend|gf|ex|exs|fella|
    fellas|bloke|blokes|man|mans|lad|dad|dads|stepdad|mum|mums|stepmum|brother|brothers|son|sons|uncle|uncles|family|
    familys|father|mother|in laws|inlaws|other half|other halfs|kids dad|kids father|babys dad"""
_PARTNERS = line_set("""
    husband, husbands, hubby, hubbys, wife, wifes, partner, partners, boyfriend, boyfriends, bf, bfs, girlfriend,
    girlfriends, gf, gfs, ex, exs, fella, fellas, bloke, blokes, man, mans
""")
_THEIRS = "|".join(
    f"{whose} {' '.join(who.split())}" for whose in ("my", "his", "her", "our", "their") for who in _PEOPLE.split("|")
)
_THE_FAMILY = f"all of them|the family|the dad|the father|{_THEIRS}"
_HIM, _THEY = f"(him|them|her|{_THE_FAMILY})", f"(he|they|she|{_THE_FAMILY})"
_DOING = """!(is|was|are|were|has|have|had|does|do|did|will|would|can|could|might|may|keeps|kept|gets|got|hits|hit|
    hitting|beats|beat|beating|hurts|hurt|hurting|punches|punched|slaps|slapped|kicks|kicked|rapes|raped|chokes|choked|
    strangles|strangled|abuses|abused|threatens|threatened|drinks|drank|shouts|screams|controls|locks|locked|takes|
    took|wants|tries|tried|makes|made|came|comes|left|leaves|hates|says|said|touches|touched|pushes|pushed|throws|
    threw|smashes|smashed|bullies|stalks|follows|spits|bites|grabs|already|violent|dangerous|abusive|aggressive)"""
_REACHED = """(get|got|ring|call|contact|text|message|phone|reach|find|fetch|see|speak to|talk to|get hold of|
    get through to|get in touch with|get onto)"""
_WITH_IT = "(know|see|find out|hear|be told|be involved|be the one|be asked|be rung|be sent|read|get|have|answer|come)"
_UNTOLD = """(know|knowing|find out|finding out|hear|hear of|see|seeing|tell|get this|get it|get told|get to know|read|
    come|coming|told|be told|been told|involved|be involved|on duty|answer|answering|the one|be the one|have it|
    get involved|contacted|ring|call|turn up|be there|know him|know them|know her)"""
_NOT_AS_WELL = "!(off|down|to worry|to leave|to stop|to go|to lose|worrying|leaving|to be taken off|to get in trouble)"

NEAR = Ways(f"""
    adviser (is|was|used to be) {_SO} {_WHOSE} {_OLD} {_KIN}
    adviser (is|was) {_SO} [a|an|the|one] {_OLD} {_KIN} of (his|hers|theirs|my \\w+s|{_HIM[1:-1]})
    adviser and adviser {_SO} (know|knows|are friends with|are mates with|work with) {_HIM} {_DOING}
    adviser {_SO} (goes|go) to {_WHOSE} (church|mosque|temple|gym|pub|club|work)
    is not adviser {_SO} {_WHOSE} {_OLD} {_KIN}
    {_WHOSE} {_OLD} {_KIN} [is|was|called|is called] [our|my|the] adviser
    adviser (is|was|are) {_SO} (friends|mates|besties|pals|family|related|relation|cousins|neighbours|colleagues|
        best friends|best mates|good friends|good mates) (with|to|of) {_HIM}
    adviser (is|was|are) {_SO} (friendly|in with|thick|in touch|married|engaged|pally|close|matey|tight|sleeping|
        living|in contact|in cahoots|seeing|dating|going out) [with|to] {_HIM}
    {_THEY} and adviser (are|were|is|go|work|know|drink|hang) {_SO} (friends|mates|related|cousins|family|close|married|
        neighbours|pals|way back|together|back years|each other)
    adviser and {_THEY} (are|were|is|go|work|know|drink|hang) {_SO} (friends|mates|related|cousins|family|close|married|
        neighbours|pals|way back|together|back years|each other)
    {_THEY} {_SO} (knows|know|drinks with|works with|works for|talks to|gets on with|is friends with|is mates with|
        is related to|is married to|is seeing|is in with|is close to|is good friends with|is best friends with) [our|
        my|the] adviser
    adviser {_SO} knows [of] {_HIM} {_DOING}
    adviser {_SO} (fancies|works with|works for|works alongside|talks to|drinks with|goes out with|lives with|
        lives by|lives near|lives next door to|lives next to|goes to church with|grew up with|went to school with|
        is mates with|hangs out with|hangs round with|plays with|socialises with) {_HIM}
    adviser (does|might|may|must|will|could|would|probably) (know|knows) {_HIM} {_DOING}
    adviser (will|would|might|may|could|always|is going to|is gonna|just) (tell|tells|warn|warns) {_HIM}
    adviser (tells|warns|reports to) {_HIM} [everything]
    adviser (told|warned|has told) {_HIM} !(to|off|not|that he|that she)
    adviser (takes|took|is on|will take) {_WHOSE} side
""")
UNWANTED = Ways(f"""
    (anyone|anybody|someone|somebody|person|people|adviser|one) [else] (but|other than|other then|except|apart from|
        rather than|instead of|besides|who is not|that is not|thats not|whos not|not) [for|from|with|to|our|my|
        the] adviser
    not (want|wanna|like|fancy|wish) [you|you to tell|you telling|to tell|to talk to|to speak to|to see|to have|
        it to be|it to go to|it going to|this going to|this to go to|to deal with|for] [our|my|the|
        that] adviser {_NOT_AS_WELL}
    not (tell|show|phone|let|involve|ask|send|ring|get|give|call|contact|text|message|alert|inform|bring|put|pass) [it|
        this|that|any of this|anything|on] [to|on] [our|my|the|that] adviser {_NOT_AS_WELL}
    not (send|show|pass|give|forward) .. to [our|my|the|that] adviser
    ^ [please|just|but|and|so|no|ok|okay|i said|i meant|i mean] not [to|with] adviser [please|
        though|again|ok|okay|pls] $
    ^ .. not (that|our|my|the) adviser [again|please|though|this time|pls] [please] $
    make sure [our|my|the] adviser (does|did|will|can|is) not {_UNTOLD} !(in trouble|hurt|late)
    (keep|take|leave|get) [our|my|the] adviser (out|off|away)
    (keep|hide) (it|this|that|everything) [secret|away|quiet] from [our|my|the] adviser
    without [our|my|the] adviser (knowing|seeing|finding|being|hearing|getting)
    rather [it|you|they|that|this|have|had] [was|were|is|be|did|do] not [tell|told|have|to be|go to|be] [our|my|
        the] adviser
    rather [our|my|the] adviser (did not|does not|was not|were not|not)
    adviser (must|should|need) not [ever] {_WITH_IT} !(in trouble|hurt|in her|in his|long|late)
    adviser (is|has|needs|ought) not to [ever] {_WITH_IT}
    adviser (has to|needs to) not [ever] {_WITH_IT}
    adviser can not [ever] (know|find out|be told|be involved|be the one|be asked|see (it|this|that|any|what)|
        read (it|this|that|any|what)|hear (of|about)|get (it|this|that|told)|have (it|this|that))
    hope [our|my|the] adviser (does|did|will|is|has) not {_UNTOLD} !(in trouble|hurt|late|long)
    not (trust|feel safe with|feel comfortable with|comfortable with|safe with|get on with|believe in) [our|my|
        the] adviser
    (scared|afraid|frightened|wary|terrified) of [our|my|the] adviser
    get rid of [our|my|the] adviser
    (want|have|get|need|see|like|speak to|talk to|ask for) (a different|another|some other|a new) adviser
""")
ONLY_THEM = Ways("""
    (not|nobody|no one|never|no) .. (anyone|anybody|someone|somebody|person|people|nobody|no one|one) [else] (but|
        other than|other then|except|apart from|besides) [for|from|with|to|our|my|the] adviser
    (nobody|no one) [else] (but|other than|except|apart from|besides) [for|from|with|to|our|my|the] adviser
""")
"""The other way round: nobody is wanted but them."""
PLEADED = Ways(f"""
    please (can|could|would) (you|we|they) not [just] {_REACHED} [our|my|the|that] adviser
    (can|could|would) (you|we|they) not [just] {_REACHED} [our|my|the|that] adviser [again|this time] please $
    (as long as|so long as|only if|provided) [it|that] is not [our|my|the|that] adviser
""")
"""Against them, where the same words without it would only ask for them."""
NO_WISH = Ways(f"""
    why not [you|we|i|just|you just] (tell|ask|let|involve|send|give|show|put|bring|inform|alert|{_REACHED[1:-1]}) [it|
        this|that|on|in|for] [to] [our|my|the] adviser
    why (do|did|can|could|would|will|have|are) [you|we|i|they] not [you|we|i|just] (tell|ask|let|involve|send|alert|
        {_REACHED[1:-1]}) [it|this] [to] [our|my|the] adviser
    (can|could|would) (you|we|they|somebody|someone|anyone|anybody) not [just] (ask|send|{_REACHED[1:-1]}) [it|
        this] [for|to] [our|my|the] adviser
    (i|we) (can|could|did) not [even|just|really|actually|ever] {_REACHED} [our|my|the] adviser
    (i|we) (could|did) not [even|just|really|actually|ever] (tell|ask) [our|my|the] adviser
    (has|have|had|did|does|will) (anyone|anybody|someone|somebody) [else] (but|other than|other then|except|apart from|
        besides) [our|my|the] adviser
    (have|did|will|are) (you|they) .. (anyone|anybody|someone|somebody) [else] (but|other than|other then|except|
        apart from|besides) [our|my|the] adviser (know|knows|yet|about)
    (have|did|will|are) (you|they) (tell|told|telling|ask|asked|contact|contacted|alert|alerted|ring|rung) (anyone|
        anybody|someone|somebody) [else] (but|other than|other then|except|apart from|besides) [our|my|the] adviser
    (is|was|are) not (our|my|the|that|your) adviser
    (has|have|did|does|will|would|can|could|do) [our|my|the] adviser [actually|already|ever] (tell|told|warn|warned|
        know|knows) {_HIM}
    adviser can not .. can (she|he|they) $
""")
"""Said of them in the same words and no wish against them: a question, or that they couldn't be reached."""

_PARTNER = "|".join(f"my {each}" for each in sorted(_PARTNERS) if not each.endswith("s"))
_PARTNERS_OWN = "|".join(f"my {each}" for each in sorted(_PARTNERS) if each.endswith("s"))
_FRIENDS = """(friends|mates|besties|pals|related|cousins|neighbours|colleagues|best friends|best mates|good friends|
    good mates|friendly|in with|thick|in touch|married|engaged|pally|close|matey|tight|in contact|going out)"""
_IS_WITH = "(knows|know|works with|works for|lives with|lives near|grew up with|goes out with|drinks with|talks to)"
_TOO_NEAR = f"""
    (she|they) (is|was|are|were) {_SO} (his|her|their|{_PARTNERS_OWN}) {_OLD} {_KIN}
    he (is|was) {_SO} (his|{_PARTNERS_OWN}) {_OLD} {_KIN}
    (she|he|they) (is|was|are|were) {_SO} [a|an|the|one] {_OLD} {_KIN} of (his|him|{_PARTNERS_OWN}|{_PARTNER})
    (she|they) (is|was|are|were) {_SO} {_FRIENDS} [with|to|of] (him|her|them|{_PARTNER})
    he (is|was) {_SO} {_FRIENDS} [with|to|of] (him|her|{_PARTNER})
    (she|they) {_SO} {_IS_WITH} (him|her|them|{_PARTNER}) {_DOING}
    he {_SO} {_IS_WITH} (him|her|{_PARTNER}) {_DOING}
    (she|they) (will|would|might|could|always|is going to|is gonna) (tell|tells|warn|warns) (him|{_PARTNER})
    (she|they) (told|warned|has told) (him|{_PARTNER}) !(to|off|not|that he|that she)
"""
_EACH_WAY = [each.strip() for each in re.sub(r"\|\s*\n\s*", "|", _TOO_NEAR).strip().splitlines()]
POINTS_BACK = Ways("\n".join(f"^ .. {way}" for way in _EACH_WAY))
"""Whoever was just named is somebody other than who does harm, and too near them."""
GOES_ON_OF_THEM = Ways("\n".join(f"adviser [because|cos|coz|cause|as|since|and|but] {way}" for way in _EACH_WAY))
"""The same, said on in the words in which they were named."""
