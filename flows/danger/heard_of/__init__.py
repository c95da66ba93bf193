"""
What words tell of danger, beside what hearing has learnt (hearing/urgent.py).

`in_pieces` hears a few words with those just before them, and `what_is_heard` each message, with `taken_ill`,
`plain_signs` (each a `sign`, with those of `despair` and what `comes_down`), `tablets`, `would_kill`,
`whom_threatened`, `threat_words` and `threat_hints`. Which adviser words mean is `which_adviser`, with `only_named`.
`put_plainly` makes plain the words that other rooms look for.
"""
