"""What goes along with somebody who is sent on: a note, several slips, one colleague in particular."""

from dataclasses import replace

import pytest

from server.actions.open_desk import open_desk
from server.actions.refer import refer
from server.actions.write_note import write_note
from server.domain.site.topic import Owner
from server.domain.visits.event import Kind
from server.storage import events
from tests.building import a_topic
from tests.web.everything import everything_set_up
from tests.web.served import Browser, Served
from tests.web.shown import state_of

NOTE = "Mietvertrag fehlt <b>noch</b>"


@pytest.fixture
def served(served: Served) -> Served:
    """A hall that has set up everything."""
    served.hall.loads(everything_set_up(served.hall.site))
    return served


def test_a_note_is_written_without_a_script_and_shown_as_text(served: Served) -> None:
    browser = _talks(served)

    page = browser.sends(f"{browser.path}/write-note", leg="1", text=NOTE, request="one")

    assert page.part("noted").text == f"Notiz {NOTE}"
    assert page.part("note-text").text == NOTE
    assert list(page.part("noted").every("b")) == []


def test_whoever_serves_the_person_next_reads_the_note_as_soon_as_they_are_called(served: Served) -> None:
    rat = _noted(served)
    served.hall.do(refer, leg=1, topic="anmelden", **rat)
    browser = served.advisor("amt")
    browser.opens("zwei")

    page = browser.presses("primary")

    assert (state_of(page), page.part("noted").text) == ("called", f"Notiz {NOTE}")


def test_whoever_takes_a_desk_over_and_may_not_help_does_not_read_the_note(served: Served) -> None:
    ours = a_topic("familie", organisations=(Owner(organisation="verein"),))
    served.hall.loads(replace(served.hall.site, topics=(ours, *served.hall.site.topics[2:])))
    _noted(served)

    page = served.advisor("amt").opens("eins")

    assert state_of(page) == "serving"
    assert "Mietvertrag" not in " ".join(page.part(each).text for each in ("person", "noted", "note-here"))


def test_several_slips_are_ticked_and_printed_together_without_a_script(served: Served) -> None:
    browser = _talks(served)
    desk = browser.path
    browser.visits(f"{desk}/places")
    boxes = {each.attributes["name"]: "yes" for each in browser.page.part("places").every("input")}

    page = browser.sends(f"{desk}/give-slips", leg="1", request="one", **boxes)

    assert set(boxes) == {"place-amt", "place-buero"}
    assert page.part("slips").text == "Zettel mitgegeben: Amt nebenan, Büro des Vereins"


def test_somebody_is_sent_to_one_colleague_of_those_who_are_here(served: Served) -> None:
    browser = _talks(served)
    colleagues = [each.attributes["value"] for each in browser.page.part("refer-to-advisor").every("option")]

    browser.sends(f"{browser.path}/refer", leg="1", topic="empfang", wanted="amt", request="one")

    with served.hall.storage.looking() as connection:
        last = events.after(connection, 0)[-1].event
    assert colleagues == ["", "amt"]
    assert last.kind is Kind.TICKET_REFERRED
    assert served.hall.leg(int(str(last.facts["next_leg"]))).wanted == "amt"


def test_after_a_takeover_an_open_note_is_not_kept(served: Served) -> None:
    _noted(served)
    served.hall.do(open_desk, desk="eins", advisor="amt", seat="eins.amt", take_over=True)
    browser = served.advisor("rat")
    browser.visits("/desk")

    answer = browser.asks("/desk/at/rat at eins/write-note", leg="1", text="Neu", request="two")

    assert answer["refusal"]["code"] == "desk-not-yours"


def _talks(served: Served) -> Browser:
    served.hall.takes_ticket("familie")
    browser = served.advisor()
    browser.opens()
    for button in ("primary", "primary"):
        browser.presses(button)
    return browser


def _noted(served: Served) -> dict[str, str]:
    served.hall.takes_ticket("familie")
    rat = served.hall.sits("rat", "eins")
    served.hall.do(write_note, leg=served.hall.serves(rat).id, text=NOTE, **rat)
    return rat
