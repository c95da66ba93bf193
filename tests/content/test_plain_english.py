"""How hard a text is to read: easier words and shorter sentences read as if for younger people."""

import pytest

from content.plain_english import hardest, reading_age, sentences


def test_known_texts_read_at_about_their_age():
    plain = "The cat sat on the mat. It was a big mat. The dog ran to the cat. They sat in the sun."
    legal = (
        "The aforementioned partnership shall, notwithstanding any provision, be constituted in accordance with "
        "the requirements of the organisation administering the endowment on behalf of its beneficiaries."
    )
    assert reading_age(plain) < 6
    assert reading_age(legal) > 20


def test_a_list_is_as_many_sentences_as_it_has_items():
    text = "What to bring:\n\n- tea and milk\n- a [map](https://example.org/a.b.c)\n1. **Ask.** Then wait"
    assert sentences(text) == ["What to bring", "tea and milk", "a map", "Ask", "Then wait"]
    assert hardest("Come. Bring the big red pot of tea. Go.") == "Bring the big red pot of tea"


@pytest.mark.parametrize("text", ["", "   ", "123 456.", "🎉", "\n\n---\n\n"])
def test_a_text_without_words_has_no_age(text):
    assert reading_age(text) == 0
    assert hardest(text) == ""
