"""
The leadership programme: what it is, putting somebody forward, and what came of it.

`academy` says what it is and puts somebody forward; `academy_asked` (in `academy_words`) answers what people ask of it.
`my_application` tells how it stands.
"""
