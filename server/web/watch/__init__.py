"""The page for those of the host who look on: how many people wait, and nothing else."""
