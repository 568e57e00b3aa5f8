"""Who is next, how long it takes, and what the hall can still offer."""
