"""A visit: its number, its legs, what happened to them."""
