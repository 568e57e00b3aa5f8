"""Backups: how they are made, brought back and tried, and how a hall moves to PostgreSQL."""
