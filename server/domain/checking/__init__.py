"""What does not make sense in a profile."""
