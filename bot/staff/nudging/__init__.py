"""
Writing to many, as staff do it on a page.

`nudges` is the list and each one's buttons, `writing` and `composing` one being written, `beside` what goes with it,
`shown` what every page of it shows, `approving` who may. `segment_form` and `segment_words` are who gets it, `groups`
those kept by name, `kept_apart` who doesn't and why; `when` reads the moment and `timing` says it.
"""
