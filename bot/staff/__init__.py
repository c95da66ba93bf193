"""What staff do on a page. What they do from a terminal is `bot/staff_work.py`."""
