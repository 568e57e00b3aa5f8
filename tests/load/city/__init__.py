"""A city of many halls: what each thing costs is measured, a day of a hundred halls is counted out from it, and checked."""
