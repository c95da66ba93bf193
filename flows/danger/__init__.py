"""When somebody may be in danger: it outranks everything, at any step."""
