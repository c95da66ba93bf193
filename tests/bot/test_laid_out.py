"""How a message reads at a glance: what is offered stands by itself, and what is plain stays as it is."""

from bot.laid_out import Block, blocks


def test_what_is_offered_is_a_block_with_its_title_and_what_it_takes():
    text = "About money:\n1. To read: Grants (two minutes). You asked.\n2. Event: Fair (10 May: Leeds). Ours.\nWhich?"
    assert blocks(text) == (
        Block("About money:"),
        Block("You asked.", "1", "To read: Grants", "two minutes"),
        Block("Ours.", "2", "Event: Fair", "10 May: Leeds"),
        Block("Which?"),
    )


def test_a_plain_message_is_one_block_word_for_word():
    text = "Two lines\n\nand 3. not a list (really). Yes."
    assert blocks(text) == (Block(text),)


def test_numbers_without_an_offer_make_a_list_without_headings():
    assert blocks("Which first?\n1. the roof\n2. the roof again") == (
        Block("Which first?"), Block("the roof", "1"), Block("the roof again", "2"),
    )  # fmt: skip
