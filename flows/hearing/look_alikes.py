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
    [nearly|almost] had [a] heart attack when (i|we) (saw|opened|read) [the|that|this|our|my] [\w+] (bill|bills|price|
        prices|quote|quotes|cost|costs|invoice|total|budget)
    heart attack at [the|that|this] (price|prices|cost|costs|quote|bill)
    (get|book|run|put on|host|find|organise|arrange|hold) [us] (a|an|some|another) [\w+] (speaker|talk|session|workshop|
        training|course) (on|about|around) [the] (modern slavery|slavery|domestic abuse|domestic violence|
        domestic abues|coercive control|knife crime|county lines|suicide prevention|hate crime|scams)
    (collapse|collapsed|collapsing) (in|into) a heap
    lost the will to live [about] (half way|halfway) (through|thru)
    lost the will to live (by|during|at|around) (page|slide|item) [\w+]
    lost the will to live (during|in|at) (that|the|this|our|another|last) [\w+] (powerpoint|agm|webinar|presentation|
        spreadsheet|agenda|speech|speeches)
    (she|he|you|they|team|band|choir) (is|are|was|were) on fire (on|with) the (raffle|tills?|grants?|bids?)
    (paracetamol|ibuprofen|aspirin|painkillers) in [the|a|our] [first|1st] [aid] (box|kit|cabinet|bag|drawer)
    electrocuted by (that|my|his|her|this) (jumper|static|carpet|cardigan|fleece)
    (jump|throw myself|walk) off a (cliff|bridge|pier) for (that|a|her|his|your|one of|my) [\w+] [\w+] [\w+] (cake|
        cakes|drizzle|pie|pies|scone|scones|brownie|brownies|curry|chips|brew|pint|biscuit|biscuits|flapjack|flapjacks)
    (co|carbon monoxide|smoke) (alarms?|detectors?) (have|has|av|are|is|were) [all|just|been] (arrived|delivered|
        ordered)
    (i will|i would|i am going to) (kill|murder|throttle|strangle) (him|her|them|you) if (he|she|they|you) (has|have|
        eats?|ate) [eaten|eating] [all] [the|my|our|those|them] [\w+] (flapjacks?|cakes?|biscuits?|scones?|
        brownies?|sausage rolls)
    (i am|we are|im) [proper|absolutely|still|so] hanging (after|from) (that|last|the) [\w+] (do|party|wedding|social)
    a stab at (it|guessing|the minutes|the budget|this form|the form|writing it|the agenda|a guess)
    [girl|boy|man|woman|child|children|lad|lass|men|family] [who|that] (drowned|killed|died|murdered|hanged|burnt|
        stabbed|shot|hung) [\w+] [\w+] [\w+] [\w+] in (15\d\d|16\d\d|17\d\d|18\d\d|190\d|191\d|192\d|193\d|194\d)
    so hungry [i] could eat
    (go|goes|going|went|selling|sold|sells) like a house on fire
    ^ [or|just|so] hit me up (if you|for|when you)
    (stab|stabs|stabbing|stabbed) [of] (the|a|that) [\w+] (pumpkin|pumpkins|haggis|potatoes|sausages|balloons)
    suicide (putting|having|holding|running) (the|a|our) [\w+] (fete|fair|fun day|quiz|agm|gala|disco|
        raffle|jumble|party)
    hang myself a [\w+] (picture|mirror|painting|calendar|clock|poster)
    (dying|dyin) to (see|hear|meet|know|try|taste|find out|get started) !(him|her|them|my) [it|this|that|the|those|
        you|your]
    stalker of (cheap|bargains|bargain|deals|offers)
    slave to (this|the|that|our|my) (rota|kettle|inbox|diary|spreadsheet|list|phone)
    killer (on the dance floor|queen|heels|dress|quiz|question|argument|cake|moves)
    weapons? of choice
    bohemian rhapsody [\w+] [just] [killed] [a] [man]
""")
