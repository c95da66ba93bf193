"""
The review of a period, as staff read it.

`page` is its pictures, tables, records and decisions; `files` takes it away.
"""
