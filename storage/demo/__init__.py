"""
The example programme brought to life.

`example` is its residents and their chats, `example_year` the months before, and `next_here` when something next
happens.
"""
