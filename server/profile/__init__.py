"""Site profiles: read from a file, checked, kept as JSON."""
