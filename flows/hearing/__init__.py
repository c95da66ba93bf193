"""Free text to meaning: topics, danger, signals, commands, replies, dates, areas."""
