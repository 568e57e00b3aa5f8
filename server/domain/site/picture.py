"""A picture that a wall shows on a slide: a file that lies beside the profile."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Picture:
    """`name` as the profile writes it; `kind` is the media type, such as image/png."""

    name: str
    kind: str
    content: bytes
