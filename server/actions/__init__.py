"""Verbs: one file for each thing somebody can do."""
