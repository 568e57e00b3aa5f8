"""What somebody who waits needs; everybody with the same need can be helped by the same advisors."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, order=True)
class Need:
    """A topic, the spoken language, and, if it must be, one organisation or one advisor ("" when anybody may help).

    The line of an advisor is the union of the needs that this advisor can meet now (routing's "class").
    """

    topic: str
    language: str
    organisation: str = ""
    wanted: str = ""
