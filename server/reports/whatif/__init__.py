"""What a trial of a weekday says: in words, as tables, as charts, as a file."""
