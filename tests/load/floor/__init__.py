"""The floors: the least that a server can do for the same work, on the same server program."""
