"""Programs of others: their tokens, and what they are told."""
