"""
Writing to many, as staff do it on a page.

`nudges` is the list and each one's buttons, `writing` and `composing` one being written, `beside` what goes with it,
`shown` what every page of it shows, `approving` who may. `segment_form` is who gets it, `groups` those kept by name;
`when` reads the moment.
"""
