"""What a profile says of kiosk, ticket, phone and speech; each part stays as it is until the profile asks for more."""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from server.domain.site.text import STRICT, Text


@dataclass(frozen=True, kw_only=True)
class KioskSettings:
    """How the kiosk behaves; times in seconds. `ask_help` asks whether waiting is hard (and gives a head start).

    `screen_inches` is the diagonal of the glass: from it the page knows how long a millimetre is. What a screen shows
    is dimmed when nobody has touched it for `dim_after`. `sound` says where speech comes out: on a headset also what
    is sensitive is said. `alone` is how many numbers the kiosk may give out by itself while the server is away; 0 for
    none. With `shows_waits` each tile says how long it would take, before anybody has taken a ticket.
    """

    __pydantic_config__: ClassVar = STRICT
    paper_comes: Literal["below", "left", "right"] = "below"
    ask_more_time_after: int = 45
    more_time_for: int = 20
    show_number_for: int = 25
    dim_after: int = 8
    screen_inches: float = 21.5
    ask_help: bool = False
    speech: bool = False
    sound: Literal["speaker", "headset"] = "speaker"
    alone: int = 40
    shows_waits: bool = True


TicketPart = Literal["topic", "wait", "place", "note", "bring", "code"]


@dataclass(frozen=True, kw_only=True)
class TicketSettings:
    """The face of a ticket. `parts` stand below the number in this order; head, number and date are always there.

    `logo` is a PNG: in a profile the name of a file beside it, once it is read the picture itself (data:image/png…).
    It stands on slips too. `foot` is a sentence at the end of every ticket.
    """

    __pydantic_config__: ClassVar = STRICT
    logo: str | None = None
    parts: tuple[TicketPart, ...] = ("topic", "wait", "place", "note", "bring", "code")
    foot: Text | None = None


@dataclass(frozen=True, kw_only=True)
class PhoneSettings:
    """The visitor's own page. It says "soon" so many minutes before the turn that one can walk back meanwhile.

    `push` lets a phone ask to be woken although the page is closed: through the push service of its browser.
    """

    __pydantic_config__: ClassVar = STRICT
    walk_minutes: int = 5
    push: bool = False


@dataclass(frozen=True, kw_only=True)
class SpeechSettings:
    """What is said aloud. `stand_in` names another language whose voice reads one that has no voice: {ti: am}.

    Such a voice gets some sounds wrong; without it, and without recorded clips, German is heard.
    """

    __pydantic_config__: ClassVar = STRICT
    stand_in: dict[str, str] = field(default_factory=dict)
