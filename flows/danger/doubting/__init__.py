"""
It is in doubt whether somebody is in danger: one gentle question.

`asked_gently` asks it and takes the answer. `all_is_well` (in `well_words`) and `plain_reasons` know a no, `ordinary`
what is plainly about something else, `names_a_thing` (in `thing_words`) what only names what it is about, `says_where`
where they are, and `doubt` what is asked meanwhile; `as_meant` reads any other words.
`nothing_after_all` goes back to where they were.
"""
