"""The ways people ask about the assistant itself, and what it is asked for that it politely refuses."""

from flows.hearing.ways import Ways

# In the order they are tried.
ABOUT: dict[str, Ways] = {
    "refuse": Ways("""
        (show|tell|give|send|read|forward|see|look at) ... (other|another|someone elses|everyone elses|
            somebody elses|peoples|neighbours) [peoples|residents|persons] (message|messages|chat|chats|
            conversation|conversations|texts)
        (show|tell|give|send|read|see) [me] (what) (other|everyone else|anyone else|someone else) .. (said|wrote|
            told|texted|says|written)
        what (has|have|did|does|do) !(you|we|i|it|this) ... (said|say|told|tell|asked|texted|messaged|written|
            write) [to] you
        (your|the|system|hidden|secret|internal) [internal|hidden|secret|system|admin] (instructions|instruction|
            prompt|source code|password|passwords|api key|token)
        (ignore|forget|disregard) (all|your|any|the|previous|prior) [all|your|the|previous|prior] (instructions|
            instruction|rules|prompt)
        (home|house) address
        (personal|private) (number|mobile|email|phone|address)
        where (does|do) [my|our|your] (adviser|advisor|aisha|chair|she|he|they|\\w+) [\\w+] live [now] $
        (how much|what) (does|do|is) [my|our|your|the] (adviser|advisor|boss|manager|staff) .. (paid|earn|make)
        (pretend|imagine) (to be|you are)
        (act|behave) as (a|an|if|my)
        jailbreak
        who (else) (has|is) [been] (messaging|messaged|using|texting|complained|texted) (you|about|this)"""),
    "sold": Ways("""
        (do|does|will|would|are|is|can|could) (you|they|it|this|anyone) [going to|ever|just] (sell|selling) ... (my|our|
            this|it|the) [own|personal] (data|info|information|details|messages|chat|chats|number|stuff|on|$)
        (is|are|will|does) [any of|all] (my|our|this|it|the|what i) [data|info|information|details|messages|say|
            write|stuff|be|get|chat] [being|ever|going to be|be|get|getting] sold
        (do|does|will|are) (you|they) [going to] (share|sharing|give|giving|pass|passing) .. (my|our) (data|info|
            information|details|number|messages) !(to the hall)
        who (gets|buys|owns|has) [access to|to see] my (data|info|information|details|number|messages)
        (third parties|third party|advertisers|advertising|marketing) .. (my|data|this|details|get) !(budget|plan)"""),
    "if_no": Ways("""
        ^ [and|so|but] what [happens|if|happens if|happens when|will happen if] (i|we) (say no|say nope|do not|
            refuse|disagree|decline|would rather not|do not agree|do not want to|do not want you to|choose no|
            press no) [to this|to that|to you|to it|to being remembered] $
        ^ [and|so|but] (do|must) i have to [say yes|agree|let you|answer|answer that|tell you] $
        ^ [and|so|but] (can|could|may) i (say no|refuse|change my mind) [later|after|afterwards|about that|about it] $
        ^ [and|so|but] (do i have|have i got|is there) (a|any) choice $"""),
    "why": Ways("""
        why (do|would|are|did|does) (you|this|it|they) (want|need|keep|ask|asking|have|wanting|remember) ... (my|
            remember|this|that|know|it|name|area) !(hall|council)"""),
    "number": Ways("""
        (do|does|did|will|have|can|are|is) (you|this|it|they) [going to] .. (record|recording|keep|keeping|have|has|
            store|save|know|see|got|get|getting|need|want|take|taking|ask for|track|tracking) .. my [real|full|
            actual|own] (number|phone|phone number|phone no|mobile|mobile number|email|address|postcode|surname|
            second name|last name|name|location|contacts|photos|camera|whereabouts|ip address|ip)
        (do|can) (you|this|it|they) (know|see|tell|find out) (where i (am|live)|who i am|my real name)
        do i (have|need) to (give|tell|say|put) .. my [real|full|own] (name|number|address|surname|email|phone number)
        (can|could|may) i (use|give|make up|put) (a|another) [different] (fake|false|made up|different|pretend|
            another|nickname) .. (name|$)
        (can|could|may) i (stay|be|remain|keep) [totally|completely] anonymous
        how did you get my (number|phone number|details|name)
        (are|is|do|does|can) (you|this|it) (track|tracking|spy on|spying on|watch|watching|follow|following|record|
            recording|listen to|listening to|listening in on) (me|us|my calls|my phone) $"""),
    "ai": Ways("""
        (do|does|are|is) (you|this|it) .. (use|using|run|runs|running|powered|built|based|made|connected|linked|sent|
            going|part) ... (chatgpt|chat gpt|gpt|gpt4|openai|open ai|ai|copilot|gemini|claude|alexa|siri|google|llm|
            language model|artificial intelligence)
        (are you|is this|is it) [like|just|really|actually] (chatgpt|chat gpt|gpt|openai|copilot|gemini|claude|
            google|an llm|a language model)
        (which|what) [kind of|sort of] (ai|llm|model) (are|is|do|does|runs) (you|this|it)
        (train|training|trained|teach|teaching) [an|any|the|your|up] (ai|models|model|chatgpt|llm|machine|computers)
        (do|are|will) you (learn|learning|train|training) (from|on) (me|what i|my|us|this)"""),
    "stored": Ways("""
        where (is|are|does|do|will) [all] (my|this|these|it|the|what i) [data|info|information|messages|message|
            chat|chats|stuff|details|say|write|type|words] [all] (go|going|kept|stored|saved|held|end up|live|sent) $
        where (is|are|does|do|will) [all] (my|this|these|our|the) (data|info|information|messages|chat|chats|
            details) .. (go|going|kept|stored|saved|held|end up|live|sent)
        where (do|will|does) (you|it|they) (keep|store|save|hold|put) ... (this|my|data|messages|chats|what i)
        (can|could|will|has) (you|this) (be|get|been) hacked
        (is|are) (my data|my messages|my details|my information) [really|actually|kept|all] (safe|secure|encrypted)
        (is|are) (this|you) (encrypted|hackable)
        (which|what) (country|server|servers|cloud) .. (my|this|you|data|messages)"""),
    "reports": Ways("""
        (do|does|will|would|are|is|have|did) (you|this|it|they) [going to|just|ever] (tell|telling|share|sharing|
            pass|passing|report|reporting|show|grass|inform|informing|snitch|call|ring|send) ... (council|police|
            social|dwp|landlord|jobcentre|job centre|government|immigration|home office|on me|on us|on people|
            benefits|school|tax man|taxman|hmrc|authorities)
        (can|will|does|do) [my|the|our] (council|police|dwp|jobcentre|landlord|government|home office|benefits|
            social services|social|school|benefits office) [be able to|get to|ever] (see|read|get|find out|know) [about|
            what|any of] (this|these|it|my messages|i say|i said|i type|i write|i tell you) [chat|messages|too] $
        (can|could|will|does|do) [my|the|our] (council|police|dwp|jobcentre|landlord|government|home office|benefits|
            social services|social|school|benefits office) [be able to|get to|ever|also] (see|read) [too|then|though] $
        (will|does|could|can) (this|it|that|talking to you|what i say|writing here) .. (affect|stop|lose|hit|
            touch|change) my (benefits|pip|universal credit|claim|tenancy|visa|housing|case|money)
        (are|will|would) you [going to] (grass|snitch|dob) .. (me|us|on)"""),
    "seen": Ways("""
        who [else] (can|will|does|gets to|could|is|is going to) .. (see|sees|read|reads|reading|look at|access|
            watching|listening|seeing|get) ... (this|these|it|chat|chats|message|messages|text|texts|data|say|said|
            type|write|rite|rote|wrote)
        (do|does|will|would|are|is|can|could|have|did) (you|this|it|they) [going to] [just] (tell|telling|share|
            sharing|pass|passing|report|reporting|show|grass|inform) ... (council|anyone|anybody|police|people|
            others|them|everyone|chair|adviser|advisor|committee|partnership|neighbours|office|board)
        is (this|it|that|our chat|the chat|what i say|what i tell you|this chat|anything i say) .. (private|
            confidential|secret|anonymous|secure|between us)
        who [else] (reads|sees|gets) (this|these|it|my|what i)
        who [else] (can|will|does|gets to|could|is going to) .. (see|sees|read|reads|look at) (what|anything|everything|
            stuff|things|the things) i (put|tell|share|send|post|am writing|am putting|wrote|told you|have put|
            have said|have written|say|write|type) [in|on|to|here] [here|you|down]
        who is (reading|watching|listening|looking)
        (can|will|does|do) [my|the|our] [\\w+] (council|neighbours|neighbour|chair|adviser|advisor|anyone|anybody|
            people|everyone|committee|police|others|residents|they) [else|els] [be able to] (see|read|know) ... (this|
            these|messages|say|said|type|write|rite|tell)
        (does|can|will|could|is) !(you|we|i) [my|our|the] \\w+ [going to|able to|be able to|get to|gets to] (see|read|
            seeing|reading) [all|any of|everything] (this|that|these|what i|it|my messages|my chat|our chat) [say|
            write|type|tell you|chat|messages|too|then|as well] [now|already|yet|right now|here|as i type] $
        what (does|can|will) [my|our|the] \\w+ [get to] (see|know|read) (of|about|from) (me|this|it|that)
        will (this|it|anything i say|what i say) [get|go|be] (back|passed|shared|seen|told|reported|get back)"""),
    "kept": Ways("""
        how long (do|will|is|are|does) (you|this|it|my|they|the|what) ... (keep|kept|store|stored|hold|save|
            remember|last|held|saved|for)
        (do|are|does|will) (you|this|it|they) [going to] (keep|keeping|save|saving|store|storing|record|recording|
            log|logging|remember) .. (this|these|it|messages|what|everything|chats|data|details|all|say|
            conversation)
        is (this|it|everything|our chat|any of this|this chat) [being|all] (saved|stored|recorded|kept|logged|
            written down)
        what happens to (what i|my data|my messages|my details|this chat|these messages|all this)
        what (do|will) you do with (my|what i|this|the|all this)
        (is this|are you) .. gdpr"""),
    "pays": Ways("""
        who (pays|funds|is paying|is funding|paid|funded|foots|finances) [for] (you|this|it|the bot|this bot|
            this thing|all this|this service)
        (does|do|will|is) (this|it|you|using this|using you|texting you) .. (cost|costs|charge|free) [me|us|
            anything|to use|money|of charge|for us|for me|anyone] [anything|to use|money] $
        how much (does|do|is|are) (this|you|using this|it) [cost|charge] $
        am i [being|getting] charged
        (do|will) (i|we) have to pay (for this|for you|to use|anything for this)"""),
    "complain": Ways("""
        (complain|complaint|complaining|grievance) (about|against) .. (you|this|adviser|advisor|bot|service|
            programme|staff|your) !(bus|hall)
        ^ .. (want|need|like|wish|how do i|how can i|where do i|can i) [to] [make|put in|raise|lodge] [a|
            an] [formal|official] (complain|complaint) [please] $
        who (do|can) i complain to [about you|about this|about my adviser] $
        report (you|this bot|my adviser|my advisor|the adviser)"""),
    "human": Ways("""
        are you [a|an|actually|even|really] [actually|really] [a|an] (real|human|person|real person|human being|
            alive|real human|live person|woman|man|lady)
        am i (talking|speaking|chatting|texting) (to|with) (a|an) [real|actual] (person|human|robot|bot|machine|
            computer)
        ^ you (human|real|a human|a person) $
        is this a (real|human|person)
        (person|human|man) or (a|an) [robot|bot|machine|computer]
        (did|does|has|is|was) [a|an|any|some|this] [real|actual|living] (human|human being|person|someone|somebody|
            anyone|anybody|man|woman|robot|machine|computer) [really|actually|just] (write|writes|writing|written|
            wrote|type|typing|typed|send|sent|sending|read|reading|make) (this|that|these|those|it|your|them)
        (was|is|are) (this|that|these|it) [all|really|actually] (written|typed|sent|made) by (a|an|some) [real|
            actual] (human|person|robot|machine|computer|bot)
        ^ [so|and|but] who (wrote|writes|typed|types|is writing|is typing|makes up) (this|that|these|those|it|your)
        is there a [real] (human|person) (typing|behind)"""),
    "software": Ways("""
        are you [just|really] [a|an|some|one of those|some sort of|some kind of] (robot|bot|chatbot|machine|computer|ai|
            program|chat bot|artificial|automated|software|app|siri|alexa)
        is this [just] [a|an|some] (robot|bot|chatbot|machine|computer|ai|automated|automatic) !(problem|issue)"""),
    "who": Ways("""
        is this [a|an|just a|some] (scam|spam|real|legit|genuine) !(problem|issue)
        ^ [and|so] who (are|is) (you|this|that) [then|anyway|please|exactly] $
        who (made|built|runs|owns|is behind|created|programmed|sent) (you|this|this thing|this bot|this chat|
            this service) $
        ^ [and|so] who is your (manager|boss|owner|maker|creator|supervisor|gaffer|employer|line manager) [then|
            please|anyway|mate] $
        ^ [and|so] who (is in charge of|manages|controls|employs|pays for|owns) you [then|please|anyway] $
        ^ [and|so] who do you (answer|report) to [then|please|anyway] $
        whose [bot|thing] is (this|it)
        whose (this|bot)
        ^ [and|so] what are you [then|exactly|anyway] $
        what is your name
        what (are you|is this) (called|for) [then] $
        ^ who am i (talking|speaking|texting|chatting) (to|with) $
        what (company|organisation|charity) (are you|is this)
        who do you work for
        do you work for"""),
    "cannot": Ways("""
        what (can|will|do) you not .. (do|help|know|answer)
        what (can|will|do|would) not you (do|help|know|answer)
        what is it you can not
        what are you not (able|allowed|good)
        what are your limits
        is there anything you can not
        what you can not do"""),
}  # fmt: skip
