"""The desks of a hall: what is written on them, and how one gets there from the wall."""
