"""
Signs of danger: sets of words that mean it when they stand near each other. A table only; `signs.py` reads it.

They stand beside the phrases of `content/urgent.yaml`, which an editor can add to: a sign catches what no list of
phrases could hold. A line holds how many words a sign may spread over, then its sets: a word of each must be there.
After the number, > keeps the sets in order and ? makes it unsure, which leads to one gentle question. Words in capitals
stand for a set named in GROUPS. The kinds in brackets are ids of `urgent.yaml`.
"""

import re

from flows.hearing.ways import Ways, word_set

GROUPS = """
CHILD: child boy girl baby toddler teenager teenage son daughter grandson granddaughter schoolgirl schoolboy
    youngster stepson stepdaughter niece infant newborn
AGE: 4 5 6 7 8 9 10 11 12 13 14 15 16 17 four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen
TEEN: 11 12 13 14 15 16 17 eleven twelve thirteen fourteen fifteen sixteen seventeen
YEARS: 20s 30s 40s 50s 60s twenties thirties forties fifties 20 21 22 23 24 25 26 27 28
    29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 55 60
GROWN: man boyfriend partner he him YEARS
PARTNER: husband wife partner boyfriend girlfriend ex man
FAMILY: dad mum da mam mammy daddy mummy father mother stepdad stepmum stepfather stepmother stepbrother
    uncle auntie brother cousin nephew
    son daughter grandson granddad
CARER: carer nurse keyworker helper nephew grandson granddaughter niece son daughter lodger
    adviser advisor
ONE: he she him her they them who someone somebody CHILD PARTNER FAMILY CARER woman lady neighbour sister friend mate
    gran grandad
HIT: hit beat batter leather punch slap kick strangle choke throttle thump belt whack smack thrash wallop assault
    stab headbutt clout bash attack hurt bite burn pinch
HARD: strangle choke throttle rape molest grope abuse assault stab headbutt
MARK: bruise mark burn scar welt scratch cut
BODY: arm leg neck face back body wrist eye head rib throat lip
SELF: myself himself herself themselves themself hisself yourself
BLADE: knife blade machete gun shotgun sword
DRUG: drug weed crack heroin coke gear package parcel
"""

SIGNS = """
[domestic_abuse]
8>?: he she who PARTNER FAMILY CARER / angry temper rage furious / CHILD
6>: he she who they PARTNER FAMILY CARER / HIT /
    me him her them mum mam mammy mummy wife gran CHILD sister woman
7>: being be get was keep / HIT abuse control / by / her his him my PARTNER FAMILY CARER
6>: ONE / being be get / HIT
8: ONE / knock push throw shove drag smash grab pin / about around wall stairs hair floor throat
4>: knock / me her him them / about around
9: ONE / hand / throat neck
4: me her him them CHILD woman wife mum gran sister dad PARTNER / HARD
3: black / eye
9: i am is she too / scare frighten terrify afraid petrify frit /
    home house him husband PARTNER dad son carer worker landlord
4>: husband boyfriend partner ex he stepdad dad / scare frighten terrify / me her them us
8: not never / safe / home
6: unsafe / home PARTNER him
6?: he partner husband boyfriend wife she / control / me her my him phone everything
9>: will would / not / let / me her him / out leave go see have talk speak
6>: he she husband partner / make / her me him / ask beg
9: hear / hit slap scream thump bang beat / cry wall night door child her
10?: neighbour door she her woman lady / scream / night child baby
5: lady woman mum girl neighbour / batter beat
6>: hold keep lock / her him me them child / prisoner captive in cupboard shed
7: ex husband partner boyfriend / kick break bang smash / door window house
4>: boyfriend husband partner / force / me her them
4>: i am / being / hurt abuse hit beat control

[child_at_risk]
10: CHILD / bruise welt scar flinch malnourished
12: CHILD / MARK / BODY cigarette belt
8: she he / MARK / arm neck wrist leg face back
6: CHILD / neglect abuse grope molest rape groom undress exploit
8: CHILD her him me she / touch / uncle stepdad dad he man coach teacher bottom private inappropriate volunteer
4>: he she uncle stepdad man volunteer coach / touch / her him me CHILD
5: accuse / touch abuse grope groom
11: CHILD AGE / alone own SELF / night midnight house home flat all leave late car pub hours
9>: CHILD / leave / all / night day hours
9: CHILD / hungry starve filthy dirty / always again every flinch no week dirty filthy smell
8: man coach volunteer adult worker GROWN / message text photo picture photograph film follow snapchat dm nude /
    child girl boy teenage teenager schoolgirl AGE
8>: stepdad dad uncle man brother he grandad / come go in into / my her his / room bedroom bed
7: AGE / boyfriend
7: TEEN / pregnant
9>: AGE / boyfriend man partner he / YEARS
7: AGE / date / YEARS
9: coach man adult volunteer teacher / shower changing toilet / boy girl child
10: child girl boy daughter son / tell say disclose confide whisper / uncle stepdad secret hurt touch scare promise
    hit frighten
8: rub stroke grope fondle / leg thigh bum bottom / her me his girl boy child
8: ask send / child girl boy / picture photo nude
11?: leave / CHILD / pub asleep bingo car
12?: drunk / child girl boy AGE / man men
6: no not nobody / feed fed / CHILD twin them
10?: man / collect pick drive / girl boy child
4: hurt hit beat / mummy daddy
4: daddy stepdad / hurt hit shout scare
8>: CHILD / not scare afraid frighten / go / home
12: CHILD / scare frighten terrify afraid petrify frit / go going of dare / home dad mum stepdad stepmum daddy mummy
12: CHILD / will would not never / go going / home / scare frighten terrify afraid petrify frit
10: CHILD / say tell / stepdad stepmum daddy mummy uncle / hurt hit beat touch scare
7: CHILD he she / not / feel / safe
14: drunk / child toddler baby collect pick / drive car pick collect
10: drunk wasted / pick collect / CHILD
8: baby / scream cry / hour night nobody ignore alone
12: man stranger van car / get grab take snatch offer lure / child girl boy / car van
8: CHILD / miss gone / since night last yesterday hours from
8: CHILD / sleep / stairwell park street rough bench shed
1: paedophile pedo paedo peado nonce
12: hang / playground school / photo picture child
6>: worry concern frighten / about for / child girl boy baby / not at and she he her his is
5?: report / abuse abuser harm
1?: disclose disclosure
10?: something / not wrong / right wrong / home family child
12?: tell / wrong / home

[self_harm]
4>: want wanna wish going rather ready / die
4>?: i / tired / life living
4>: kill hurt harm cut hang drown end burn starve / SELF
5: cut slash slit / arm wrist leg
4>: end take finish / my his her their own / life
4>: want wanna / end finish / life
1: suicidal suicide selfharm overdose
2>: self / harm
6>: take swallow necked / 10 12 15 16 18 20 24 25 28 30 32 36 40 48 50 60 64 96 100 / paracetamol ibuprofen tablet pill
    codeine tramadol aspirin
8: take swallow / many lot all load pack box handful bottle / tablet pill paracetamol ibuprofen antidepressant med
7>?: no what / point / live alive life here carry on
7: without / me / better cope happy off fine
9>: better fine cope happy / without if / me i / gone around here die not
7>: not / want wanna / wake be / up here alive around
5: better / off / gone die
5>?: i am / on / roof ledge bridge
7>: go sleep fall / not never / wake
9: jump throw drive walk step / bridge train roof bus traffic cliff window sea river / me myself i he she says feel
    think want off
9>: no nobody not / one notice miss care / if / i / gone die here around
6>?: not / see / way / out
7>?: can / not / go cope carry / on cope more anymore live
11>?: how / long / i / do carry take cope / this on it
4>?: do / something anything / silly stupid daft
6>?: give / stuff thing things belongings / away
9>: enough / no / point / here live anything

[threat]
6: threaten / kill hurt stab burn shoot batter beat rape bat BLADE me her him them child family
6: being been get / threaten stalk follow chase / by me my home him her he someone
6>: going gonna will would say swear wanna want / kill stab shoot murder batter slash slice /
    me her him you us them someone somebody child
8>: come turn / with / bat BLADE
8>?: know / where / live i my she child / live school child
3>: death / threat
6>: people man men someone somebody boy lad gang they / chase / me us
6>: follow / me her / home
6>: he she man bloke chair ONE / follow / me / home
9: burn torch / hall house place centre car down / us say threaten going will would
9>: he his they boys mates / do / my our / windows window

[harm_now]
4>: going gonna / hurt harm attack / me her him us them child someone somebody
6: BLADE / carry pull bring wave have got outside threaten boy man he
8>: help / he she they someone man / hit attack hurt beat / me us her him
3: not stop / breath breathe
6: someone somebody woman man lady he she child person boy girl gent / unconscious bleed stab drown choke
3: someone somebody woman man lady he she child person boy girl gent / collapse shoot
5>: FAMILY PARTNER CHILD CARER neighbour friend mate gran grandad nan nana / collapse unconscious unresponsive choke
8: he ex man husband / outside / bang door kick shout smash
5>: i we am are / not / safe
1: molest

[sexual_violence]
1: rape
4: sexual / assault abuse
7>: hand / up down / skirt top dress trouser pants jumper blouse
5>: grab squeeze pinch slap grope touch rub / my her me / bum breast boob bottom crotch
4>: touch stroke rub / my / leg thigh knee

[gas]
5: smell stink reek / gas
12: gas boiler heater / dizzy
12?: gas boiler heater / headache

[fall]
10>: ONE i mum nan nana man pensioner / fall fell fallen / not / get / up

[hate]
8: put push post shove / letterbox / mess poo shit muck
5>: call shout scream / me us him her them my our / paki

[adult_at_risk]
11: CARER neighbour stranger scammer builder / steal drain rob nick empty / money pension card saving bank purse
    account cash
11>: CARER neighbour stranger scammer builder / take control use keep / her his mum gran nan him grandad dad / money
    pension card saving bank purse account cash
11>?: CARER neighbour stranger scammer builder / take spend control use keep / money pension card saving bank purse
    account cash
12: money pension saving card / her his gran grandad lady / drain steal take rob empty con /
    CARER he they someone man
9: CARER / shout hurt rough scream neglect push grab / her him she he gran lady gent terrify scare
5>: lock / in / by
11?: no not / food eat heat / day week money alone she he / he she him her lady gent
7: not / eat / day week look
13: old elderly gent lady pensioner neighbour gran / not / see answer / day week curtain door
10?: find / gran grandad old lady gent / freeze pyjama nightie floor
9: old elderly confuse dementia / wander / night street road
14?: old gent lady man his her / stranger people they boys men / live move take / house flat home
8: disability disabilities vulnerable adult dementia / exploit abuse steal advantage hurt neglect use
4: elder elderly old / abuse neglect hurt
10: elder elderly old pensioner gran / fleece con scam rob swindle
7: frighten scare fear afraid worry / someone somebody / safety

[exploitation]
10?: deal dealer drug / flat house home place / take use move over his her from live
1: cuckoo cuckooing cuckooed traffick slavery gangmaster
2>?: county / line
8: make force get gang / him her them child boy girl son / carry sell deal steal beg run hold DRUG
9: carry hold run sell / DRUG / him her them boy girl child son gang
8: groom / gang carry drug
10>: give pay / son daughter boy girl child him her / hold carry deliver drop package
13: work worker / not never / pay leave allow / sleep live shed starve scare never
10?: keep / him her them / shed room caravan / pay not
14: sleep live / shop wash takeaway factory car / allow pay out hour / not never
14: vape cigarette money present / child girl boy / errand run give free / man men he older
"""

# In one clause with one of these, talk of danger is most likely about rules, training or a project,
ABOUT_RULES = Ways(r"""
    (policy|policies|procedure|procedures|training|trainer|course|courses|workshop|workshops|awareness|template|
        guidance)
    (dbs|crb|certificate|certificates|checklist|officer|campaign|leaflet|insurance|qualification|poster|posters)
    (exhibition|assessment|designated|prevention|safeguarding lead|support group|support groups)
    (start|starting|set up|setting up|run|running|form|forming) a ... group
    (talk|session|project|programme|event|scheme|class|film|play|book|mural|charity) (on|about|for|of)
    (rules|checks|form|forms|law|laws) (about|do|for|on|we)
    what checks
    (support|help|helping|supporting) (people|women|men|residents|families|folk|anyone) (who|with|through|that)
    (survey|questionnaire)""")
# unless somebody is spoken of as well.
SPOKEN_OF = word_set("""
    me my i she he her him his myself himself herself someone somebody told said mate friend neighbour
""")
NOT_SO = Ways("""
    (nobody|no one|none of us|none of them|no child) [here|there] (is|was|are|were|has|have|been|got|in) !(seen|
        been seen|heard|spoken|helping|listening|safe|answering|fed|feeding|doing|been fed)
""")
NOT_IN_DANGER = Ways("""
    (not|never) [in|at|being|been] [any|a|really|actually|immediate] (danger|risk|hurt|harmed|abused|suicidal|violent)
    not an emergency""")
LONG_AGO = Ways(r"""
    (year|years) ago
    (used to|when i was|in the past|a long time ago|long ago|decades ago|last year|many moons ago)
    (is|are|am|now) (recovering|on the mend)
    as a (child|kid|boy|girl|teenager)
    back in (19\d\d|20\d\d)
    in my (childhood|teens)""")
STILL = Ways("(still|again|now|tonight|today|every|happening|keeps)")
MAYBE_SO = Ways(r"""
    (might|maybe|possibly|perhaps|not sure|wondering if|wonder if|could be wrong|may be wrong|probably nothing)
    (do not know if|hope i am wrong|what if|in case|suppose|rumour|rumours|gossip|hypothetically|seems|seem)
    if (a|someone|somebody|anyone)
    could (get|be) hurt
    what (do|should|would) (i|we) do if
    how do (we|you|i) know if
    when a (child|person|kid)""")

# "The wife will kill me if I'm late" is mostly a way of speaking; "he said he will" is none. Only what is told of
# people by who they are, and of chores and the work: "he would kill me if I went" may well be meant.
_WOULD_KILL = """[is|are] (will|would|going to|gonna|about to) [have|absolutely|literally|probably|so|just] (kill|
    killed|murder|murdered|shoot|hang|skin|throttle|strangle) (me|us)"""
_CROSS = """(husband|husbands|hubby|hubbys|wife|wifes|missus|partner|other half|better half|mum|mums|mam|mother|
    in law|dad|dads|sister|nan|indoors|kids|chair|treasurer|secretary|caretaker|committee|vicar|boss|bosses|manager|
    neighbour|neighbours|lads|team|teacher|teachers)"""
_OVER = "[if|because|for|as|when] [i|we] [have|had|would|ever|just|only]"
_CHORES = """(bunting|cake|cakes|tins|scones|quiz|raffle|tombola|barbecue|marquee|gazebo|receipts|minutes|agenda|
    rota|bid|bids|newsletter|committee|committees|allotment|plants|seedlings|compost|fete|jumble|litter|stall|stalls|
    flyers|posters|leaflets|spreadsheet|accounts|urn|castle|deckchairs)"""
WAY_OF_SPEAKING = Ways(rf"""
    (kill|murder|shoot|hang) (me|us) [if|because|for] (i|we) [am|are|have] [only|always|just|ever] (late|early|forget|
        forgot|forgotten|miss|missed|break|broke|drop|dropped|spill|spilt|burn|burnt)
    (kill|murder|shoot|hang) (me|us) [if|because|for] (i|we) [have] (lose|lost) (the|my|our|her|his) [hall] (key|keys|
        phone|purse|paperwork|receipts|list)
    {_CROSS} {_WOULD_KILL} {_OVER} (take|took|taken|taking|bring|brought|bringing|buy|bought|buying|give|gave|given|
        giving|lose|lost|losing|forget|forgot|forgotten|forgetting|miss|missed|missing|make|made|making|host|hosted|
        hosting|have|borrow|borrowed|organise|organised|said we would|dig up|dug up|agree|agreed) ... {_CHORES}
    {_CROSS} {_WOULD_KILL} {_OVER} (take|took|taken|taking) on (more|any|another|one more|yet|anything|extra|too)
    {_CROSS} {_WOULD_KILL} {_OVER} (volunteer|volunteered|sign up|signed up|put my name down|
        put my hand up) [for] (again|another|anything else|one more|any more|more|yet another)
    {_CROSS} {_WOULD_KILL} {_OVER} (say|said|saying) yes to (another|one more|any more|anything else|yet another)
    {_CROSS} {_WOULD_KILL} when (he|she|they) (see|sees) the (state|bill|size|price) of the (van|shed|hall|marquee|
        allotment|garden)
    {_CROSS} {_WOULD_KILL} when (he|she|they) (see|sees) the bill for the {_CHORES}
    (boss|manager) {_WOULD_KILL} if i am not (back|there|in)
    (neighbour|neighbours) {_WOULD_KILL} if the (band|music|choir|disco|drummers) (play|plays|played|go|goes|is)
    !(he|she|they|him) \w+ {_WOULD_KILL} for asking (again|another|so|yet)
""")
OUR_OWN_WORDS = re.compile(r"\b(?:i|we) sa(?:id|y)\b")
REPORTED = Ways(
    "(said|says|say|told|tells|swears|swore|threatened|threatens|keeps|always|text|texts|texted|shouted|shouts)"
)

# What frightens many a child and is nobody's doing: still asked about, gently.
FEARED_THINGS = Ways(r"""
    (scared|terrified|frightened|afraid) of [the] (dark|thunder|fireworks|spiders|ghosts|clowns) !(man|men|lad|van|
        car|figure|alley|house|room)
""")
