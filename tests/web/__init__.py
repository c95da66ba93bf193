"""Pages in a real browser, which is started once for all of them: a package, so that it is closed at their end."""
