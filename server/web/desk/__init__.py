"""Pages for advisors."""
