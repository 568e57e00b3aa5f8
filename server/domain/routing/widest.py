"""One range over several people or several ways: what is true for each of them."""

from collections.abc import Iterable
from dataclasses import replace

from server.domain.routing.estimate import Range
from server.domain.routing.outlook import Outlook
from server.domain.routing.saying import Saying, saying_of


def widest(all_told: Iterable[Outlook]) -> Outlook | None:
    """What can be said of all of these at once: the one sentence they share, with the widest range.

    None when they differ in more than minutes, or there is nobody.
    """
    known = list(all_told)
    ranges = [told.range for told in known if told.range is not None]
    if not known:
        return None
    if len(ranges) == len(known) and all(saying_of(told) in (Saying.RANGE, Saying.AT_MOST) for told in known):
        return replace(
            known[0],
            people=min(told.people for told in known),
            range=Range(low=min(each.low for each in ranges), high=max(each.high for each in ranges)),
        )
    first = known[0]
    is_same = all((saying_of(told), told.not_before) == (saying_of(first), first.not_before) for told in known)
    return first if is_same else None
