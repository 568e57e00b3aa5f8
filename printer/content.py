"""What a job asks to be on the paper, as values."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Pair:
    """One sentence in the visitor's language and in German; `german` is None where it would say it twice.

    `language` is that of `own` where the sentence does not exist in the visitor's.
    """

    own: str
    german: str | None
    language: str | None = None


@dataclass(frozen=True, kw_only=True)
class Items:
    """A list in the visitor's language and in German; `german` is None when it would say the same twice."""

    own: tuple[str, ...]
    german: tuple[str, ...] | None


@dataclass(frozen=True, kw_only=True)
class Shared:
    """What every paper carries, whichever kind it is."""

    language: str
    direction: str
    title: str
    subtitle: str
    logo: bytes | None
    bring_title: Pair | None
    bring: Items | None
    when: Pair
    qr: str | None
    qr_hint: Pair | None
    demo: Pair | None


@dataclass(frozen=True, kw_only=True)
class Ticket:
    """A visitor's place in line; `parts` are those below the number, in their order. `icon` is the topic's."""

    shared: Shared
    parts: tuple[str, ...]
    label: Pair
    copy: Pair | None
    number: str
    symbol: str
    topic: Pair | None
    icon: str | None
    wait: Pair | None
    wait_beside: Pair | None
    place: Pair | None
    note: Pair | None
    foot: Pair | None


@dataclass(frozen=True, kw_only=True)
class Slip:
    """A paper that sends a visitor on to another place."""

    shared: Shared
    title: Pair
    reason: Pair | None
    where_title: Pair | None
    where: Pair | None
    address: str | None
    arrow: str | None
    hours_title: Pair | None
    opens: Pair | None
    hours: Pair | None
    hours_note: Pair | None
    phone: str | None
    languages: Pair | None
    accessibility: Pair | None
    as_of: Pair | None
    again: str | None
    again_hint: Pair | None
