"""What advisers do on a page. Their side of a chat is `flows/desk/chat.py`."""
