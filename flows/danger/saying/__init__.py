"""
What is said of danger: `danger_words`, with the numbers that fit it (`which_numbers` by `number_words`), and a line of
it in `their_language`.
"""
