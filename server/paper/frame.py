"""What every paper of a hall has: its head, its language and when it was made."""

from datetime import datetime
from typing import Any

from server.domain.site.language import spoken
from server.domain.site.site import Site
from server.paper.pair import Bilingual, Pair
from server.words.catalogue import HOUSE
from server.words.dates import day_in_figures, stamp
from server.words.languages import direction


def frame(kind: str, site: Site, both: Bilingual, *, at: datetime) -> dict[str, Any]:
    """The part that tickets and slips share; `at` is the moment that is printed.

    The German day has no time: that one the visitor's own line says, in the same figures.
    """
    own = stamp(at, both.language, site.timezone)
    german = None if spoken(both.language) == HOUSE else day_in_figures(at, site.timezone)
    return {
        "kind": kind,
        "language": both.language,
        "direction": direction(both.language),
        "head": {"title": site.title, "subtitle": site.subtitle, "logo": site.ticket.logo},
        "when": Pair(own=own, german=german),
    }
