"""The ways people say that an adviser is too near whoever does harm, or isn't wanted, in plain words."""

from flows.hearing.ways import Ways

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
_HIM = "(him|them|her|all of them|the family|the dad|the father|" + "|".join(
    f"{whose} {' '.join(who.split())}" for whose in ("my", "his", "her", "our", "their") for who in _PEOPLE.split("|")
) + ")"  # fmt: skip
_THEY = _HIM.replace("(him|them|her|", "(he|they|she|")
_NOT_AS_WELL = "!(off|down|to worry|to leave|to stop|to go|to lose|worrying|leaving|to be taken off|to get in trouble)"

NEAR = Ways(f"""
    adviser (is|was|used to be) {_SO} {_WHOSE} {_OLD} {_KIN}
    adviser (is|was) {_SO} [a|an|the|one] {_OLD} {_KIN} of (his|hers|theirs|my \\w+s|{_HIM[1:-1]})
    adviser and adviser {_SO} (know|knows|are friends with|are mates with|work with) {_HIM}
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
    adviser {_SO} (knows|fancies|works with|works for|works alongside|talks to|drinks with|goes out with|lives with|
        lives by|lives near|lives next door to|lives next to|goes to church with|grew up with|went to school with|
        is mates with|hangs out with|hangs round with|plays with|socialises with) [all about|of] {_HIM}
    adviser (does|might|may|must|will|could|would|probably) (know|knows) {_HIM}
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
    not (tell|show|let|involve|ask|send|ring|get|give|call|contact|text|message|alert|inform|bring|put|pass) [it|this|
        that|any of this|anything|on] [to|on] [our|my|the|that] adviser {_NOT_AS_WELL}
    not (send|show|pass|give|forward) .. to [our|my|the|that] adviser
    ^ [please|just|but|and|so|no|ok|okay] not [to|with] adviser [please|though|again|ok|okay|pls] $
    ^ .. not (that|our|my|the) adviser [again|please|though|this time|pls] [please] $
    make sure [our|my|the] adviser (does|did|will|can) not
    (keep|take|leave|get) [our|my|the] adviser (out|off|away)
    (keep|hide) (it|this|that|everything) [secret|away|quiet] from [our|my|the] adviser
    without [our|my|the] adviser (knowing|seeing|finding|being|hearing|getting)
    rather [it|you|they|that|this|have|had] [was|were|is|be|did|do] not [tell|told|have|to be|go to|be] [our|my|
        the] adviser
    rather [our|my|the] adviser (did not|does not|was not|were not|not)
    adviser (must|can|should|could|need|has to|needs to|is) not [ever|to] (know|see|find|hear|be|come|get|read|answer)
    hope [our|my|the] adviser (does|did|will|is) not
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
