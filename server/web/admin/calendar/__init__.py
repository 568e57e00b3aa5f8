"""When a hall is open: its week, public holidays, days that differ, and closing or opening it now."""
