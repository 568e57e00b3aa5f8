"""What if: the same days with other staff, other hours or other interpreters, side by side."""
