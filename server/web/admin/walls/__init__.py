"""The walls: how they look and sound, seen while it is typed."""
