"""The ways people ask what stands on their area's card. Their adviser's first name reads as "adviser" here."""

from flows.hearing.ways import Ways

_ADVISER = "adviser|advisor|advisers|advisors|rep"

# In the order they are tried.
CARD: dict[str, Ways] = {
    "number": Ways(f"""
        ({_ADVISER}) [phone|mobile|telephone|contact|work|direct] (number|phone number|no|email|details|phone|mobile|
            email address) [please] $
        (what|have you got|do you have|can i have|can i get|give me|got) .. [my|our|the] ({_ADVISER}) [phone|mobile|
            contact] (number|email|details)"""),
    "adviser": Ways(f"""
        ^ .. who is (my|our|the) [area|local] ({_ADVISER}|contact) [now|again|then|please|here] $
        ^ .. who is (my|our|the) [area|local] ({_ADVISER}|contact) (for|in|on|at|of|round|around|down) [my|our|the|
            this|us] [here|\\w+] [now|again|then|please|here|\\w+] $
        ^ [and|so] who is ({_ADVISER}) [then|again|please|anyway] $
        what is (my|our|the) ({_ADVISER}) (name|called) $
        (which|what) ({_ADVISER}) (do|have) (i|we) [got|have] $
        (tell|remind) me who (my|our|the) ({_ADVISER}) is
        do (i|we) have (a|an) ({_ADVISER})
        who (looks after|covers|deals with) (my|our|this) (area|estate|patch)"""),
    "meeting": Ways("""
        (what|when|where) is (my|our|the) next [group|partnership|committee|residents] (meeting|meet up|meetup|one)
        when (do|are|will) (we|i) [next] (meet|meeting|meeting up) [next|again] [please] $
        when is (my|our|the) [group|partnership|committee] meeting [again|please] $
        (what|which) (day|date|time) (is|are|do) (my|our|the|we|i) [next] (meeting|meet) [next|again|on] $
        (do|have) (i|we) [have|got] (a|any) (meeting|meetings) [coming up|soon|booked|planned|next week] $"""),
    "plan": Ways("""
        when (does|is|do) (our|my|the) [area] plan (end|ends|finish|run out|up|ending|running out) [please] $"""),
    "area": Ways("""
        (what|which) (area|estate|patch) (am i|are we|have you got me|am i down) [in|for|as|down for] $
        where (am i|have you got me) down (as|for) $
        ^ .. what is (my|our) (area|estate|patch) [again|please|then] $
        ^ .. (what|which) (area|estate|patch) (do|have) you (have|got) [me] [down] [for|as|in] [me] $"""),
}
