"""The command `lotse`: what an operator types."""
