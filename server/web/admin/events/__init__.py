"""What happened in a hall, for those who may read it."""
