"""
What an adviser may mean, and the ways to say it. They are looked for in what `read.py` makes of a message.

whom: a resident who waits or whose chat they have. place: an area. colleague: another adviser, or the team. phase: one.
colon: a word before it ends with a colon.
"""

from collections.abc import Mapping

from flows.effects import HowMoved
from flows.hearing.ways import Ways

PLEASE = (
    "[morning|afternoon|hi|hello|hey] [okay|right|so|and|also|no|actually] [please] [can|could|will|would] "
    "[i|you|we] [please] [just] [go and] "
)
THEM = "(whom|them|him|her)"
TO_WRITE = "(tell|message|text|answer|let|write to|write back to|reply to|say to|get back to)"
A_NOTE = "[add|make|put|write|stick|leave|keep|share] [a|an|this] [quick|short] (note|success|challenge|update|win)"
I_AM = "[i am|i will be|i have|i am going|put me|book me|taking|i am taking|booked|going|me|i]"
SORTED = "(sorted|done|dealt with|fixed|resolved|all good|all okay|happy now|finished)"
RANG = "(rang|rung|phoned|called|spoke|spoken|talked|chatted|phone|had a call|had a chat|got hold of)"
SEE_TO = "(take|have|do|answer|pick up|deal with)"
LET_ME = "[i|i will|let me|i can|can i|shall i|could i|i have|ill|i am]"
DAY = "(later|tomorrow|on|next|thursday|thurs|monday|mon|tuesday|tues|wednesday|weds|friday|fri|till|til|until)"
ANY_LEAVE = "(annual leave|leave|holiday|holidays|hols|sick leave|time off)"
AWAY = "(off|away|out of office|out of the office|not in|not working|not around|not be in|not be around|not be working)"
KEEP = "(whom|them|him|her|it|this|that|me|us|with|alone|out|a|the|place|note|until)"
ANYBODY = "(anyone|anybody|anything|someone|who else|who)"
WHO, WAS = "(who|whos|whom)", "(was|were|is|has|have|got|did|been|you|all|everyone|we)"
HOW_COME = "(why|whys|how come|what makes you say|what makes you think)"
THAT = "[that|tha|this|it|them|there|here|so|on my list]"
THEY = "(is|are|it|they|place|do you say|do you think)"
FROM_LEAVE = "[now|today|at work|early|from leave|from holiday|in]"
HELP = Ways("""
    what [else] (can|do|could|should) i (type|say|write|ask|do) [here|you|to you|in here|now] $
    ^ what (can|do) you (do|know|understand) [here|for me] $
    ^ how (does|do) (this|it|you|that) work [here] $
    ^ how do i (use|work|do) (this|it|you|that) $
    ^ ... (commands|options|instructions) [please|are there|do you know] $
    ^ what is the command for
""")
A_NUDGE = "[the|that|this|my|our|last] (nudge|nudges)"
NUDGE = Ways(f"""
    ^ .. .. (nudge|nudges|nugde|nuge|nudg|nudeg) !(me|him|her|them|it|us|that|this|doing|going)
    ^ {PLEASE} (write to|message|text|tell) (all|every|everyone|everybody|quiet|silent)
""")
OF_A_NUDGE: Mapping[HowMoved, Ways] = {
    "ask": Ways(f"""
        ^ {PLEASE} (how|hows) [is|are|did|does|has] {A_NUDGE} [doing|going|go|getting on|gone|do|now|so far] ..  $
        ^ {PLEASE} [any] (news|progress) [on|of|with] {A_NUDGE} $
        ^ {PLEASE} {A_NUDGE} (progress|status|news) $
        ^ {PLEASE} how many [people] [have] (had|got|read|answered) {A_NUDGE} [so far|now|yet] $
    """),
    "stop": Ways(f"^ {PLEASE} (stop|cancel|halt|kill|call off) {A_NUDGE} [now|at once|please] [please] $"),
    "pause": Ways(f"^ {PLEASE} (pause|hold|hold back) {A_NUDGE} [now|for now|please] $"),
    "resume": Ways(f"""
        ^ {PLEASE} (resume|restart|continue|unpause|carry on|carry on with|go on with) [with] {A_NUDGE} [now|again] $
    """),
}
TODAY = Ways(f"""
    ^ {PLEASE} [show|give|send|see] [me|us] (my|todays|the|me|us|our) [my|whole] [day] list
    ^ what is (on|in) [my|the] (list|plate|today|for today|desk|now) ..  $
    ^ what is on $
    ^ [the|my] list [for] [today|now] [please] $
    ^ {PLEASE} what have i got on [today|now|this morning] $
    ^ {PLEASE} what is [my|the] day [looking] [like] $
    ^ {PLEASE} who [else] (have i got|is|have you got|do i have) [waiting|there|left|on my list] [for me] [today|now] $
    ^ {PLEASE} who [else] (needs me|needs an answer|needs answering|is waiting) [for me] [today|now] $
    ^ {PLEASE} [is] {ANYBODY} [is|still] (waiting|there|needs me|for me) [for me] [today|now|this morning] $
""")
ANY_AREA = Ways("^ [show|open|see] [me] [my|an|the|which] (area|areas|card) [card|list] [please] $")
OPEN = Ways(f"""
    ^ [the] area place [card] [please] $
    ^ place [card|page|news|status|update] [please] $
    ^ .. [the] place card .. $
    ^ [the] card (for|of) place [please] $
    ^ {PLEASE} (open|show|see|view|get|find|pull|bring|check|look|read|need|want) [me|up|at|us|in|on] [the|up] place
    ^ how (is|are) [things|it] [going] [in|at|with|for|on] place [doing|going|getting on] [now|today|at the moment] $
    ^ {PLEASE} what (is|has) [been] (going on|happening|happened|new|the latest|up|the news) [in|at|with|from|on] place
    ^ what is place [up to|like|doing] $
    ^ [any] news (from|of|in|on|about) place
    ^ where (is|are) place [at|now|up to|got to]
    ^ what do (we|you|i) know (of|about) place
    ^ {PLEASE} tell me about place
""")
WHY = Ways("""
    (why|whys|how come) .. (whom|place)
    ^ (whom|place) why
    ^ what (does|did|is) whom (want|wants|need|needs|after|about|on about|here for|asking|waiting for)
    ^ what is [it|that|this] (with|about) (whom|place)
    ^ what is whom .. (about|for) $
""")
TELL = Ways(f"""
    ^ whom colon
    ^ {PLEASE} {TO_WRITE} whom [know|back] [that] [colon] !(yet|later|off|go|be|wait|down|alone)
    ^ {PLEASE} (send|drop|write) whom [a] (message|line|reply|note) [saying|that] [colon]
    ^ {PLEASE} [send|drop|write] [a] (message|line|reply) (to|for) whom [saying|that] [colon]
""")
NAMELESS_TELL = Ways(f"^ {PLEASE} (tell|message|text|write to|reply to|let) (them|him|her) [know] [that] ")
NOT_DONE = Ways("""
    (not|never|no|nearly|almost|half|cannot|still|but|voicemail|tomorrow|later|if|when|until|will|to be|needs|should)
""")
DEALT_WITH = Ways(f"""
    {RANG} [to|with|on to] {THEM} ... {SORTED}
    {RANG} ... {THEM} ... {SORTED}
    {THEM} [has|have|just] (rang|rung|phoned|called) ... {SORTED}
    {THEM} .. {SORTED} ... (phone|rang|phoned|called|call)
    {SORTED} .. {THEM} ... phone
    ^ close {THEM} ... (phone|rang|phoned|called|call)
""")
CLOSE = Ways(f"^ {PLEASE} close [off] {THEM} [off] [now|please] $")
FALSE_ALARM = Ways(f"""
    ^ {PLEASE} close [off] {THEM} [off] [down|it|this] [as|it was|that was|was] [just|only] [a] false alarm $
    ^ {PLEASE} (mark|put|record|log|count) {THEM} [down] as [just|only] [a] false alarm $
    ^ {THEM} (is|was|turned out|turns out|turned out to be) [to be] [just|only] [a] false alarm [thank goodness] $
    ^ [it|that|this|that one] [is|was|turned out to be] [just|only] [a] false alarm [with|about|from] [{THEM[1:-1]}] $
    ^ {RANG} [to|with|on to] {THEM} [and] [it|that] [is|was] [just|only] [a] false alarm $
""")
ANY_FALSE_ALARM = Ways(f"""
    ^ {PLEASE} close ... false alarm
    ^ {PLEASE} [it|that|this|she|he|they|whom] [is|was|turned out] .. false alarm
    ^ .. (rang|rung|phoned|called|spoke|spoken|safe|okay|fine) ... false alarm
    ^ .. false alarm $
""")
NOT_FALSE = Ways("(not|never|maybe|might|may|could|if|whether|unless|until|doubt|pretend|wish)")
WHO_WAS_TOLD = Ways(f"""
    ^ .. {WHO} [else] {WAS} [been] .. (told|tell|tells|alerted|alert|informed|notified|warned|heard)
    ^ .. who (knows|know|heard|got) [else] [about|of] [it|this|that|her|him|them|whom|the alert|the alarm] $
    ^ .. who else (knows|know|heard|hears|got it|got this)
    ^ .. (when|how often) (was|were|did) .. (told|tell|alerted|alert)
    ^ (told who|told whom|who told|who when) $
    ^ .. {WHO} did (this|it|that|the alert|the alarm) (go|get sent) to
""")
JUST_WHY = Ways(f"""
    ^ [but|and|so|okay] {HOW_COME} [is|was|has|do you say|do you think] {THAT} [on my list|there|here|phase] $
""")
WHY_PHASE = Ways(f"""
    ^ [but|and|so|okay] {HOW_COME} {THEY} [{THEY[1:-1]}] [in] phase .. $
    ^ [but|and|so|okay] {HOW_COME} phase $
    ^ what (does|is) (that|this|it|the phase|phase) (rest|based|built) on
    ^ [but|and|so|okay] {HOW_COME} [is|are] [it|they|place|this|that] [at|in] [that|this] (phase|stage) $
""")
AM_I_OFF = Ways("""
    ^ [when] am i [down|booked|on|still|meant to be] [as|for|to be] [on] (off|away|leave|holiday|annual leave|in) ..
    ^ [what|when|whens|whats] [is|are] my [next|booked] (leave|holiday|holidays|time off|days off) .. $
    ^ (do|have) i [have] [got|booked] [any] (leave|holiday|holidays|time off|days off) ..
    ^ who (is|covers|stands|standing) [in|covering] for me ..
""")
IM_BACK = Ways(f"""
    ^ [hi|hello|right|okay|morning] (i am|im) [now] back {FROM_LEAVE} [early|today|now] $
    ^ [please] (end|cancel|stop|finish) my (leave|holiday|holidays) [now|today|early] $
    ^ [right|okay] back (at work|early|from leave|from holiday) [now|today|early] $
""")
FIND = Ways(f"^ {PLEASE} (find|look up|search for|search|look for) [me|the] ")
PUT_RIGHT = Ways(f"""
    ^ {PLEASE} [actually|well|i think|i would say|you have|i] [that] place [is|are|has|have|should] ... phase
    ^ {PLEASE} (put|move|set|change|mark|switch|correct|make) place ... phase
    ^ {PLEASE} (put|set|change|mark|correct) [the] phase (of|for|in) place [to|as] phase
    ^ place phase
""")
WRONG_PHASE = Ways(f"""
    ^ {PLEASE} (put|change|correct|fix|set) [the] (phase|stage) (of|for|in|at) place [right] $
    ^ {PLEASE} (put|change|correct|fix|set) place (phase|stage) [right] $
    ^ place .. (wrong phase|wrong stage)
    ^ [the] (phase|stage) (of|for|in|at) place is (wrong|not right)
    ^ place (phase|stage) is (wrong|not right)
""")
LEAVE = Ways(f"""
    ^ {PLEASE} {I_AM} [down] [as|in|got|be] [on|for|a|some] {ANY_LEAVE} !{KEEP}
    ^ {PLEASE} {I_AM} [down] [as|be] {AWAY} !(to|with|the|from my|from the)
    ^ {PLEASE} {I_AM} [on|off|a|for] half (day|a day)
    ^ {PLEASE} {I_AM} [for|next|a|the] [couple|1|2|3|4|5|6|one|two|three|four] [of] (day|days|week|weeks|fortnight) off
    ^ {PLEASE} (add|enter|book|put|log) [in|down] [my|some|me] [annual] (leave|holiday|holidays)
""")
OUTRIGHT = Ways("""
    (leave|holiday|holidays|hols|time off)
    (over|around) (christmas|xmas|easter|new year|half term)
""")
NOTE = Ways(f"""
    ^ place colon
    ^ {PLEASE} {A_NOTE} [down] [for|to|on|about|in|at|from] [the] place [card] [that] [colon]
    ^ place (note|notes|success|challenge|update|win) [colon]
    ^ {PLEASE} (jot|put|write|note) [this] down (for|on|about|in) place [that] [colon]
    ^ {PLEASE} (add|jot|write) [this] (to|on) [the] place [card|notes] [that] [colon]
""")
TAKE = Ways(f"""
    ^ [okay|right] {LET_ME} (take|taking|taken|got|grab|have) whom [now|please|then|on|today|one|this] $
    ^ [okay|right] {LET_ME} (pick|picking) [up] whom [up] [now|please] $
    ^ give me whom [please|now] $
    ^ (whom is mine|whom mine|leave whom (to|with) me) [now|please] $
    ^ [i will|ill] (do|deal with|look after|answer|sort) whom [now|myself] $
""")
LATER = Ways(f"""
    ^ {PLEASE} whom can wait
    ^ (can|could) whom wait
    ^ leave whom (till|til|until)
    ^ {PLEASE} (put|push|move) whom (off|back|to|till|til|until)
    ^ {PLEASE} (put|push) (off|back) whom
    ^ {PLEASE} (bring|give) whom back
    ^ {PLEASE} bring back whom
    ^ {PLEASE} (remind me|nudge me|come back to me) [about|of|to|on|with] [answer|ring|reply to|write to] whom
    ^ {PLEASE} [come back to|look at|do] whom {DAY}
    ^ {PLEASE} (snooze|park|hold|postpone|delay) whom
    ^ [not] (today|now|yet) (for|with) whom
    ^ later whom
""")
PASS = Ways(f"""
    ^ {PLEASE} (pass|give|hand|send|transfer|move) whom [on|over|across] to colleague
    ^ {PLEASE} (pass|hand) (on|over) whom to colleague
    ^ (can|could|will|should|let) colleague [please] {SEE_TO} whom
    ^ {PLEASE} (ask|get) colleague to {SEE_TO} whom
    ^ whom [is|are] [better|better off|one|going] (to|for|with) colleague [please] $
    ^ colleague (should|can|could|will) [you] [please] {SEE_TO} whom [please|instead] $
""")
PASS_TO_SOMEBODY = Ways(f"^ {PLEASE} (pass|hand|transfer) whom (on|over|to somebody else|to someone else) [please] $")
