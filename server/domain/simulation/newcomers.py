"""The needs with which somebody might come to a kiosk."""

from collections.abc import Iterator
from datetime import date

from server.domain.routing.gate import destinations
from server.domain.site.language import spoken
from server.domain.site.site import Site
from server.domain.visits.need import Need


def newcomers(site: Site, day: date) -> Iterator[Need]:
    """Every need that a kiosk of the hall can lead to on that local day, each once; nobody is asked for by name."""
    leads = (
        lead
        for topic in site.all_topics()
        if not topic.children
        for lead in destinations(site, topic, day=day)
        if lead.redirect is None or lead.stay
    )
    places = dict.fromkeys((lead.topic.id, lead.organisation) for lead in leads)
    languages = dict.fromkeys(spoken(language) for language in site.languages)
    for topic, organisation in places:
        for language in languages:
            yield Need(topic=topic, language=language, organisation=organisation)
