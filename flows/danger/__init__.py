"""
When somebody may be in danger: it outranks everything, at any step.

A newcomer reads `in_order` first: it is the table of what is tried, from top to bottom, for every message. `safety` is
what comes of danger, and `alarm` the answer itself, and whom it goes to. `in_doubt` says whether somebody may not be
safe; `when_broken` answers where a step of ours fails.

Its rooms: `heard_of` for what words tell of danger, `doubting` for the gentle question where that is in doubt,
`standing` for all that follows once danger was told, `kept_from` for those who mustn't hear of it, and `saying` for the
words and numbers that are given.
"""
