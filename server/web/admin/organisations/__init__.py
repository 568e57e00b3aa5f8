"""The organisations whose advisors serve in a hall."""
