"""What the address of a trial asks for: a weekday, and changes as they are spelled."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from werkzeug.datastructures import MultiDict

from server.domain.hours.hours import WEEKDAYS
from server.domain.site.site import Site
from server.domain.whatif.asked import LONGEST, MOST_CHANGES, asked
from server.domain.whatif.change import Change
from server.domain.whatif.wrong import ChangeWrong

SAID_BY = {
    "more-advisor": "more-advisor:like={who}",
    "away-advisor": "away:advisor={who}",
    "away-organisation": "away:organisation={who}",
    "speaker": "speaker:{who}",
    "lines": "lines:{who}={number}",
    "close-later": "close-later:{number}",
    "open-earlier": "open-earlier:{number}",
    "visitors": "visitors:{number}%",
}
"""Each form in which one change is added, and how that change is spelled; its hours stand behind it."""


@dataclass(frozen=True, kw_only=True)
class Asking:
    """`weekday` is None while nothing is asked yet; `changes` are spelled."""

    weekday: int | None
    changes: tuple[str, ...] = ()

    def address(self) -> str:
        """The part behind the question mark that asks the same."""
        weekday = [] if self.weekday is None else [("weekday", WEEKDAYS[self.weekday])]
        return "?" + urlencode([*weekday, *(("change", each) for each in self.changes)])

    def without(self, change: str) -> "Asking":
        """The same without that change."""
        return replace(self, changes=tuple(each for each in self.changes if each != change))


def asking_in(said: MultiDict[str, str]) -> Asking:
    """What an address asks for. A form that adds a change sends it in parts; it is the last of them."""
    weekday = said.get("weekday", "")
    changes = said.getlist("change")[: MOST_CHANGES + 1]
    if said.get("add") in SAID_BY:
        changes.append(_spelled(said))
    # One character too many is enough to be wrong; an address must not grow with what is typed.
    changes = [each[: LONGEST + 1] for each in changes]
    return Asking(
        weekday=WEEKDAYS.index(weekday) if weekday in WEEKDAYS else None, changes=tuple(dict.fromkeys(changes))
    )


def understood(site: Site, said: Iterable[str]) -> tuple[dict[str, Change], Sequence[ChangeWrong]]:
    """The changes that make sense here, by how they are spelled, and what is wrong with the others."""
    right: dict[str, Change] = {}
    wrong = []
    for each in said:
        try:
            right[each] = asked(site, [*right, each])[-1]
        except ChangeWrong as why:
            wrong.append(why)
    return right, wrong


def _spelled(said: MultiDict[str, str]) -> str:
    change = SAID_BY[said["add"]].format(who=said.get("who", ""), number=said.get("number", ""))
    begins, ends = said.get("begins", ""), said.get("ends", "")
    return f"{change},{begins}-{ends}" if begins or ends else change
