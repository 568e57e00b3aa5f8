"""The people of a hall: what they do here, and whether they can log in."""
