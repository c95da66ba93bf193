"""Reading what a review is made of: the journal, what was handed to a person, what was said of needs."""
