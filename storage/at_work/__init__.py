"""
Those who work with residents: who they are, when they are here, and who stands in.

`roles` says who may work here, `passes` are their one-time links, `sign_ins` finds them, `retiring` ends it. `leaves`
is when they are away, `cover` who would answer then, `presence` who is back when, `standing_in` passes on what waits
and `handbacks` tells them of it. `mornings` is their list of the day; `adviser_acts` what they do in their own chat.
"""
