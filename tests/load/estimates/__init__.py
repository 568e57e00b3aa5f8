"""How well waits are told and people are called: measured in simulated halls whose truth nobody is told."""
