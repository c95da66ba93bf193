"""
What the desk page shows, each of it only to those who may see it.

`may_see` decides and reads handoffs, `thread` one chat, `days` somebody's day, `areas` and `experts` what else is
theirs; `glances` is the card as a chat has it. `search` finds, `looks` knows what is new and who is writing, `told`
what they were told in a chat of theirs, and `sharing_back` what they note for others.
"""
