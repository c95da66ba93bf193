"""What a message is about when it answers nothing on the table, and what is said to it."""
