"""The server: the one truth about who is waiting."""
