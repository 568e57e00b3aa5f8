"""The name of a browser tab that holds a desk. It says which desk: still known after a takeover."""

from secrets import token_urlsafe


def new_tab(desk: str) -> str:
    """A name that no other tab has."""
    return f"{desk}.{token_urlsafe(9)}"


def desk_of(tab: str) -> str:
    """The desk that a tab of that name was opened for; whether it still holds it, the seats know."""
    return tab.rpartition(".")[0]
