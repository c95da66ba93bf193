"""The advisers' and staff's own chats."""
