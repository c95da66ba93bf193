"""What staff do on a page. What they do from a terminal is `bot/commands/staff_work.py`."""
