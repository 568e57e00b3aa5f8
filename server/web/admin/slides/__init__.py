"""What stands on the walls between calls: slides and the line at the foot."""
