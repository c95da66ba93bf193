"""
The advisers' group on a messenger that has one.

`changes` is what differs between how things stand and what it shows, `pace` when it may be written to, and `rights`
whether whoever does something there may.
"""
