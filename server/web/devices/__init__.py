"""Answers for kiosk, wall and printer."""
