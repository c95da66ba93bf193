"""
What the programme has to offer, and what is asked of it.

`grid` is the repertoire with what is missing and `grid_files` takes it away; `one_offer` with `previewing` is one of
them, `guides` what there is to read, `priorities` what
the programme would like more areas to do. What is asked for: experts in `requests` with `brokering` and `partner_mail`,
events, groups and introductions in `meeting_up`, the leadership programme in `leaders`.
"""
