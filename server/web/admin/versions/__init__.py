"""What was changed in a hall, when and by whom, and taking it back."""
