"""
Who hears when somebody may be in danger.

`duty` says who, `days_off` and `gaps` on which days it would be nobody, and `news` tells those whom it falls to.
`colleagues` opens what one of us wrote of danger, for them to take; `colleagues_words` lets go of it in time.
`alerted` and `told_log` read from what was sent who was told of one danger, and when.
"""
