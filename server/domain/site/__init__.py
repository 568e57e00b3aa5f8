"""What a profile says of a site: the dataclasses are the schema of its file."""
