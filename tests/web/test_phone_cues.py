"""The page says when it is time to come: soon, with the wave, to the desk."""

from dataclasses import replace

import pytest

from server.actions.call_wave import call_wave
from server.actions.recall_wave import recall_wave
from server.actions.refer import refer
from server.domain.site.device_settings import PhoneSettings
from server.domain.site.site_settings import Waves
from tests.building import a_site, said
from tests.web.page import Element
from tests.web.served import Served


def test_who_still_has_time_is_not_called_back(served: Served) -> None:
    ticket = [served.hall.takes_ticket() for _ in range(9)][-1]

    page = served.browser().visits(served.address(ticket.ticket))

    assert _cue(page) == ("", "/static/page/mark.svg")
    assert "Minuten" in _sentences(page)[0]


@pytest.mark.parametrize(("walk", "kind"), [(5, ""), (30, "soon")])
def test_it_is_soon_when_the_way_back_takes_as_long_as_the_turn_may(served: Served, walk: int, kind: str) -> None:
    served.hall.loads(a_site(phone=PhoneSettings(walk_minutes=walk)))
    ticket = [served.hall.takes_ticket() for _ in range(9)][-1]

    page = served.browser().visits(served.address(ticket.ticket))

    assert _cue(page)[0] == kind
    assert page.first("link").attributes["href"] == ("/static/phone/soon.svg" if kind else "/static/page/mark.svg")


def test_whose_number_is_in_a_wave_reads_where_to_go_until_called(served: Served) -> None:
    served.hall.loads(replace(served.hall.site, waves=Waves(place=said("Saal"), size=2)))
    first, _, third = (served.hall.takes_ticket() for _ in range(3))
    seated = served.hall.sits()
    served.hall.do(call_wave, **seated)
    served.hall.clock.passes(minutes=20)

    in_it = served.browser().visits(served.address(first.ticket))
    not_in_it = served.browser().visits(served.address(third.ticket))

    assert _cue(in_it) == ("wave", "/static/phone/called.svg")
    assert _sentences(in_it) == ["Ihre Gruppe ist dran. Bitte gehen Sie jetzt hierher:", "Saal"]
    assert in_it.first("title").text == "001: Saal"
    assert _cue(not_in_it)[0] != "wave"


def test_every_call_of_a_wave_is_told(served: Served) -> None:
    served.hall.loads(replace(served.hall.site, waves=Waves(place=said("Saal"), size=2)))
    ticket, seated = served.hall.takes_ticket(), served.hall.sits()
    served.hall.do(call_wave, **seated)
    first = served.browser().visits(served.address(ticket.ticket)).part("turn").attributes["data-cue"]

    served.hall.do(recall_wave, **seated)

    assert served.browser().visits(served.address(ticket.ticket)).part("turn").attributes["data-cue"] != first


def test_a_wave_that_is_over_is_not_meant_for_the_next_topic(served: Served) -> None:
    served.hall.loads(replace(served.hall.site, waves=Waves(place=said("Saal"), size=2)))
    ticket, seated = served.hall.takes_ticket(), served.hall.sits()
    served.hall.do(call_wave, **seated)
    served.hall.clock.passes(minutes=1)
    served.hall.do(refer, leg=served.hall.serves(seated).id, topic="arbeit", **seated)

    page = served.browser().visits(served.address(ticket.ticket))

    assert _cue(page)[0] == "soon"


def _cue(page: Element) -> tuple[str, str]:
    turn = page.part("turn").attributes
    return turn["data-kind"], turn["data-icon"]


def _sentences(page: Element) -> list[str]:
    return [each.text for each in page.part("turn").first("div").every("p")]
