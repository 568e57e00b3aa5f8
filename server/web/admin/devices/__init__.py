"""Kiosks, walls, printers and tablets: inviting them, naming them, seeing how they are."""
