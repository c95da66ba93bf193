"""
What an adviser types in their own shorthand in their own chat, and what comes of it.

`read.py` puts who and what is named into one form, `ways.py` is the table of what is meant, `heard.py` leads from there
to a step of `asking.py`. Whatever changes something is shown in `acts.py` first, and done on a yes.
"""
