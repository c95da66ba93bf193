"""The review of a period: what is counted, what may be shown of it, and what it might make people think of."""
