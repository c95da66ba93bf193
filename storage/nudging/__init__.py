"""
Writing to many: who, what, when, and what came of it.

`segments` says who, as SQL by `segment_sql`, as `recipients` with what comes of it for each, kept by name by
`saved_segments`; `addressed` is how it is told, and `standing_apart` who stands how with us. `nudges` is one from draft
to stop, `plan` who would get it when, `details` what it is filled in with, `overrides` whom it reaches after all. `due`
sends the next batch, each asked at its `gate`. `beside` is a picture or document with it, `listing` reads them,
`results` counts what people did afterwards. `seen` is exactly who would get what, which is what is approved;
`kept_apart` who of them stands how. `from_chat` is all of it from a chat, and `sights` what is shown there;
`trial` sends one to whoever wrote it.
"""
