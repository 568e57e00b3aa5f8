"""A hall that loses its parts one after the other, and whoever stands in it loses nothing."""
