"""
Danger was told, and stands until somebody has seen to it.

What is asked or told meanwhile is `staying_with_it`, with `asked_meanwhile`, `who_has_it`, `what_comes_of_it`,
`left_alone` and `after_danger`. News of it: `nearer` with `in_peril`, `help_is_there`, `how_it_ended` with
`whether_gone`, `ringing_back` and `taken_back`; `called_off_besides` for what was asked for before, `who_and_where` for
whom and where it is. `lost_to_suicide` is for what is long past. Ways of saying things are in `help_words`,
`asked_words` and `fear_words`.
"""
