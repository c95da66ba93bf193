"""Channels and wiring: the only asynchronous package."""
