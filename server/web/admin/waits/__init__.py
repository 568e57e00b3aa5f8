"""The page on which promised waits stand beside those that happened."""
