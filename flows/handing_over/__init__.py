"""Asking for a person, waiting for one, and talking with one."""
