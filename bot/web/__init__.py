"""The web pages: the resident's phone, signing in, and what every page shares."""
