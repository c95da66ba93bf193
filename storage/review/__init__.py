"""
Reading what a review is made of: the journal, what was handed to a person, what was said of needs.

`reading` has the journal as columns, `phases` the phase each area was in, `counting` and `tallying` count it, and
`building` puts a whole review together. `offers` is how each offer stood, `words` needs that nothing was taken up for,
`records` what is behind a figure, and `decisions` what people decided on it.
"""
