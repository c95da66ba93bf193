"""Sentences that were written apart from the examples, to measure what is heard."""
