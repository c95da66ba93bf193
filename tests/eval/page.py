"""What `make eval` writes into a page of the docs: whatever stands between two marks."""

BEGIN, END = "<!-- make eval writes from here -->", "<!-- make eval writes to here -->"


def between_marks(page, new):
    """The page with this in the place of what stood between the marks. Raises ValueError if a mark is missing."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"put '{BEGIN}' and '{END}' into the page, each on a line of its own")
    return f"{before}{BEGIN}\n\n{new}\n\n{END}{after}"
