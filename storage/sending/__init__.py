"""
What goes out, and whether it gets there.

`outbox` leases, retries and gives up; `slow_down` is how long a channel asked for less. `at_the_door` asks once more
whether something unasked may still go, `unasked` what waits and `taking_back` what is not sent after all; `news` is
the gate of each kind of news. `addresses` and `reach` say who can be reached, `undelivered` who hears that somebody
wasn't. `attachments` are files that people send, `cards` what is changed where it stands, `replied_to` what a reply
is about. `how_it_goes` is what staff see of it all.
"""
