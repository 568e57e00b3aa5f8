"""What can be done with the slides and the sentences of a profile."""

from typing import Any

from server.profile.edited import Document, Edit

Slide = dict[str, Any]
"""A slide, or a sentence at the foot, as the profile writes it."""


def put(at: int | None, slide: Slide) -> Edit:
    """The slide takes the place of the one that stands there; a new one goes to the end."""

    def edit(document: Document) -> None:
        slides = document["slides"]
        document["slides"] = [*slides, slide] if at is None else [*slides[:at], slide, *slides[at + 1 :]]

    return edit


def move(at: int, by: int) -> Edit:
    """The slide changes places with its neighbour; the first goes no further up and the last no further down."""

    def edit(document: Document) -> None:
        slides, to = list(document["slides"]), at + by
        if 0 <= at < len(slides) and 0 <= to < len(slides):
            slides[at], slides[to] = slides[to], slides[at]
        document["slides"] = slides

    return edit


def remove(at: int) -> Edit:
    """The slide goes; its picture stays for whoever takes that back."""

    def edit(document: Document) -> None:
        slides = document["slides"]
        document["slides"] = [*slides[:at], *slides[at + 1 :]]

    return edit


def say_at_the_foot(sentences: list[Slide]) -> Edit:
    """These sentences stand at the foot of the walls, one after the other."""

    def edit(document: Document) -> None:
        document["ticker"] = sentences

    return edit
