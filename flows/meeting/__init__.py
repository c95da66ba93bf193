"""Meeting somebody: what this is, which area is theirs, what may be kept, and seeing them again."""
