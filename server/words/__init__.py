"""The catalogues: every sentence a visitor, an advisor or a manager sees, one `.po` file per language and screen."""
