"""What is known of somebody: shown, told back, copied out, erased."""
