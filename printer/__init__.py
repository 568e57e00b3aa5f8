"""The printer agent: fetches print jobs, draws them, prints each at most once."""
