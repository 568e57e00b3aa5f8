"""How long it would take behind a tile, in each language: a visitor knows it before taking a ticket."""

from collections.abc import Iterable
from typing import Any

from server.domain.routing.gate import Lead
from server.domain.routing.widest import widest
from server.domain.site.language import spoken
from server.domain.site.site import Site
from server.domain.visits.need import Need
from server.storage.prospect import Prospect
from server.web.devices.wait_answer import wait_answer


def tile_waits(site: Site, leads: Iterable[Lead], prospect: Prospect) -> dict[str, Any] | None:
    """The wait in each language of the site; None where a touch leads to no line.

    Which line somebody comes to may be known only after the gate: then it is what is true for all of them.
    """
    lines = list(leads)
    if not lines:
        return None
    return {language: _wait(lines, spoken(language), prospect) for language in site.languages}


def _wait(lines: Iterable[Lead], language: str, prospect: Prospect) -> dict[str, Any] | None:
    needs = [Need(topic=lead.topic.id, language=language, organisation=lead.organisation) for lead in lines]
    told = widest(prospect(need) for need in needs)
    return None if told is None else wait_answer(told)
