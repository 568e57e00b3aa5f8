"""Every key of a profile as a form, made from the schema itself."""
