"""
What the staff console reads and keeps that is nobody's conversation.

`needs_someone` is what waits for a person, `area_list` every area in a line, `repertoire` what came of each offer,
`steered` what the programme's priorities changed in what was offered.
`misses` are sentences not understood, `alike` gathers them, `examples` is what was made of them. `transcripts` says
who kept which rehearsal, `brought_in` whom a table brought.
"""
