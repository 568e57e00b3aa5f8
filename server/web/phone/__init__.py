"""The visitor’s own page."""
