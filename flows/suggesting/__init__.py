"""What could help: guides, other areas, experts, the leadership programme; picked, put and answered."""
