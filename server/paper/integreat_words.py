"""What Integreat says by yes and no, as a slip says it in the languages of a hall."""

from server.domain.site.site import Site
from server.domain.site.text import Text
from server.exchange.integreat import Sayings
from server.words.catalogue import say


def sayings_for(site: Site) -> Sayings:
    """The sentences for by-appointment and for steps at the door."""
    return Sayings(
        by_appointment=_said("by-appointment", site),
        barrier_free=_said("barrier-free", site),
        not_barrier_free=_said("not-barrier-free", site),
    )


def _said(key: str, site: Site) -> Text:
    return {language: say("paper", language, key) for language in site.languages}
