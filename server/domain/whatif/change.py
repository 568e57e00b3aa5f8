"""What can be tried on a day of the hall: one small change each.

`spelled` is how one is typed and stands in an address, such as "away:advisor=empfang,10:00-12:00"; asked.py reads it.
"""

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, kw_only=True)
class Between:
    """Two times of the clock in the hall; `ends` no longer belongs to it, 00:00 there is midnight."""

    begins: time
    ends: time

    def __str__(self) -> str:
        return f"{self.begins:%H:%M}-{self.ends:%H:%M}"


@dataclass(frozen=True, kw_only=True)
class OpenLonger:
    """The hall opens so many minutes earlier and closes so many later; less than 0 shortens the day.

    Whoever is on duty at opening or closing stays for it; the same people come at the same times.
    """

    before: int = 0
    after: int = 0

    def spelled(self) -> str:
        """As it is typed."""
        return f"open-earlier:{self.before}" if self.before else f"close-later:{self.after}"


@dataclass(frozen=True, kw_only=True)
class MoreAdvisor:
    """One advisor more: `like` an advisor of the profile, or with topics and languages of their own.

    Without `hours` they come when the other one does, or as long as the hall is open.
    """

    like: str = ""
    topics: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    hours: Between | None = None

    def spelled(self) -> str:
        """As it is typed."""
        own = f"topics={'+'.join(self.topics)},languages={'+'.join(self.languages)}"
        return f"more-advisor:{f'like={self.like}' if self.like else own}{_behind(self.hours)}"


@dataclass(frozen=True, kw_only=True)
class Away:
    """An advisor, or everybody of an organisation, is not here: between two times, or all day."""

    advisor: str = ""
    organisation: str = ""
    hours: Between | None = None

    def spelled(self) -> str:
        """As it is typed."""
        who = f"advisor={self.advisor}" if self.advisor else f"organisation={self.organisation}"
        return f"away:{who}{_behind(self.hours)}"


@dataclass(frozen=True, kw_only=True)
class Speaker:
    """Somebody in the house interprets one talk at a time, in that language and between these times.

    They take no talk themselves, so that what one sees is the language and not a pair of hands more; whoever comes
    before waits for them, as the rule has it for every interpreter line that opens later.
    """

    language: str
    hours: Between

    def spelled(self) -> str:
        """As it is typed."""
        return f"speaker:{self.language}{_behind(self.hours)}"


@dataclass(frozen=True, kw_only=True)
class MoreTalks:
    """An interpreter line takes so many talks more at once; less than 0 are fewer, and with none it is gone."""

    line: str
    more: int

    def spelled(self) -> str:
        """As it is typed."""
        return f"lines:{self.line}={self.more:+}"


@dataclass(frozen=True, kw_only=True)
class NewLine:
    """A new interpreter line for one language, while the hall is open."""

    language: str
    at_once: int = 1

    def spelled(self) -> str:
        """As it is typed."""
        return f"lines:{self.language}={self.at_once:+}"


@dataclass(frozen=True, kw_only=True)
class Visitors:
    """So many per cent more visitors come, or fewer: who else comes is like one of those who came that day."""

    per_cent: int

    def spelled(self) -> str:
        """As it is typed."""
        return f"visitors:{self.per_cent:+}%"


Change = OpenLonger | MoreAdvisor | Away | Speaker | MoreTalks | NewLine | Visitors
ORDER: tuple[type[Change], ...] = (OpenLonger, MoreAdvisor, Away, Speaker, MoreTalks, NewLine, Visitors)
"""Longer hours come first, so that who comes in addition stays as long; who is away is missing from all of that."""


def _behind(hours: Between | None) -> str:
    return f",{hours}" if hours else ""
