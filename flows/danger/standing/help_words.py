"""The ways people say that help is there, comes or was rung for, and what takes that back or makes it no help."""

from typing import Literal

from flows.hearing.spelling import Speller
from flows.hearing.ways import Ways, word_set

Help = Literal["there", "coming", "rung", "taken"]
SPELLER = Speller(word_set("police officers ambulance ambulances paramedic paramedics brigade arrived outside called"))
_HELP = """(police|polis|cops|cop|copper|coppers|feds|bizzies|old bill|officer|officers|police officer|police officers|
    policeman|policewoman|pc|ambulance|ambulances|ambulance people|ambulance crew|ambulance man|ambulance lady|
    paramedic|paramedics|fire brigade|fire engine|firemen|emergency services|social worker)"""
_SERVICE = f"(999|112|{_HELP[1:-1]})"
_NOW = "[just|now|finally|all|both|already|only just|at last|here and|have|has|is|are|got|been|did]"
_THERE = """(here|there|arrived|turned up|come|came|outside|at the door|at my door|at my house|at the house|at mine|
    in the house|inside|downstairs|upstairs|with me|with us|with him|with her|with them|pulled up|got here|talking to|
    taking him|taken him|took him|arresting him|arrested him|have him|got him|dealing with|looking after|
    seeing to|looking at|treating|checking|helping|
    on scene)"""
_I = "(i|we|she|he|neighbour|neighbours|someone|somebody|mum|my \\w+|our \\w+|the \\w+)"
_AMBULANCE = "(ambulance|ambulances|paramedic|paramedics|ambulance crew|ambulance people|air ambulance)"
_WHOM = "(he|she|they|him|her|them|me|us|mum|dad|nan|gran|grandad|baby|the baby|my \\w+|our \\w+)"
TOLD_OF: dict[Help, Ways] = {
    "taken": Ways(f"""
        {_AMBULANCE} {_NOW} {_NOW} (took|taken|taking|picked up|got) {_WHOM} [away|in|to hospital|
            to the hospital|to a and e] [now]
        ^ [oh|so|and|now|update|okay] {_WHOM} {_NOW} {_NOW} (in|gone in|went in|going in|on) [the|an] ambulance [now|
            to hospital]
        ^ [oh|so|and|now|update|okay] {_WHOM} {_NOW} {_NOW} (at|in|gone to|going to|taken to|being taken to|
            off to) [the] (hospital|a and e|resus|intensive care|icu) [now]
    """),
    "there": Ways(f"""
        {_HELP} {_NOW} {_NOW} {_NOW} {_THERE} [now|already|with me|with us]
        [{_I[1:-1]}] [have] [just|already] (rang|rung|called|phoned|dialled|got) [the|an] {_SERVICE} .. (they|police|
            ambulance) {_NOW} {_NOW} {_THERE} [now|already]
        they are here [now] [the] {_HELP}
        (there is|there are|i can see|i can hear|i have got|i have|i am with|we are with|i am talking to|im with) [a|an|
            the|some|two|2] {_HELP} [here|outside|car|now|at the door]
    """),
    "coming": Ways(f"""
        {_HELP} {_NOW} {_NOW} (coming|on the way|on their way|on its way|on way|on there way|en route|being sent) [now|
            here]
        [{_I[1:-1]}] [have] [just|already] (rang|rung|called|phoned|dialled) [the|an] {_SERVICE} .. (they|police|
            ambulance) {_NOW} {_NOW} (coming|on the way|on their way|on its way|sending) [someone|somebody] [now]
    """),
    "rung": Ways(f"""
        {_I} [have] [just|already|now] (rang|rung|called|phoned|dialled|spoke to|spoken to|told) [the|an] {_SERVICE}
        ^ [have|just|ive|already] (rang|rung|called|phoned|dialled) [the|an] {_SERVICE} [now|already|just now]
        (on|am on) the phone (to|with) [the|an] {_SERVICE}
    """),
}
NOT_SO = Ways(f"""
    (not|never|no|nobody|no one|none|without|until|till|before|if|when|unless|want|need|get|send|sent|fetch|wish|hope|
        why|where|should|shall|can|could|will|would|might|may|say|says|said) .. {_SERVICE}
    {_SERVICE} [is|are|has|have|did|do|does|was|were|will|would|might|should|still|just] (not|never|no)
    {_SERVICE} ... (not|never) [even|yet|still|here|come|arrived|coming|help|care|interested|doing|do|did|turned]
    {_SERVICE} ... (last|yesterday|the other day|ages ago|years ago|week|weeks|months|month|years|year|last time|before|
        earlier|always|every time|usually|hung up|cut off|hours|refused|useless|engaged|laughed|on me|for him)
    {_SERVICE} .. (gone|left|went|leaving|going) !(to take|to arrest)
    {_SERVICE} .. (nobody|no one|none)
    {_SERVICE} (was|were) [here|there|round|called]
    ^ [so|and|but] (is|are|has|have|did|do|does|was|were) {_SERVICE}
    (is|are|has|have|did|do|does|was|were) (the|an|any) {_SERVICE}
    (he|she) [has|have] [just|already] (rang|rung|called|phoned) [the] {_SERVICE} on
""")
_HE = """(he|hes|husband|hubby|wife|partner|boyfriend|girlfriend|bf|gf|ex|fiance|dad|stepdad|father|mum|stepmum|mother|
    brother|sister|son|daughter|uncle|cousin|nephew|brother in law|mate|mates|friend|friends|pal|colleague)"""
_POLICE = """(police|police officer|police officers|police man|policeman|policemen|policewoman|officer|officers|cop|
    cops|copper|coppers|detective|sergeant|pc)"""
_ONE_OF_THEM = f"({_POLICE[8:-1]}|paramedic|paramedics|ambulance man|fireman|firemen|social worker)"
THEIR_OWN = Ways(f"""
    {_HE} [who] [is|was|used to be] the [off duty|retired|local] (police officer|policeman|policewoman|cop|copper|
        detective|sergeant|pc)
    {_HE} [who] (is|was|are|used to be|were) [just|both|all] [an|a|the|that] [off duty|retired|serving|local|ex|
        former] {_ONE_OF_THEM} !(is|are|have|has|car|cell|custody|station)
    {_HE} [who] (is|was|are|used to be|were) [in|in the|ex|ex the|old] police !(is|are|has|have|now|here|just|came)
    {_HE} [who] (works|work|worked|working|is working|volunteers) (for|in|with|at|as) [the|a|an] {_SERVICE}
    {_HE} [who] (knows|know|is friends with|is mates with|is in with) [all|half|everyone in] [the|a|some] {_SERVICE}
    (his|her|their|husbands|partners|boyfriends|dads|exs|exes) [own|old|best|mate|mates|friend|friends|brother|
        dad] {_POLICE} !(interview|custody)
    {_POLICE} (is|are) [all|both|just|only] (his|her|their|husbands|my husbands|friends with|mates with) \\w+
    (he|hes|husband|hubby|wife|partner|boyfriend|girlfriend|bf|gf|ex|fiance) [has|have|is|just|already|now] (rang|
        rung|ringing|called|calling|phoned|dialled|spoke to|spoken to|told|got|sent) [for] [the|an] {_SERVICE}
""")
