"""
What is remembered: the only package that knows SQL. Synchronous; bot/ runs it in a worker thread.

A message's line: `incoming`, `claiming`, `writer`, `unit`, `load` (with `past` and `past_together`, read at first
use by `once`), `keep` into a `ledger`, and `saying` what is answered. What fails is in `failures`, then `second_try`.
What comes due in a chat of its own accord: `follow_ups`, `lapses`. `phone` is what a resident's own screen shows.

What it stands on: `tables` of `columns`, `values`, the `database` they are in, statements `prepared` for it, `migrate`,
`seed`, and `in_use` as a lock. Rooms, each with a map: `knowing`, `sending`, `handing_over`, `on_duty`, `at_work`,
`desk`, `forum`, `blocks`, `nudging`, `staff`, `review`, `demo`.
"""
