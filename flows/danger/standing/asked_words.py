"""The ways people ask who comes, who was told, what to do or whom to ring, while danger stands or is in doubt."""

from typing import Literal

from flows.hearing.ways import Ways

Asked = Literal[
    "help", "who_comes", "rung_in_vain", "call_off", "told", "when", "to_do", "finds_out", "say_nothing", "why",
    "somebody",
]  # fmt: skip
WHO = "(someone|somebody|anyone|anybody|they|she|he|you|people|one|person)"
FROM_NOW = "[yet|now|then|please|here|about this|about it|about me|today|tonight]"
COME = """(answer|answering|reply|replying|ring|ringing|call|calling|phone|phoning|write|writing|come|coming|here|help|
    helping)"""
SOMEBODY = "(someone|somebody|anyone|anybody|a person|person|a human|human|a real person|the duty person)"
KNOW = (
    "(find out|know|see|see this|see it|hear|hear of it|hear about it|know about this|know about it|get told|be told)"
)
SOMEONE_OF_THEIRS = "(he|she|they|my \\w+|his \\w+|her \\w+|our \\w+|anyone|anybody|everyone|everybody|people)"
SERVICES = "(police|polis|cops|ambulance|paramedics|fire brigade|999|social services|emergency services)"
LINE = "(it|that|them|the number|that number|the line|the helpline|number|helpline|line|they|there)"
ASKED: dict[Asked, Ways] = {
    "help": Ways("""
        ^ [oh|please|pls|god|omg|sos] (help|heelp|hellp|helpp|heellp|heelpp|hellpp|heellpp|hlp|halp|sos) [help|heelp|
            sos] [help] [please|pls|pleas|now|quick|us|her|him] $
        ^ [hello|please|pls|so|ok|just] [can|will|could] [you|someone|somebody|anyone] [please|pls|just] help (me|us|
            her|him) [please|pls|now|quick] $
        ^ (please|pls) [can|will|could] [you|someone|somebody|anyone] help [now|quick] $
        ^ .. help me $
        ^ [i|we] (need|want) [some|your] help [now|please|quick|quickly|fast] $
    """),
    "who_comes": Ways(f"""
        who (will|is|are|would) [going to|gonna|be] (come|coming|turn up|turning up|help me|help us) [out|here|now|
            to me] $
        (is|are|will|can|has|have|did|do|does|should) [the|an|any|you|they|someone|somebody|anyone] [called|call|rung|
            ring|told|tell|sent|send|sending|calling|ringing|get|getting|got] [the|an|any] {SERVICES} [be|been|on|
            going to|gonna] [coming|come|comes|called|told|rung|sent|the way|its way|it is way|their way|here|now|yet|
            for me|for us] $
        (are|will|can|did|have) you [going to|gonna] (send|sending|sent) (someone|somebody|anyone|anybody|help) [here|
            round|over|out|now|to me] $
        (is|are) (help|anyone|anybody|someone|somebody) (on the way|on their way|being sent) $
        ^ [please|pls|can you|could you|will you|would you|and] (ring|call|phone|get|send|fetch) [me|us] [the|an|
            a] {SERVICES} [for me|for us|here|please|pls|now|quick] $
    """),
    "rung_in_vain": Ways(f"""
        (rang|rung|called|phoned|tried|ringing|calling|phoning|dialled) {LINE} ... (nobody|no one|no answer|engaged|
            busy|not working|voicemail|on hold|closed|cut off|nothing) [answers|answered|picks|picked|picking|
            answering] [up] [yet|there|now] $
        (nobody|no one|they) [do not|does not|is|are] (picks|pick|picked|picking) up [the phone|there|on that|on it] $
        {LINE} (is|just|keeps|goes|does) [not|just] (engaged|busy|closed|work|working|ringing|rings|answering|answer|
            ring out|ringing out|to voicemail) $
    """),
    "call_off": Ways("""
        (cancel|stop|undo|withdraw|drop|call off|switch off|turn off) [the|that|this|your|my] (alert|alert off|alarm|
            alarm off|warning|safety thing) [please|now] $
        (stop|stopped|quit) (telling|alerting|bothering|ringing) (people|them|everyone|everybody|anyone|the adviser|
            the advisers|him|her) [please|now] $
        ^ [please|pls|can you|could you|you can|just] (cancel|undo) (it|this|that|everything) [please|now|all] $
        do not tell (them|people|anyone|anybody|her|him) any more $
    """),
    "told": Ways(f"""
        (has|have|did|was|is|been) {WHO} [been] told {FROM_NOW} $
        (have|did) you [actually|really] (told|tell|tell of|told of) {WHO}
        who (have|did|has|is|was|do|will|are) [you|been] [actually] (told|tell|telling|been told) $
        who (have|did|has|is|was|do|are) [you|been] (told|tell|telling|been told) (this|it|about|of|that|then|now|
            already)
        ^ [so|and|but] who knows [now|about this|about it|about me|this|already] $
        who (did|have) you (let|letting) know
    """),
    "when": Ways(f"""
        (when|what time) [is|are|will|can|do|does] [{WHO}] [be|going to|gonna|gunna] {COME}
        when (will|do|am|can) i (be answered|get an answer|hear|hear back|be rung|get rung|get a call|going to hear)
        (is|are|will|can|does) {WHO} [going to|gonna|be] (ring|ringing|call|calling|phone|phoning) [me|us|back|now]
        (am i|will i) [going to] (get|be|getting|being) (rung|called|phoned|a call|a ring|a phone call)
        ^ [so|and] how (soon|long) (will|are|is|until|till) [it|they|you|someone|somebody] [be|take|
            going to be|gonna be] $
        how (soon|quick|quickly|long) [will|is|until|till|before] [{WHO}] [going to|be|it be] {COME}
    """),
    "to_do": Ways("""
        what (do|should|shall|can|am|must|could|would) (i|we) [supposed to|meant to|to] (do|say|tell|tell them) !for
        what (now|next) $
        ^ [i|we] do not know what to do [now|any more|next] $
        who (can|do|should|shall|could|must) (i|we) [even] (ring|call|phone|talk to|speak to|contact|text|tell) !about
        (what|which) [is] [the] (number|numbers|helpline) [is|are|do|can|should] [it|i|we|there] [ring|call|to ring|
            to call|again] $
        is there a (number|helpline)
        (is there|where is|know|need|find|got) [me|us] (somewhere|anywhere|a place) [safe] [i|we|for me|for us] [can|
            could] (go|to go|stay|to stay|sleep|to sleep) [tonight|now|safe]
        (is|are|was) (that|this|those|these|it) [the|a|your] [right|correct|real|same|actual|best] (number|numbers|
            helpline|line) [still|again|then|for me] [right|correct|working] $
        [the|those|that|what|which] (number|numbers) again
    """),
    "finds_out": Ways(f"""
        (will|would|does|do|can|could|is|are|has|have|did) {SOMEONE_OF_THEIRS} [going to|gonna|ever|already] {KNOW}
        (will|have|did|are|do|would) you [going to] (tell|told|telling) (him|her|them|my \\w+|his \\w+|her \\w+) $
        ^ [please] do not (let|tell) (him|her|them) [know|find out|please] $
    """),
    "say_nothing": Ways("""
        (do|would|will|can|could) not [really] (want|wanna|like|rather) [to] (say|tell|talk about it|talk about this|
            answer)
        ^ [i] (can|would|will) not (say|tell you|talk about it) $
        ^ [id|i would] rather not [say|answer|talk|tell you] $
    """),
    "why": Ways("""
        why (do|are|did|would|have) you [even|always|just] (ask|asking|asked|want to know|need to know|keep asking)
        ^ [but] why [is that|that|ask] $
        what (makes|made) you (ask|think that|say that) $
        what do you mean [by that|by danger] $
    """),
    "somebody": Ways(f"""
        ^ [hello|hi|please|pls|but|so|ok] (is|are) [there] {SOMEBODY} [still|even] [out] (there|here|around|
            listening|awake)
        ^ [hello] {SOMEBODY} (there|here|around) $
        (can|could|may|want|need|like) .. (talk|speak|chat) (to|with) {SOMEBODY}
        ^ [i|we] (need|want) [to] [see|talk to|speak to|get] {SOMEBODY}
        ^ [please] (get|send|fetch|find) (me|us) {SOMEBODY}
        (ring|call|phone) (me|us) [on|at|back|now|please] $
    """),
}
NOT_RUNG = Ways("""
    ^ [please|pls|but|and|okay|so|just|no|oh|also] (do not|never|please not) [please|ever] (ring|call|phone|text) !(the|
        an|a|999|police|him|her|them|anyone|anybody|my|for|it)
    (but|and|please|so|just|me|us|now) (do not|never|please not) [please|ever] (ring|call|phone|text) !(the|an|a|999|
        police|him|her|them|anyone|anybody|my|for|it)
    (no one|nobody) [should|must] (ring|call|phone|text) (me|us)
    (you|they) (must not|should not|can not) (ring|call|phone|text) (me|us|here)
    (not|is not|no) [a] [good|safe] [time|idea] (to|for) [you|anyone|someone|them] [to] (ring|call|phone|text) [me|
        us|here|now] $
    no [phone] calls [please|to me|here|now] $
    (can not|do not want to|will not|would rather not) [be|get] (rung|called|phoned|answer the phone|pick up|
        take calls|take a call) [now|here|yet|today|tonight] $
""")
