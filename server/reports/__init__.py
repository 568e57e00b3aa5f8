"""What a report says: figures and names in the language of whoever reads it, as text, as CSV, as JSON."""
