"""The page on which a manager tries what a weekday would be like."""
