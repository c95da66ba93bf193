"""What takes longer than a test may: `make long`."""
