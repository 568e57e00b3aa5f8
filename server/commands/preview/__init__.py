"""A site's papers in the browser, drawn anew whenever its profile is saved."""
