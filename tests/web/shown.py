"""What a desk's page shows: its state, and what the main button does."""

from tests.web.page import Element


def state_of(desk: Element) -> str:
    """Whether somebody is called or served, the desk is free, or its advisor away."""
    return desk.part("person").attributes["data-state"]


def main_button(desk: Element) -> str:
    """What the one large button says."""
    return desk.part("primary").first("span").text
