"""
How sentences are heard, as staff see it and mend it.

`trying` says a sentence and shows what was missed, `explained` why it was heard so; `adding` makes it an example and
`lately` lists those.
"""
