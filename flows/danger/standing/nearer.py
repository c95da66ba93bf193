"""Danger stands, and a few words tell that harm is near, of new fear, or of a roof or bridge: that is worse news."""

from flows.danger.doubting import all_is_well
from flows.danger.heard_of.put_plainly import put_plainly
from flows.danger.standing import after_danger, in_peril
from flows.danger.standing.ringing_back import raised_with
from flows.effects import Say
from flows.events import Said
from flows.hearing.spelling import Speller
from flows.hearing.ways import Ways, word_set
from flows.programme import SELF_HARM
from flows.turn import Conversation, Turn, World

MOST_WORDS = 14


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """The numbers again, how to ring without a word, and those on duty told; None where they tell nothing of it."""
    if in_peril.said_first(talk.answer("danger"), said.text):
        return raised_with(talk, SELF_HARM, said.text, world)
    if not is_told(said.text) or all_is_well.seems_so(said):
        return None
    turn = raised_with(talk, talk.answer("danger"), said.text, world)
    return Turn(turn.conversation, (*turn.effects, Say(after_danger.without_a_word(world))))


def is_told(text: str) -> bool:
    """Whether these words tell that somebody is near, or of fear."""
    words = put_plainly(text, SPELLER)
    if len(words.split()) > MOST_WORDS or NOT_SO.said_in(words):
        return False
    return any(NEARER.said_in(part) for part in _but_for_the_ordinary(words))


def is_ordinary(text: str) -> bool:
    """Whether these words tell of something plainly ordinary, and of nothing else."""
    words = put_plainly(text, SPELLER)
    return ORDINARY.said_in(words) and not any(_but_for_the_ordinary(words))


def _but_for_the_ordinary(words: str) -> list[str]:
    """What is said before, between and after anything that is plainly ordinary, such as a child home from school."""
    said, parts, begins = words.split(), [], 0
    for start, end in (*ORDINARY.places(words), (len(said), len(said))):
        parts.append(" ".join(said[begins:start]))
        begins = end
    return parts


SPELLER = Speller(
    word_set("scared frightened terrified downstairs upstairs outside coming shouting banging hiding locked")
)
_THEY = """(he|she|they|hes|shes|theyre|husband|my husband|hubby|my partner|my boyfriend|my bf|my ex|my dad|my stepdad|
    his mates|his brother|his brothers|his family|the man|that man|somebody|someone)"""
_NOW = "[is|are|right|has|have|just|now|still|only just|already|got|also|both|all]"
_THEIRS = "(he|husband|hubby|partner|boyfriend|bf|ex|dad|stepdad|brother|cousin|mate|mates|friend|friends)"
_POLICE = "(police|police officer|police officers|officer|policeman|policemen|cop|cops|copper|coppers)"
_AT_HAND = """(here|outside|inside|downstairs|upstairs|at the door|at my door|at the window|in the house|with him|
    coming|on his way|on their way)"""
NEARER = Ways(f"""
    {_THEY} {_NOW} {_NOW} (back|here|home|in|inside|round) [again|now|already|early|here|with his mates|drunk|and] $
    {_THEY} {_NOW} {_NOW} (here|home|back|in the house) and
    {_THEY} {_NOW} {_NOW} (downstairs|upstairs|outside|next door|at the door|at my door|at the window|at my window|
        in the house|in the garden|in the room|in the kitchen|in the next room|in the hall|on the stairs|in my room|
        in bed next to me|next to me|beside me|behind me|over me|in the car with me|on the landing|
        at the gate) [again|now]
    {_THEY} {_NOW} {_NOW} (come|came|coming|walked|walking|got|gets|getting|broke|breaking|climbing|let himself) [back|
        right|straight] (back|home|in|inside|round|up the stairs|upstairs|downstairs|up|over|here|for me|towards me|
        at me|after me|through the door|through the window) [again|now]
    {_THEY} {_NOW} {_NOW} (on his way|on her way|on their way|nearly here|nearly home|nearly back|pulling up|pulled up|
        parking|woken up|waking up|woke up|awake|drunk|drinking|been drinking|pissed|high|kicking off|shouting|
        screaming|yelling|banging|knocking|hammering|smashing|throwing|raging|fuming|angry|mad|following me|watching me|
        waiting for me|waiting outside|looking for me|found me|found us|found out|knows|knows where i am|
        blocking the door|in a mood|losing it|lost it|going mad|threatening)
    (hear|see) (him|her|them) [coming|shouting|outside|downstairs|upstairs|on the stairs|moving|at the door]
    i am [so|really|very|still|too|getting|that|just|proper|well] (scared|frightened|terrified|afraid|petrified|shaking|
        trapped|hiding|locked in|bleeding|stuck in|alone with him|alone with her|in hiding|crouched|under the bed)
    i have [just] (locked|barricaded|shut) (myself|us|me)
    ^ (scared|terrified|frightened|hiding|shaking|bleeding) [now|so much|again] $
    i do not feel safe
    i (can not|dare not|could not) (get out|leave|move|get away|breathe|talk|speak)
    {_THEY} (will not|wont|refuses to|does not want to) (go|leave|let me out|let me go|let us go|stop)
    {_THEY} (has|have) [got|took|taken] (my phone|the keys|my keys)
    {_THEY} [has|have|is] [just|also|even|still|now] (got|took|taken|has|have|keeps|kept|hid|hides|hidden|holds|
        keeping|holding|burnt|burned|ripped up|cut up) [all] (my|our|her) [bank|id|residence] (passport|passports|
        papers|documents|visa|card|cards|birth certificate)
    {_THEIRS} [who] [is|are|was] [in|in the|a|an|the] {_POLICE} !(car|van|station|cell) ... {_AT_HAND}
    (his|her|their|husbands) [own|old|best|mate|mates|friend|friends|brother|dad] {_POLICE} [mate|mates|friend|friends|
        brother|colleagues] {_NOW} {_AT_HAND}
""")
NOT_SO = Ways(f"""
    {_THEY} [is|are] (not|never|nowhere) .. (here|back|home|in|coming|outside)
    {_THEY} .. (at work|at his mums|at the pub|asleep|sleeping) $
    ^ (is|are|will|when|if|what|has|does|do|can) [if|when] {_THEY}
    (until|till|before|when|if|unless|while|hope|wish|last time|last night|yesterday|once) .. {_THEY}
    i am not [so|really|that|too|very] (scared|frightened|afraid)
    my (mum|sister|friend|mate|neighbour|nan|brother) (is|has) .. (here|coming|back)
""")
ORDINARY = Ways(f"""
    {_THEY} {_NOW} {_NOW} (come|came|got|getting|coming) (home|back|in) from (school|nursery|playgroup|preschool|
        after school club|cubs|scouts|brownies) [now|today|early] $
    {_THEY} {_NOW} {_NOW} (come|came|got|getting|coming) (home|back|in) from [the|an|his|her] (school|nursery|playgroup|
        hospital|operation|clinic|dentist) and [he|she|they|hes|shes] [is|are|has|both|all] [now|fast|gone to|
        went to] (asleep|sleeping|bed|in bed|resting) [now] $
    (someone|somebody|the man) {_NOW} {_NOW} (at the door|at my door|outside|knocking|here) (with|about|for|
        delivering) [the|a|an|my|our|some] (parcel|parcels|package|post|letter|delivery|pizza|takeaway|shopping|
        groceries|leaflet|leaflets|flyers|meter|meter reading) [now|for me|for us] $
    i am [so|really|very|still|too|that|just|proper|well] (scared|frightened|terrified|afraid|petrified) of [the|big|
        all|any] (spiders|spider|mice|rats|snakes|wasps|bees|moths|insects|heights|flying|needles|injections|dentist|
        clowns|thunder|lightning|lifts|exams|exam|public speaking|computers|technology|ghosts)
    i (can not|could not) move [the|my|our|any|those|these|all the] [heavy|big|old|folding] (table|tables|chair|chairs|
        desk|desks|furniture|boxes|shelves|piano|bins|date|meeting|appointment|stage|stalls)
    i (can not|could not) leave [a|the|my|any] (review|message|comment|note|voicemail|feedback)
    i (can not|could not) get out of [the|this|my|our] (contract|lease|tenancy|agreement|deal|meeting)
    i (can not|could not) (talk|speak) (to|with) [the|my|our] (council|landlord|committee|bank|school)
    i (can not|could not) speak [any|much|good|very good] (english|welsh|polish|urdu|french|spanish|arabic)
""")
