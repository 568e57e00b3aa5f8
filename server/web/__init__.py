"""Answers: Flask, one folder for each audience."""
