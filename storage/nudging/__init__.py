"""
Writing to many: who, what, when, and what came of it.

`segments` says who, as SQL by `segment_sql`, as `recipients` with what comes of it for each, kept by name by
`saved_segments`; `addressed` is how it is told, and `standing_apart` who stands how with us. `nudges` is one from draft
to stop, `plan` who would get it when, `details` what it is filled in with, `overrides` whom it reaches after all. `due`
sends the next batch, each asked at its `gate`. `listing` reads them, `results` counts what people did afterwards.
"""
