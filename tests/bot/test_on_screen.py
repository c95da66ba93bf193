"""A chat in a terminal breaks between words where the window ends; piped it stays as it is."""

from bot import chat

SAID = "bot: Here is something to read while you wait for the kettle.\n     [Read the guide]"


def test_words_stay_whole_in_a_narrow_window(monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "30")
    assert chat._on_screen(SAID) == (
        "bot: Here is something to read\n     while you wait for the\n     kettle.\n     [Read the guide]"
    )


def test_piped_it_is_as_it_was_said(monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: False)
    assert chat._on_screen(SAID) == SAID
