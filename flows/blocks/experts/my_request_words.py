"""The ways people ask after an expert they asked for, in plain words in which its name is "mypackage"."""

from flows.hearing.ways import Ways

IT = "(mypackage|request|requests|expert|experts|package)"
WHOSE = "[my|our|the|that|this|your]"
THEY = "(adviser|she|he|they|anyone|anybody|someone|somebody|you|the team|the programme team|it|that)"
DECIDED = (
    "(agreed|agree|approved|approve|decided|decide|accepted|confirmed|granted|gone through|come through|turned down)"
)

# Asked by name, or as "my request".
ABOUT_IT = Ways(f"""
    (what is|how is|how are|hows) [up|happening|going on|the latest|new|the news|the story] [with|on|about] [my|
        our|the|that|this|your] {IT} [getting on|going|coming on|doing|up to|then|please|$]
    (any|no|got any|heard any) [more] (news|word|update|updates|answer|joy|progress|idea) .. {IT}
    (where|what) (is|are|has|have|about|happened|happens) [to|with|next with] {WHOSE} {IT}
    (has|have|is|are|did|was|were|will|does|do) .. {IT} .. (been|{DECIDED[1:-1]}|ready|start|starting|coming|come|
        happening|yet|go ahead|going ahead|still)
    (when|how long|how soon) (will|is|are|does|do|until|before|till) .. {IT}
    (has|have|did|do) {THEY} ... {IT} [yet]
    (heard|hear|hearing|told) (nothing|anything|back|a thing|no more) .. {IT}
    (chase|chasing|check|checking|asking about|following up) [up|on|on up] {WHOSE} {IT}
    (status|progress) of {WHOSE} {IT}
    (did|has|have) {WHOSE} {IT} (go|gone|get|got) (through|off|in|there)
""")
# Without a name: only where something has been asked for and nobody has decided.
UNNAMED = Ways(f"""
    ^ [so|and|hi|hello] (any|got any|is there any|heard any) (news|word|update|updates) [yet|at all|please|today] $
    (has|have|did|is) {THEY} [even|actually] (said|say|given|give) (yes|no|anything|okay|an answer)
    (has|have|did|is|are|was) {THEY} [even|actually|been] {DECIDED} [it|that|yet|$]
""")
TAIL = (
    "[back|yet|at all|about it|from (her|him|them|you|adviser|anyone|anybody)|since|still|either] "
    "[to be honest|yet|still|since|though|sorry|you know|so far|at all] $"
)
NOTHING_HEARD = Ways(f"""
    ^ [well|so|and|but|no|nope] [i have|we have|ive|weve|still|i|we] [have] (not|never|still not) [even] (heard|
        had) (a thing|anything|a word|nowt|a peep) {TAIL}
    ^ [well|so|and|but|no|nope] [i have|we have|ive|weve|i|we] [still] (heard|had) [absolutely] (nothing|nowt) {TAIL}
    ^ [still] (no|not had a|not had an|not an) (answer|word|reply|decision) {TAIL}
    ^ (no one|nobody) [has|have|is] [even|ever] (got back|been in touch|contacted me|contacted us|answered|rung|rang|
        decided) [to me|to us|me|us] {TAIL}
""")
HOW_LONG = Ways("""
    ^ [so|and|but|roughly] how long (does|will|do|is|would) (it|this|that|they) [usually|normally|generally|
        all] (take|be|going to take) [usually|normally|to decide|to hear|to answer|to come|for an answer|then|roughly] $
    how long (does|will|do|would) [a|the|my|our] (mypackage|request|requests|package) [usually|normally] (take|be)
    when (will|do|might|should) (i|we) (hear|know|find out)
    how long (before|until|till) (i|we) (hear|know|find out)
""")
WAS_IT_YES = Ways(f"(has|have|did|is|are|was|were) .. (said|say|{DECIDED[1:-1]})")
CALL_IT_OFF = Ways(f"""
    (cancel|cancelling|call off|scrap|withdraw|drop|stop|forget|undo|unbook|take back|leave) [about] {WHOSE} {IT}
    call {WHOSE} {IT} off
    (do|does|did) not (want|need|fancy) {WHOSE} {IT} [any more|anymore|now|after all|$]
    (no longer) (want|need) {WHOSE} {IT}
    (changed (my|our) mind) .. (about|on|of) {WHOSE} {IT}
    (cancel|withdraw) what (i|we) asked for
""")
OTHER_DAYS = Ways("""
    (can|could|may|might|shall) (we|i|you|they) [please|maybe|possibly] (have|get|make it|ask for|change it to|do|
        stretch to|request) [it|about|only|just] \\w+ [more|extra|fewer|less] days
    (we|i) (need|want|would like|would rather have|only need|asked for|only want|
        meant) [about|only|just] \\w+ [more|extra|fewer|less] days
    (make it|change it to|change to|make that|change that to) \\w+ days
    \\w+ days (not|instead of|rather than) \\w+
    (more|extra|fewer|less) days (than|please|for|from|with|if|$)
    (change|increase|reduce|up|cut) .. (days|number of days)
""")
HOW_MANY_DAYS = Ways("""
    ^ [so|and|but|okay] how many days [is|are|do|have|can|would|will|could|did] [it|that|there|we|i|they|our area] [get|
        got|have|had|be|left|take|last] [in all|in total|altogether|left|for|then|please|with them|for it] $
    (how many|any) days .. (left|get|got|have)
""")
"""Of the expert whose card is open."""
DAYS_LEFT = Ways("""
    how many [expert|experts|of the expert|of the] days (have|do|has|did|are|is) .. [still] (left|got|used|had|have|
        remaining|to go)
    how many [expert|experts|of the expert|of the] days [are|is] [there] [still] (left|remaining)
    how many days [of|with|from] [the|an|our] (expert|experts|mypackage) (are|is|have|do) [there|we|still] .. (left|
        remaining|got)
    (any|enough) [expert|experts] days [still] (left|remaining|over)
    (have|has|do|did) (we|i|our area) .. (used|got|have) [up] .. days [left|of the expert|with the expert]
    (days|time) [do|have] (we|i) [have|got] [still] left [with|of|from|for] [the|our|an] (expert|experts|mypackage)
""")
