"""The building blocks of a paper: what stands there, in which order and how loud, without a printer."""

from dataclasses import dataclass
from enum import Enum


class Size(Enum):
    """The four sizes of type on a paper, each one step (1.25) above the one before."""

    SMALL = 0
    BODY = 1
    LARGE = 2
    TITLE = 3


class Gap(Enum):
    """White between two blocks."""

    HAIR = 0
    CLOSE = 1
    WIDE = 2


@dataclass(frozen=True, kw_only=True)
class Phrase:
    """One sentence in one language, set in one size and weight."""

    text: str
    language: str
    size: Size = Size.BODY
    bold: bool = False


@dataclass(frozen=True, kw_only=True)
class Head:
    """The name of the hall behind its logo, a PNG; without one both phrases stand on one line."""

    title: Phrase
    subtitle: Phrase | None
    logo: bytes | None


@dataclass(frozen=True, kw_only=True)
class Spread:
    """Two phrases on one line, at both edges; one under the other where the paper is too narrow."""

    first: Phrase
    second: Phrase | None


@dataclass(frozen=True, kw_only=True)
class Heading:
    """Phrases in the middle of the paper."""

    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, kw_only=True)
class Row:
    """Phrases one under the other in the column of texts, an icon in its own before, an arrow at the far edge."""

    phrases: tuple[Phrase, ...]
    icon: str | None = None
    arrow: str | None = None


@dataclass(frozen=True, kw_only=True)
class Item:
    """One thing of a list; its empty box to tick hangs in the column of icons."""

    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, kw_only=True)
class BigNumber:
    """The number and its symbol, the largest thing on the paper."""

    number: str
    symbol: str


@dataclass(frozen=True, kw_only=True)
class Code:
    """A QR code with phrases beside it."""

    content: str
    phrases: tuple[Phrase, ...]
    icon: str


@dataclass(frozen=True, kw_only=True)
class Hairline:
    """A thin line from edge to edge."""


@dataclass(frozen=True, kw_only=True)
class Framed:
    """Phrases in a frame: a remark about the paper itself."""

    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, kw_only=True)
class Inverted:
    """A label in white on black: what this paper is not."""

    phrases: tuple[Phrase, ...]


Block = Head | Spread | Heading | Row | Item | BigNumber | Code | Hairline | Framed | Inverted | Gap


@dataclass(frozen=True, kw_only=True)
class Face:
    """A whole paper from top to bottom; with `direction` "rtl" everything is mirrored."""

    direction: str
    blocks: tuple[Block, ...]
