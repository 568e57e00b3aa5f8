"""The places to which people are sent on: the hall's own, and those that were imported."""
