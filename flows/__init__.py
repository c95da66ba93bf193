"""The conversation: pure functions from what happened to what to do about it. No clock, no database, no network."""
