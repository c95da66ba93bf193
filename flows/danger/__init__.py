"""
When somebody may be in danger: it outranks everything, at any step.

A newcomer reads `in_order` first: it is the table of what is tried, from top to bottom, for every message.

What is heard: `in_pieces` (a few words with those just before them), and in each message `what_is_heard`, with
    `taken_ill`, `plain_signs`, `whom_threatened`, `threat_words` and `threat_hints`; which adviser words mean is
    `which_adviser`, with `only_named`.
What is answered: `safety` (danger, and whether it is in doubt) and `alarm` (the answer itself, and
    whom it goes to); `lost_to_suicide` for what is long past; `threatened`, `unwanted`, `past_the_holder` and
    `going_round` for those who mustn't hear of it.
While the gentle question is open: `asked_gently`, `doubt`, `all_is_well`, `plain_reasons`, `ordinary`, and
    `nothing_after_all` for a no.
Once danger was told: `staying_with_it`, with `asked_meanwhile`, `who_has_it`, `what_comes_of_it`, `left_alone` and
    `after_danger`; `nearer` with `in_peril`, `help_is_there`, `how_it_ended`, `ringing_back` and `taken_back` for news
    of it; `who_and_where` for whom and where it is.
What is said: `danger_words`, `which_numbers` by `number_words`, `their_language`. Ways people say something:
    `unwanted_words`, `well_words`, `help_words`, `asked_words` and `fear_words`, mostly looked for in words made plain
    by `put_plainly`.
For others: `in_doubt` says whether somebody may not be safe; `when_broken` answers where a step of ours fails.
"""
