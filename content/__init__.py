"""What programme staff own: words, guides, people and places. Editing it needs no Python."""
