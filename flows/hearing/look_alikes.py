"""Ways of saying a thing that sound like danger and are none; each takes only its own words out of hearing."""

from flows.hearing.ways import Ways

LOOK_ALIKES = Ways(r"""
    (drive|drives|driving|drove) (me|us|him|her|them|everyone|everybody|you) up the wall
    (forms?|paperwork|deadlines?|feet|foot|back|knees?|shoes|bus|buses|traffic|parking|heat|cold|weather|rents?|
        bills?|costs?|prices?|meetings?|stairs|waiting|wait|admin|emails?|suspense|commute|head|job|hours|
        spreadsheets?|accounts|budget|applications?|bids?|it) [form] [is|are|was|were|will be|be] [just|really|
        absolutely|literally] [the] (killing|murder|death of|kills?|finishing off) [me|us|my|him|her]
    (agm|meetings?|minutes|event|fete|fun day|forms?|paperwork|deadlines?|bids?|applications?|budget|accounts|reports?|
        rota|quiz|raffle|zumba|gym|class|hill|stairs|heat|weather|diet|job|committee|shoes|feet|back|knees?|it) [is|are|
        will|this|thing] [just|really|be|be the] (going to|gonna|will) (kill|finish|murder) (me|us)
    (kitchen|bread|butter|cake|palette|pocket|stanley|craft|blunt) (knife|knives)
    (knife|knives) (and fork|in the kitchen|in the drawer|for the kitchen|for the cafe)
    [want|wants|wanted|like|hope|hoping|plan|need|trying] [to] (end|ending|finish|finishing|leave|leaving) [it|this|
        that|things|the \w+] on [a|an] (high|high note|good note|happy note|positive note|better note|nice note|
        proud note|lighter note)
    hit me with
    hit the (roof|ceiling|ground|deck|jackpot|nail|wall|buffers|shops|town)
    (it hit me|hit hard|hit us hard)
    beat us (to|at)
    (will|would|going to|gonna) (murder|kill|hang|shoot|skin) me if (i|we) (do not|forget|miss|lose|
        break|am late|are late) ... (minutes|forms?|reports?|rota|agenda|budget|accounts|cakes?|deadline|meeting|bins|
        invoice|receipts|papers|posters?|raffle)
    (beat|beaten|hammered|battered|thrashed|slaughtered|murdered|killed|smashed) [us|them|him|her|me] (at|by|
        in) [the] (football|quiz|darts|pool|rounders|bingo|cricket|chess|storm|storms|wind|rain|weather|final|match|
        league|game)
    (threaten|threatens|threatened|threatening) to (resign|leave|quit|walk|close|pull|stop|withdraw|cancel|rain|sack|
        go|report|complain|cut)
    dead (good|nice|easy|excited|chuffed|busy|proud|keen|happy|helpful|tired|quiet|slow|boring|on our feet|on my feet)
    (my|the|our|his|her) (phone|laptop|battery|car|boiler|van|wifi|tablet|printer|kettle|television|project|
        idea) [has|have|just|is] [just] (died|dying|dead|dies)
    (head|brain|feet|back|knees?|teeth|tooth|it) [really|still|just] (hurt|hurts)
    fire sale
    gas (man|engineer|fitter|bill|bills|meter|certificate|check|safe)
    (need|needs|buy|fit|fits|fitted|fitting|want|wants|new|test|tests|tested|install|installed) [a|the|our|some|new|
        more] carbon monoxide (alarm|alarms|detector|detectors)
    (bang|banging|bashing) [our|my|your] (head|heads) against [a|the] [brick] [wall]
    ^ [please|just|okay] (do not|stop) (text|message|contact|write to|texting|messaging|contacting|
        writing to) (me|us) (until|till|before|for) [after|the|next|a|
        half] (monday|tuesday|wednesday|thursday|friday|easter|christmas|term|
        summer|new year|week|month|fortnight|weekend|while|bit|january|february|september) [holidays|please|thanks] $
    (can not|not) cope with [all] [of] [this|the|these] (paperwork|forms|emails|admin|spreadsheets|receipts)
    end of my tether with [the|this|these] (council|paperwork|forms|lto|website|printer|builders)
    (be|being) here [any more|anymore] (at|on|in|for) (these|this|the|your) (meeting|meetings|group|committee)
    (scared|terrified|frightened|afraid) of (speaking|public|heights|failing|losing|asking|computers|borrowing)
    (knife|knives) (bin|bins|amnesty|surrender|angel)
    (bleed|bleed control|bleeding control) (kit|kits|cabinet|cabinets)
    heart attack when (i|we) (saw|opened|read|looked at|heard) [the|that|this|our|my] [\w+] (bill|bills|price|prices|
        quote|quotes|cost|costs|invoice|total|email|letter|budget|accounts|state|size|time|rota)
    heart attack at [the|that|this] (price|prices|cost|costs|quote|bill|thought)
    (speaker|speakers|talk|talks|session|sessions|workshop|workshops|training|course|courses|leaflet|leaflets|poster|
        posters|exhibition|display|stall|assembly|module) (on|about|around|for) [the|what|how] (modern slavery|slavery|
        domestic abuse|domestic violence|domestic abues|coercive control|knife crime|county lines|suicide prevention|
        suicide|self harm|grooming|abuse|violence|hate crime|radicalisation|fgm|stalking|scams|overdose|trafficking)
    (play|plays|film|films|book|books|drama|panto|sketch|novel|script) [is|was] about (a|an|two|some|the) (woman|man|
        girl|boy|couple|family|lad|lass|mother|son|daughter|soldier|nurse) [who|that|whose] [\w+] [\w+] [\w+] [\w+]
    (collapse|collapsed|collapsing) (in|into) a heap
    lost the will to live [about|around] (half way|halfway|half|reading|listening|filling|typing|scrolling|by page|
        by slide|by item|on hold)
    lost the will to live (during|in|at|with|after) (that|the|this|our|another|last) [\w+] (powerpoint|meeting|meetings|
        agm|minutes|training|webinar|presentation|queue|form|forms|spreadsheet|agenda|speech|speeches)
    (she|he|you|they|team|band|choir) (is|are|was|were) on fire (today|this week|this month|lately|at the minute|
        on the raffle|with the raffle|on the tills|on the till)
    (paracetamol|ibuprofen|aspirin|painkillers) in [the|a|our] [first|1st] [aid] (box|kit|cabinet|bag|drawer)
    electrocuted by (that|the|my|his|her|a|this) (jumper|static|carpet|cardigan|balloon|trolley|rug|fleece)
    (jump|throw myself|walk) off a (cliff|bridge|pier) for (that|a|her|his|your|one of|my) [\w+] [\w+] [\w+] (cake|
        cakes|drizzle|pie|pies|scone|scones|brownie|brownies|curry|chips|brew|pint|biscuit|biscuits|flapjack|flapjacks)
    (co|carbon monoxide|smoke) (alarms?|detectors?) (have|has|av|are|is|were) [all|finally|just|been] (come|arrived|
        delivered|ordered|here|fitted|serviced)
    [will|would|going to|gonna] (kill|murder|throttle|strangle) (him|her|them|you) if (he|she|they|you) (has|have|is|
        are|eats?|ate|forgets?|forgot|loses?|lost) [not|already] [eaten|eating|forgotten|lost] [all] [the|my|our|those|
        them] [\w+] (flapjacks?|cakes?|biscuits?|keys?|minutes|scones?|brownies?|sausage rolls|raffle|bunting|rota)
    (i am|we are|im|am) [proper|absolutely|still|so] hanging (after|from|today after) (that|last|the) [\w+] (do|night|
        party|session|wedding|social)
    (take|takes|taking|took|takin|have|having|had) a stab at
    [girl|boy|man|woman|child|children|lad|lass|men|family] [who|that] (drowned|killed|died|murdered|hanged|burnt|
        stabbed|shot|hung) [\w+] [\w+] [\w+] [\w+] in (15\d\d|16\d\d|17\d\d|18\d\d|190\d|191\d|192\d|193\d|194\d)
    so hungry [i] could eat
    bohemian rhapsody [\w+] [just] [killed] [a] [man]
""")
