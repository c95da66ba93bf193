"""
Those who mustn't hear of it: danger goes round them.

An adviser who is `threatened`, or `unwanted` (in `unwanted_words`), or who has the chat and is themselves accused
(`past_the_holder`). `going_round` keeps whom it goes round, and who hears instead.
"""
