"""The ways people give a command. Those in the first table are the whole message, and may be misspelt."""

from flows.hearing.heard import Command
from flows.hearing.ways import Ways, line_set

# Manners and openings that a command may be wrapped in.
POLITE = (
    "please|thanks|thank you|okay|hello|hey|hi|sorry|just|can you|could you|can i|could i|can we|i want to|now|"
    "i would like to|i want|want to|i need to|take me|let me|mate|love|actually|right|well|so|the|go to|show me|and|oh"
)

WHOLE: dict[Command, frozenset[str]] = {
    "stop": line_set("""
        stop, stop it, stop this, stop that, stop now, stop all, stop stop, stopall, unsubscribe, opt out
        optout, quit, end
        leave me alone, leave us alone, go away, no more messages, no more, do not text me, do not message me
        do not contact me, remove me, remove me from this, take me off this, enough, lose my number, turn it off
        sign me off, cancel all, block"""),
    "forget": line_set("""
        forget me, delete me, erase me, delete everything, delete my data, wipe everything, delete all
        remove my data, delete it all, erase it all, wipe it all, delete the lot, erase everything, wipe the lot
        delete all of it, erase all of it, wipe all of it, delete it, delete all this, delete this chat, delete the chat
        delete our chat, delete this conversation, clear the chat, clear this chat, wipe me
        delete it all now, get rid of everything, delete all that"""),
    "export": line_set("export, export my data, my data, download my data, send me my data, copy of my data"),
    "privacy": line_set("""
        privacy, what do you know about me, what do you know, my details, privacy settings, what do you know of me
        what do you know about us, what have you got on me, what do you have on me, what do you remember about me
        what have you kept about me, what do you keep about me, what is kept about me
        what dyou know about me, what you got on me"""),
    "start_again": line_set("""
        start again, start over, restart, reset, begin again, from the start, from the beginning, start from scratch
        new chat, start fresh, from the top"""),
    "pause": line_set("""
        pause, snooze, not now, mute, hold off, not at the moment, take a break, be quiet, quiet, give it a rest, later
        put it on hold, do not disturb, give me a break"""),
    "resume": line_set("""
        resume, unpause, un pause, unmute, un mute, carry on messaging, i am back, wake up, turn it back on
        you can message me again, start messaging me again"""),
    "recap": line_set("""
        recap, summary, sum up, where were we, where was i, where are we, where did we get to, catch me up, remind me
        what did we say, where are we at, where are we up to, what have we done, where was we"""),
    "area": line_set("change my area, change area, wrong area, different area, switch area, change areas, not my area"),
    "adviser": line_set("""
        adviser, advisor, my adviser, my advisor, human, person, a person, a human, real person, someone real, operator
        agent, call me, ring me, phone me, ring, phone number, talk to someone, speak to someone, contact adviser"""),
    "help": line_set("""
        help, help me, what can you do, how does this work, what do i do, how do i use this, how do you work
        what is this, i need help, commands, can you help, need help, what can i ask, instructions"""),
    "menu": line_set("""
        menu, main menu, home, options, back to menu, list, main, choices, what are my options, home page, topics"""),
    "back": line_set("back, go back, previous, undo, last question, go back one, step back, one back, back a step"),
}  # fmt: skip

# Words that are written as another one sounds.
SOUNDS_LIKE = {"know": ("no", "now", "noe", "knoe"), "about": ("bout", "abt"), "what": ("wot", "wat")}

ANYWHERE: dict[Command, Ways] = {
    "forget": Ways("""
        (delete|erase|wipe|remove|forget|destroy|scrub|clear) [all|the|all of] my (data|info|information|details|
            account)
        (delete|erase|wipe|remove|forget|destroy|scrub|clear) [all|the|all of] my (messages|chat|chats|history|
            stuff|record|records)
        get rid of [all|all of] my (data|info|information|details|account|messages|chat|chats|history|stuff|record|
            records) [now|please|off here|from here|on here|that you have|you have|you have got|from this] $
        (delete|erase|wipe|remove|get rid of|scrub|clear) (everything|all|anything) [that] (i have|ive|i) (said|told|
            written|typed|sent|put)
        (delete|erase|wipe|remove|take|get) me (from|off|out of) (your|the|this) [whole|entire] (system|records|
            database|computer|files|programme|program) [please|now|completely|altogether] $
        (delete|erase|wipe|remove) me from (this|here) (completely|altogether|entirely|for good|please|now) [please] $
        (delete|erase|wipe|remove) me (completely|altogether|entirely|for good) $
        (delete|erase|wipe|remove) (all|every) (trace|traces|record) of me
        (delete|erase|wipe|remove|get rid of|scrub|clear) .. (about|of|on) me
        (delete|erase|wipe|forget) (everything|all) (in|on|off|from) (here|this|the chat|our chat|my chat)
        (delete|erase|wipe|forget) (everything|all) [you|that] [have|know] !(in the|off the|on the|from the|in our|
            in my|on our|off our|from our)
        get rid of (everything|all) .. (me|know|have) $
        (delete|erase|remove) what you (have|know|hold|keep)
        forget [about|everything about] me
        right to (be forgotten|erasure)"""),
    "export": Ways("""
        (copy|download|export|printout) [of] [all|everything] [of] my (data|info|information|messages|details|file|
            record|chat)
        (copy|download|export|printout) .. [what|everything] you (have|hold|know|keep)
        send me (everything|what|all) .. you (have|hold|know|keep|got)
        give me [all] my (data|information|info)
        subject access"""),
    "privacy": Ways("""
        what (do|have|does|did) (you|it) (know|got|hold|have|kept|keep|remember|store|stored|saved) [down] (on|
            about|of) (me|us)
        what (information|info|data|details) (do|have) you (have|got|hold|keep|kept) .. (on|about|of) (me|us)
        what you know about me
        what is (kept|stored|written|saved|held) about me
        do you remember me"""),
    "stop": Ways("""
        ^ ... stop (sending|messaging|texting|contacting|bothering|pestering|pinging|bugging|nagging|spamming|
            messageing|mesaging|messagin|msging|txting|textin|textting) [me|us|these|all]
        stop (writing to|asking|ringing|harassing) (me|us)
        stop [the|these|your|all|all the|all these] (message|messages|text|texts|reminder|reminders|nudges|spam|
            notifications)
        (do not|never) [ever] (text|message|contact|write to|bother|ping|pester|send) (me|us) !(after|before|until|
            till|til|at|on|in|during|between|this|next|for)
        (take|get|remove) (me|us|my number) (off|from) (this|the|your|of)
        take (me|us|my number) off [please|it] $
        quit (messaging|texting|sending|contacting|bothering|pestering|pinging|bugging|nagging|spamming)
        (do not|never|no longer) want to hear from (you|this|yous)
        ^ .. go away and (do not come back|stay away|leave (me|us) alone) $
        ^ i want out [of this] $
        (unsubscribe|opt out|opt me out|opting out)
        (do not|no longer) want .. (messages|message|texts|reminders)
        (do not|no longer) want .. (messaging|texting|contacting|from you) [me] $
        no more (messages|texts|reminders|of these)
        ^ .. leave (me|us) (alone|be|in peace) $"""),
    "start_again": Ways("""
        ^ .. (start|begin) [all] (again|over|afresh) [from the beginning|from the start|please] $
        back to the (start|beginning)
        start from the (start|beginning|top)"""),
    "pause": Ways("""
        (leave|leaving) (it|this|me|us) [for now|over] (til|till|until)
        (too many|fewer|less) (messages|texts|reminders) [from you|please|off you] $
        (not|stop) (message|messaging|text|texting) (me|us) so (much|often)
        (message|text) (me|us) (less|too much|too often)
        (leave|leaving) (it|this|me|us) for (now|a bit|a while|a week|a month|a few)
        (pause|snooze|mute) (the|these|this|your|it|messages|reminders|for|until|till|til|me|us|things|everything|
            over)
        (take|taking|have|having|need|want|give me) (a|some) [little|bit of a] (break|time off|time out|
            breather) [from this|from you|from it] $
        not now .. (later|after|until|till|til|in a|next|another|when)
        (go|stay|be|keep) quiet (for|until|till|til)
        (do not|stop) (text|message|contact|bother|messaging|texting|contacting) (me|us) (until|till|til|for|before|
            this)
        put (it|this|us|me|things|everything) on hold
        (message|text|ask|try|come back to|contact) (me|us) [again] (later|after)
        (message|text|ask|try|come back to|contact) (me|us) [again] in a (few|couple|bit|while|month|week)"""),
    "resume": Ways("""
        ^ .. (start|begin|resume|restart) (messaging|texting|sending|writing to|contacting) [me|us|messages|again]
        you can (message|text|contact|write to) (me|us) again
        (un pause|un mute|unstop|re subscribe|resubscribe)
        want .. (messages|reminders|from you) (back|again)"""),
    "recap": Ways("""
        where (were|was|did|had|are|have) (we|i) .. (up to|get to|got to|leave it|leave off|left it|left off|
            leave things) [again|last time] $
        remind me (where|what) (we|i|you)
        what did (we|i|you) (say|agree|decide|talk about|suggest|tell you) .. $
        how do things stand
        (catch me up|fill me in)"""),
    "area": Ways("""
        (change|switch|correct|update|swap) [my|our|the] (area|estate|patch) $
        how (do|can) (i|we) (change|switch|correct|update) (my|our|the) (area|estate|patch)
        (change|switch) (my|our) (area|estate|patch) to
        (wrong|different) area [for me|you have] $
        i (moved|have moved) to (another|a different|a new) (area|estate|place|town)
        not my area"""),
    "adviser": Ways("""
        (speak|talk|chat|talking|speaking) .. (to|with) [a|an|my|our|the|one of] [real|proper|actual|live] (someone|
            somebody|person|human|adviser|advisor|agent|operator|staff|team|manager) !(who|that|from|about|at|else)
        (speak|talk|chat|word|chinwag|natter|conversation) .. (to|with) .. (of your|from your) (team|staff|workers|
            people|lot)
        (word|chinwag|natter|conversation) with (someone|somebody|a person|one of)
        (talk|speak) .. (through|over) .. (with|to) (someone|somebody)
        (get|put|pass|connect) me [through to] [to] (a|an|my|our|the) [real|proper|actual] (person|human|
            human being|adviser|advisor|agent)
        (put|pass|connect) me (through|on) to
        (can|could|would|will|get|ask|need|want|have|please) ... (ring|call|phone|visit|bell) (me|us|our chair) !(a|
            names)
        (can|could|would|will|get|ask|need|want) ... (come and see|get back to|contact) (me|us)
        (someone|somebody|lady|man|person) .. (ring|call|phone) [me|us|instead] $
        ^ .. (ring|call|phone) me [back|on|at|after|before|please|tomorrow|today|later]
        give me a (ring|call|bell|buzz)
        (ring|call|phone) me (back|on)
        (get me|need|want|prefer|rather have|would rather) [to] [have|speak to|talk to] [a|an|the] [real|actual|
            proper] (person|human|human being|adviser|advisor|phone)
        my (number|mobile|phone|phone number) is
        what is your [phone] (number|phone|email)
        your (phone no|phone number|number|no) $
        (helpline|help line)
        (anyone|anybody|someone|somebody) (real|human)
        is there [a|an] [real|actual] (human|person|anyone|anybody|someone|somebody) (there|here|on here|in there|
            i can)
        ^ [is] (anyone|anybody) there $
        transfer me
        (arrange|book|have|get|want) (a|an) (phone call|call|zoom|appointment|visit) [with|from] .. $
        how (do|can) i (contact|reach|get hold of|get through to) (you|my|your|someone|somebody|a person|an adviser)
        who (can|do) i (speak|talk|ring|phone|call) [to] [about this] $
        easier if we talk
        contact (my|our|the) (adviser|advisor)
        (number|phone number|email|contact details) (of|for) (my|our|the) (adviser|advisor)
        (want|like|need|prefer) to (ring|call|phone|speak to|talk to) (her|him|my adviser|my advisor|our adviser)
        not want .. (robot|machine|bot|computer)"""),
    "help": Ways("""
        ^ [so|and] what (can|do|could) (you|this|it) [actually] (do|help with|offer) [for me|for us|me with|
            us with] $
        ^ what (can|could) you help [me|us] with $
        ^ how (do|does) (this|it|you) [thing] work $
        ^ what (can|do|should) i (ask|say|type) [you|here|now] $"""),
    "menu": Ways("""
        ^ .. [main] menu $
        ^ (show|see|give|what are) [me|us] [all] [the|my|your] (options|choices|topics) $"""),
    "back": Ways("^ (we|i|let us|let me|can we|could we|how do i|how do we) .. go back [one|a step|please] $"),
}  # fmt: skip

# "How do we stop people leaving" is no command, nor is "not now, leave it till after Christmas" a stop.
NOT_STOP = Ways("""
    not now
    how (do|can|could|would|should) (we|i|you|they)
    (he|she|they|people|kids|council|until|till|til)
    can we stop
    (will|can) not (stop|leave)
    stop (them|him|her|people|kids)
    (take|get|remove|scratch) (me|us|my name|our name|her|him|them) (off|from) (the|your|that) .. (leaders|leadership|
        academy|coaching|course|group|waiting|supper|event|trip|visit)
    bus stop""")

# The whole of a message that leaves nothing else to hear, not even a suspicion.
ONLY_STOP = Ways("""
    ^ [please|just|right|okay|now|oi|look] [can you|could you|will you] [please|just] (stop|quit) (messaging|texting|
        sending|contacting|pestering|bothering|spamming|nagging|pinging|writing to) [me|us] [messages|texts|stuff|
        things|these|this|all this] [now|please|again|any more|anymore|thanks|all the time] $
    ^ [please|just|right|okay|now|oi|look] (do not|never) [ever] (text|message|contact|write to|bother|pester|send) (me|
        us) [anything|messages|texts] [ever] [again|any more|anymore] [please|thanks|ever] $
    ^ [please|just|right|okay|now|oi|look|oh] [fuck off|piss off|bugger off|sod off|go away|get lost] [and|you] [just|
        simply] leave (me|us) (alone|be|in peace) [now|please|thanks] $
    ^ [please|just] no more (messages|texts|reminders) [now|please|thanks] $""")
