"""Bringing in people and areas from a table: how a file is read, and what would become of each of its rows."""
