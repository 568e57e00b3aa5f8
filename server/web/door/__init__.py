"""The door: logging in and out, for everybody who works here."""
