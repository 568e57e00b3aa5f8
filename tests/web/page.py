"""A page as a test reads it: elements by name and id, and what they say."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

NEVER_CLOSED = {"meta", "link", "input", "br", "img"}


@dataclass
class Element:
    """One element with what it holds, in order."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: list["Element | str"] = field(default_factory=list)

    def every(self, name: str) -> Iterator["Element"]:
        """Every element of that name in here, from top to bottom."""
        for part in self.inside:
            if isinstance(part, Element):
                if part.name == name:
                    yield part
                yield from part.every(name)

    def whole(self) -> Iterator["Element"]:
        """Every element in here."""
        for part in self.inside:
            if isinstance(part, Element):
                yield part
                yield from part.whole()

    def find(self, id_: str) -> "Element | None":
        """The element of that id, or None."""
        return next((part for part in self.whole() if part.attributes.get("id") == id_), None)

    def part(self, id_: str) -> "Element":
        """The element of that id, which must be there."""
        found = self.find(id_)
        assert found is not None, f"no element {id_}"
        return found

    def first(self, name: str) -> "Element":
        """The first element of that name, which must be there."""
        return next(self.every(name))

    @property
    def text(self) -> str:
        """What it says, in single spaces."""
        said = " ".join(part.text if isinstance(part, Element) else part for part in self.inside)
        return " ".join(said.split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("document")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(made)
        if tag not in NEVER_CLOSED:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag, f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def read(html: str) -> Element:
    """The page that this HTML describes; every element must be closed in its turn."""
    reader = _Reader()
    reader.feed(html)
    assert len(reader.open) == 1, f"not closed: {reader.open[-1].name}"
    return reader.open[0]
