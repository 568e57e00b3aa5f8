"""The sections that a report can have; each takes events and visits as they come and ends as a block."""
