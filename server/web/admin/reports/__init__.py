"""Reports for those who answer for a hall: on a page, on paper, as files."""
