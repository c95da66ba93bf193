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
    "seen": Ways("""
        who [else] (can|will|does|gets to|could|is|is going to) .. (see|sees|read|reads|reading|look at|access|
            watching|listening|seeing|get) ... (this|these|it|chat|chats|message|messages|text|texts|data|say|said|
            type|write)
        (do|does|will|would|are|is|can|could|have|did) (you|this|it|they) [going to] [just] (tell|telling|share|
            sharing|pass|passing|report|reporting|show|grass|inform) ... (council|anyone|anybody|police|people|
            others|them|everyone|social|dwp|landlord|jobcentre|chair|adviser|advisor|government|committee|
            partnership|neighbours|immigration|on me|office|board)
        is (this|it|that|our chat|the chat|what i say|what i tell you|this chat|anything i say) .. (private|
            confidential|secret|anonymous|secure|between us)
        who [else] (reads|sees|gets) (this|these|it|my|what i)
        who is (reading|watching|listening|looking)
        (can|will|does|do) [my|the|our] [\\w+] (council|neighbours|neighbour|chair|adviser|advisor|anyone|anybody|
            people|everyone|committee|police|others|residents|they) [else] [be able to] (see|read|know) ... (this|
            these|messages|say|said|type|write|tell)
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
        where (is|does|do) [my|this|the|all this] (data|info|information|messages|chat) .. (go|kept|stored|saved|
            held)
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
        is there a [real] (human|person) (typing|behind)"""),
    "who": Ways("""
        are you [a|an|just a|some|one of those|some sort of|some kind of] (robot|bot|chatbot|machine|computer|ai|
            program|chatgpt|chat bot|artificial|automated|software|app|siri|alexa)
        is this [a|an|just a|some] (robot|bot|chatbot|machine|computer|ai|automated|scam|spam|real|legit|genuine|
            automatic) !(problem|issue)
        ^ [and|so] who (are|is) (you|this|that) [then|anyway|please|exactly] $
        who (made|built|runs|owns|is behind|created|programmed|sent) (you|this|this thing|this bot|this chat|
            this service) $
        whose [bot|thing] is (this|it)
        whose (this|bot)
        ^ [and|so] what are you [then|exactly|anyway] $
        what is your name
        what (are you|is this) (called|for) [then] $
        ^ who am i (talking|speaking|texting|chatting) (to|with) $
        how did you get my (number|details|name)
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
