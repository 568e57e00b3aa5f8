"""The page for watchers: how many people wait, and nothing else."""
