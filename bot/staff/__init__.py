"""
What staff do on a page. What they do from a terminal is in `bot/commands/`.

`pages` is the table of addresses, `shell` what each page shares, `spreadsheet` what can be taken away. `home` with
`in_danger` is what needs someone now; `areas`, `people`, `notes` and `sentences` are a page each, `access` and
`bringing_in` who may come in. Rooms of their own: `nudging`, `offers`, `hearing`, `rehearsals`, `reviewing`.
"""
