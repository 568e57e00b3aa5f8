"""Pictures of every screen and of the ticket, with a fixed clock and fixed data."""
