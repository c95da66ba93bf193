"""
A handoff, from the first word until it helped.

`handoffs` opens, adds to, calls off and rates one; `rows` reads and changes its row. Advisers take, answer, pass on
and close it in `taking_over`, as whoever `acting` says they are; `briefs` is what they are told. `waiting` and
`unanswered` see that nobody waits in silence, `promises` that whoever was told a day hears when it moves, `put_off`
that a later day is known. Once over: `closed`, `asking_again`, `reopening`. Danger beside it: `side_by_side`,
`going_round`.
"""
