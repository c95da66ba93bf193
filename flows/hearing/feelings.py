"""What somebody says of how they are, and whether they are rude to the assistant."""

from flows.hearing.day_words import MONTHS
from flows.hearing.heard import Feeling
from flows.hearing.ways import Ways

_KIN = (
    "mum|mom|mam|dad|mother|father|gran|granny|nana|grandad|granddad|grandma|nan|wife|husband|partner|son|daughter|baby|babies|brother|"
    "sister|friend|best friend|mate|uncle|aunt|auntie|cousin|boyfriend|girlfriend|dog|cat|stepdad|stepmum|nephew|"
    "niece|child|kid|twin|grandson|granddaughter|fiance|other half|better half|in law|godson|goddaughter|little boy|"
    "little girl|little one"
)
_KIN_S = "|".join(f"{each}s?" for each in _KIN.split("|"))  # "my dads in hospital" is one dad
_OURS = (
    "chair|chairman|chairwoman|chairperson|treasurer|secretary|volunteer|volunteers|worker|neighbour|member|members|"
    "founder|caretaker|leader|cook|driver|gardener|councillor|colleague|friends|lady|man|mates|regulars"
)
_WHEN = "|".join(
    [
        "yesterday|today|tonight|last|this|a few|a week|a month|a year|two|three|\\d+|weeks?|recently|suddenly",
        "peacefully|just|so|and|at home|in hospital|in his sleep|in her sleep|before|during|when|while",
        *(f"{day}day|on {day}day" for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")),
        *(f"in {month}" for month in MONTHS),
    ]
)
_WARDS = "hospital|hospice|intensive care|icu|coma|high dependency|resus|surgery|theatre|a and e"
_WORN = "knackered|exhausted|shattered|drained|burnt out|burned out|worn out|wiped out|frazzled|done in|overwhelmed"

# A death outranks illness, illness tiredness.
FEELINGS: dict[Feeling, Ways] = {
    "bereaved": Ways(f"""
        [my|our|the|his|her] [\\w+] ({_KIN}) .. (died|dead|passed away|has passed away|is no longer with us) [away|
            on] !(the|it|me|to|a|her|his|laughing|of|inside|down|proud)
        (my|our|the) [old|former|lovely|vice|young|dear] ({_OURS}) [\\w+] [\\w+] [has|have|just|sadly|suddenly] (died|
            passed away) !(the|it|me|to|a|her|his|down|laughing|of)
        ({_KIN}|{_OURS}|he|she) [has|have|just|sadly|suddenly] [just|sadly] passed [on|over] ({_WHEN})
        (my|our|the) [\\w+] ({_KIN}|{_OURS}) [has|have|just|sadly|suddenly] [just|sadly] passed [on|over] $
        ^ (mum|dad|gran|grandad|nan) [has|just|sadly] passed [on|over] $
        (my|our) [\\w+] ({_KIN_S}) [is|has|have] gone [now] $
        ({_KIN}) .. (was|got|been|were) killed
        from (our|the|my) (group|team|committee|street|road|estate|club|hall|office|block) [has|have] [just|sadly|
            suddenly] (died|passed away)
        (next door|over the road|across the road|down the road|upstairs|downstairs) [has|have] [just|sadly|
            suddenly] (died|passed away)
        (he|she|they|who) [is|has|have|had|just|sadly] [just|sadly] (died|passed away) !(laughing|of embarrassment|down)
        passed away !(the|at the idea)
        one of our [\\w+] [\\w+] [has|have|just|sadly] (died|passed away)
        ^ [it] [was|is] .. (funeral|wake|cremation) (yesterday|today|tomorrow|last week|next week|on \\w+|monday|
            tuesday|wednesday|thursday|friday|saturday|sunday) $
        (my|our|his|her|it is|its) [\\w+] ({_KIN_S}) (funeral|wake|cremation) !(tea|teas|fund)
        (lost|buried|burying|bury|cremated|grieving for|mourning|lose) (my|our|the|a|his|her) [\\w+] ({_KIN}) !(key|
            keys|phone|show|group|club|raffle|at|vote)
        (buried|burying|bury|cremated) ({_KIN})
        (miscarriage|miscarriages) !(of justice)
        (miscarried|stillborn|stillbirth|still born|cot death)
        (i am|am|been|just|recently|newly) [now|just|recently|newly] [a] [\\w+] (widow|widower|widowed)
        ^ rip
        rest in peace
        (been|had|have|at|going to|arranging|planning|got|after|for) (a|the|my .+?|his|her) (bereavement|
            funeral) !(tea|teas|directors|parlour|group|cafe|fund)
        (i am|been) (bereaved|grieving|in mourning)
        (death|loss|bereavement) in (the|my|our) family
        family (death|bereavement)"""),
    "family_ill": Ways(f"""
        [my|our|the|his|her] [\\w+] ({_KIN_S}) [is|are|was|has been|have been|been|back|still|just|now|went|rushed|
            taken|got taken|was taken|was rushed|ended up] [back|still|just|now|taken] (in|into) [the|a] ({_WARDS})
        [my|our|the|his|her] [\\w+] ({_KIN_S}) [is|are|was|has been|have been|been|has|got] [really|very|so|quite|still|
            seriously|proper|just|not|terminally] (ill|poorly|unwell|sick|dying|bedbound|not well|so well) !(of|and|
            about|leave|pay)
        ({_KIN}) [has|have|had|got|has got|just had|has had|is having|having|diagnosed with] [just|a|an|the|had a|
            another] [\\w+] (cancer|stroke|heart attack|dementia|alzheimers|covid|operation|breakdown|chemo|sepsis|
            pneumonia|parkinsons|tumour|seizure)
        ({_KIN}) has not [got] long [left|to live] $
        dementia my [\\w+] ({_KIN})"""),
    "ill": Ways("""
        (i am|i have been|been|i was|still|feeling|feel|been off) [really|very|quite|so|too|a bit|proper|pretty|
            dead] (ill|sick|poorly|unwell|rough|under the weather|bedbound) !(of|and tired|about|to)
        (i am|i have been|i was|been|stuck|currently) in [the] hospital
        (i have|got|got the) [got] (covid|flu|cancer|shingles|pneumonia|a chest infection|long covid)
        (having|had|have|i am having) (a|an|my|another) (operation|stroke|heart attack|surgery|breakdown|fall) !(of|
            in)
        (i am|been) (having|on|through) (chemo|treatment|dialysis)
        (i am|been|feeling) not [very|too|so] well
        not been [very|too|so] well
        laid up
        off sick
        i (broke|have broken) my (leg|arm|ankle|wrist|hip|foot)
        got (a|the) (sick note|flu|virus|bug)"""),
    "exhausted": Ways(f"""
        (i am|i feel|feel|feeling|i have been|we are|so|just|absolutely|completely|totally) .. ({_WORN})
        ^ [bit|so|pretty|proper] ({_WORN}) [today|tonight|with it|with it all] $
        [i|we] can not (do this|cope|carry on|keep this up|keep it up|keep going|face it|take any more|
            take it) [anymore|any more]
        (end of my tether|breaking point|on my last legs|on my knees|running on empty|dead on my feet)
        (fed up with|fed up of|had enough of|sick of) (it all|all this|all of it|this all|everything)
        too much for me
        (i have|ive|we have|weve) had (enough|it) [with it|of it] [to be honest|now|honestly|tbh|really|lately] $
        ^ [sorry|oh|i am|just|its|it is] [just|been|having|had|i have had] [having|had|such] [a|one of those] [really|
            very|proper] (bad|rough|awful|terrible|horrible|tough|hard|low) (day|days|week|night|morning) [today|
            sorry] $
        (i am|feeling) [so|really|very|just|dead] tired [of it all] !(of the)
        so tired of (it|this|all)"""),
    "sorry": Ways("""
        (sorry|apologies|apologise|forgive me) ... (reply|replying|late|slow|quiet|rubbish|useless|forgot|missed|
            delay|ages|sooner|hopeless|silence|ghosted|ghosting|ignoring|ignored|answered|answering|disappearing|
            touch|messing|back to you)
        ^ [oh|oops|so|really|i am|very] (sorry|apologies) [mate|love|about that|for that|everyone|again] $
        my bad
        ^ [oh|so|hi] sorry [i|we|i have|we have] [have|only|just] (only|just) [now|just] (seen|saw|read|
            noticed) !(a|him|her|that the|out)
        (sorry|apologies|excuse me) [if|for|that] [i am|i keep|all|the|my] (rambling|ramble|waffling|waffle|ranting|
            rant|moaning|going on|babbling|wittering|offloading|whinging|venting)
        ^ ... sorry [if] i am [not] [really|all] (making|all) [much|any|no|over] (sense|the place)
        (i feel|feel|feeling) [so|really|very|a bit] (bad|guilty|awful|terrible|rotten) (about|for|that)"""),
}  # fmt: skip

RUDE = Ways("""
    (fuck|fuk|fck|feck) (you|off|this)
    (piss|sod|bugger|bog|naff|eff) off
    (shut up|shut your|get lost|go to hell|up yours|drop dead)
    you [are|is] .. (rubbish|useless|stupid|thick|idiot|crap|shit|shite|dumb|pathetic|wanker|twat|prick|dick|
        dickhead|cunt|bastard|moron|bellend|knob|muppet|joke|pointless|annoying)
    you [are] .. waste of (time|space|money)
    (stupid|useless|crap|shit|dumb|bloody|rubbish|thick|fucking|effing|daft) [\\w+] (bot|robot|machine|computer|app|
        chatbot|assistant)
    ^ [well|honestly|oh|so|and|mate] your [just|so|bloody|absolutely|all|fucking] (useless|hopeless|rubbish|stupid|
        thick|crap|shit|pathetic|pointless|a joke|no help|no use) [mate|bot|at this|at it|to me] $
    ^ [well|honestly|oh|so|and] (this is|that is|this bot is|all this is) [just|so|bloody|a] (useless|hopeless|
        rubbish|crap|pointless|waste of time|no help|no use) [mate|at all|to me] $
    ^ [absolutely|bloody|completely] (useless|hopeless|pointless|waste of time) $
    (this|that|it) [thing|bot] is [\\w+] (crap|shit|bollocks|shite|bullshit) $
    ^ [you] (wanker|twat|prick|dickhead|cunt|bastard|idiot|moron|bellend|knobhead|tosser|arsehole|bollocks|
        bullshit) $
    you (suck|stink)
    ^ [honestly|oh|well|so] (what|what a|just a|absolute|total|complete) [total|complete|absolute|bloody|load of|lot of|
        pile of] [total|old|utter|bloody] (rubbish|crap|bollocks|nonsense|shambles) [this is|that is|you are|mate] $
    ^ [honestly|oh|well|so] [what|just] [a] [total|complete|absolute|bloody] waste of [bloody|my|our|everyones] (time|
        money|space) [this is|that is|you are|mate|this] $
    ^ [that is|thats|this is|it is|its] a (joke|disgrace|farce|shambles) [mate|you know|honestly|is this] $
    i hate you""")  # fmt: skip


def feeling_in(said: str) -> Feeling | None:
    """How they say they are, from a message in plain words."""
    return next((feeling for feeling, ways in FEELINGS.items() if ways.said_in(said)), None)


def is_rude(said: str) -> bool:
    """Whether a message in plain words insults the assistant."""
    return RUDE.said_in(said)
