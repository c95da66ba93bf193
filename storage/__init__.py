"""What is remembered: the only package that knows SQL. Synchronous; `bot/` runs it in a worker thread."""
