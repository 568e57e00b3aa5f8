"""With what somebody might come to a kiosk."""

from server.domain.simulation.newcomers import newcomers
from server.domain.site.topic import Destination
from server.domain.visits.need import Need
from tests.building import TODAY, a_gate_use, a_redirect, a_site, a_topic


def test_every_topic_in_every_spoken_language_each_once() -> None:
    site = a_site(
        topics=(a_topic(), a_topic("leben", children=(a_topic("arbeit"),))), languages=("de", "de-simple", "ar")
    )

    needs = list(newcomers(site, TODAY))

    assert needs == [
        Need(topic=topic, language=language) for topic in ("empfang", "arbeit") for language in ("de", "ar")
    ]


def test_a_gate_leads_to_one_organisation_or_away() -> None:
    gate = a_gate_use(eu=Destination(organisation="verein"), andere=Destination(redirect="nebenan"))
    site = a_site(topics=(a_topic(gate=gate),), redirects=(a_redirect(),), languages=("de",))

    needs = list(newcomers(site, TODAY))

    assert needs == [Need(topic="empfang", language="de", organisation="verein")]
