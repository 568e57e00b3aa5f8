"""When the hall, its people and places are there."""
