"""The hall as it is now: who waits, who is at which desk, what today still brings, what needs somebody."""
