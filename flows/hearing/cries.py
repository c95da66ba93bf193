"""
Cries: whole messages of a few words that are hardly ever about the work. Each gets the gentle question, which begins
with 999. A table only; in a longer message the same words may be about anything, unless it tells of losing it all.
"""

from flows.hearing.ways import Ways

SERVICES = "(police|polis|cops|ambulance|paramedics|fire brigade)"
CRIES: dict[str, Ways] = {
    "harm_now": Ways(rf"""
        ^ [please|pls|omg|quick|can you|could you|someone|somebody] (call|ring|phone|get|send|fetch) [me|us] [the|an|
            a] {SERVICES} [please|pls|now|quick|here|for me|for us] $
        ^ [please|pls|omg|help|we|i|quick] [we|i] (need|want|send|get) [an|the|a] {SERVICES} [please|pls|now|
            quick|here] $
        ^ [an|omg|help|quick] (ambulance|paramedics) [please|pls|now|quick|here] $
        ^ (police|polis) (please|pls|now|quick|here now) $
        ^ [please|help|pls] (let me out|he has got me|she has got me|they have got me) [please|help|now] $
        ^ [please|help|pls|omg] (his|her|their|the babys|nans|dads|mums) heart [has] (stopped|stopping) [help|now] $
        ^ [help] (it is|this is|is) [an|a] emergency [help|please|now] $
        ^ [an|help] emergency [help|please|now] $
        ^ [ring|call] 999 [please|now|help|quick] $
        ^ [please|pls] [i|we] (need|want) [some] help [right] (now|quick|fast) [please|pls] $
        ^ [please|pls] help me (now|quick|please|pls) [please|pls|now] $
        ^ [please|pls|omg|help] (help|omg) (he|she|they) (is|are) (here|back|outside|inside|coming) [now|again|
            please] $
        ^ [omg|please|pls] (he|she|they) (is|are) (here|back|outside|inside|coming) [now|again] (help|please|pls) $
        ^ [omg|and] (he|she|they) (is|are) (in the house|at the door|breaking in|coming for me|coming for us|after me|
            after us|outside my door|outside the door) [now|again] $
        ^ [omg|help] (he|she|they) [has|have] found (me|us) [again] $
        ^ i am [really|so|just|very|too] (scared|frightened|terrified|petrified) [right now|now|of him|of her|of them|
            here] $
        ^ i [do not|still|just|really|always] feel [really|so|very] unsafe [right now|now|here|tonight] $
        ^ i do not feel [very|really|at all] safe [right now|now|here|tonight|at home|at all] $
        ^ [\w+] [\w+] [please|omg|help|can someone] (come quick|come quickly|come now) [please|pls|now|help] $
        ^ [someone|somebody|neighbours|next door] (is|are|was|were|been|bin|has been|have been) (screaming|
            screamin) [then|and|now] [it] [has] [stopped|next door] [now] $
    """),
    "fall": Ways("""
        ^ [help|pls|omg] [my|our|the] (nan|nana|gran|granny|nanny|grandad|mum|mam|dad|nanna|grandma|old man|old lady|he|
            she) [has|is|just] (fell|fallen|collapsed|had a fall|took a fall) [over|down] [again|now|help|badly] $
        ^ [help|pls] [my|our|the] (nan|nans|nana|nanas|gran|grans|granny|nanny|grandad|grandads|mum|mums|mam|
            mams|dad|dads|nain|taid|nanna|grandma|old man|old lady|he|she) [is|was|has been] [still|stuck|lying|laid|
            flat] [out] on [the] [kitchen|bathroom|bedroom|hall] floor [all night|again|now|help] $
    """),
    "self_harm": Ways("""
        ^ [i|he|she|they] [have|has|just|already] (took|taken|had|swallowed|necked|downed) [the lot|
            all of them|the whole lot|the whole box|the whole bottle|the whole pack|every one of them|them all] [now|
            already|tonight] $
        ^ [i] [just|really|so] want (it|it all|this|everything|the pain) to (stop|end|be over) [now|please] $
        ^ [i am] [stood|sat|standing|sitting|up] on the (bridge|edge|ledge|roof|tracks) [now|again] $
        ^ [i] [just|really|so] (want|need|going) to end (it|it all|this|everything) [all|now|tonight|please|so bad] $
        ^ ... (gambled|gambling|lost|bet|blew|blown|spent) ... (lot|all|everything|it|money|wages|savings|rent|house|
            home|job|kids|family) ... i [just|really|so|only] (want|need|going) to end it [all|now|tonight|please] $
        ^ [so] what is the point [of it all|of anything|in anything|of going on|of me|in me|of living|any more|
            anymore|of it|now] $
    """),
}


def cried(said: str) -> str:
    """The kind of danger that a whole message cries of, in plain words; empty for any other."""
    return next((kind for kind, ways in CRIES.items() if ways.said_in(said)), "")
