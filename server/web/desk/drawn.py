"""Rows of a desk's line as HTML: people who look the same are drawn once, at however many desks they stand."""

from collections.abc import Sequence
from functools import lru_cache

from flask import current_app
from markupsafe import Markup

from server.web.desk.rows import Row
from server.words.catalogue import catalogue

KEPT = 4096
"""Rows change every minute; these are the people of a few full halls."""


def drawn_rows(rows: Sequence[Row], *, language: str, house: str) -> Markup:
    """The line in `language`; `house` is the language of its topics."""
    return Markup().join(_drawn("row", row, language, house) for row in rows)


def drawn_choices(rows: Sequence[Row], *, language: str, house: str) -> Markup:
    """The same people to choose one of them."""
    return Markup().join(_drawn("choice", row, language, house) for row in rows)


@lru_cache(maxsize=KEPT)
def _drawn(macro: str, row: Row, language: str, house: str) -> Markup:
    drawing = getattr(current_app.jinja_env.get_template("desk_row.html").module, macro)
    return Markup(drawing(row, catalogue("desk", language).say, house))  # noqa: S704  the template has escaped it
