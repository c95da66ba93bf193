"""
Rehearsals that staff record.

`rehearsing` is chatting as a made-up resident; `kept` plays what was kept and shows what is answered otherwise by
now.
"""
