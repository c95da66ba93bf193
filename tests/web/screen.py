"""What a page looks like on its screen, asked only once it looks so."""


def nothing_beside(page):
    """A page is no wider than its screen, once its style sheet has come: whoever asks before measures a bare page."""
    page.wait_for_function("document.styleSheets.length && document.documentElement.scrollWidth <= innerWidth")
