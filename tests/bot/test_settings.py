"""Settings from outside: each problem is one sentence that says what to do, and an empty one counts as not set."""

import pytest

from bot.settings import Settings, SettingsError, load


@pytest.fixture(autouse=True)
def nowhere(tmp_path, monkeypatch):
    """A folder without a .env."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("ALONGSIDE_PORT", "abc", "ALONGSIDE_PORT can't be used: write a number up to 65535, such as 8080"),
        ("ALONGSIDE_PORT", "70000", "ALONGSIDE_PORT can't be used: write a number up to 65535, such as 8080"),
        ("ALONGSIDE_PORT", "-1", "ALONGSIDE_PORT can't be used: write a number up to 65535, such as 8080"),
        ("ALONGSIDE_UNASKED_A_SECOND", "0", "ALONGSIDE_UNASKED_A_SECOND can't be used: write a number from 1 to 1000, "
                                            "such as 25"),
        (
            "ALONGSIDE_PUBLIC_URL", "alongside.example.org",
            "ALONGSIDE_PUBLIC_URL can't be used: write a whole address such as https://alongside.example.org",
        ),
        (
            "ALONGSIDE_TELEGRAM_FORUM", "@advisers",
            "ALONGSIDE_TELEGRAM_FORUM can't be used: write the link of any message in the group "
            "(https://t.me/c/1234567890/1), or its number",
        ),
    ],
)  # fmt: skip
def test_a_setting_that_cannot_be_used_is_one_sentence_that_says_what_to_do(monkeypatch, name, value, sentence):
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as problem:
        load()
    assert str(problem.value) == sentence


@pytest.mark.parametrize(
    "given", ["-1001234567890", " -1001234567890", "https://t.me/c/1234567890/5", "t.me/c/1234567890/5/17"]
)
def test_the_advisers_group_is_named_by_a_link_into_it_or_by_its_number(monkeypatch, given):
    monkeypatch.setenv("ALONGSIDE_TELEGRAM_FORUM", given)
    assert load().telegram_forum == "-1001234567890"


def test_an_unknown_setting_is_named_with_those_there_are(monkeypatch):
    monkeypatch.setenv("ALONGSIDE_PROT", "8080")
    with pytest.raises(SettingsError, match=r"ALONGSIDE_PROT is no setting of ours; the settings are .*ALONGSIDE_PORT"):
        load()


def test_empty_settings_count_as_not_set_so_that_nobody_else_is_let_in(monkeypatch):
    usual = Settings(_env_file=None)
    for name in Settings.model_fields:
        monkeypatch.setenv(f"ALONGSIDE_{name.upper()}", "")
    assert load() == usual
    assert load().host == "127.0.0.1"
