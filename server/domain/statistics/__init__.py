"""Figures from events: pure functions, so that the same events always give the same report."""
