"""Nobody at a desk learns what another organisation's visitors came for."""

from dataclasses import replace

import pytest

from server.actions.call_ticket import call_ticket
from server.actions.finish import finish
from server.actions.give_slip import give_slip
from server.actions.mark_no_show import mark_no_show
from server.actions.park import park
from server.actions.step_out import step_out
from server.domain.site.site_settings import StepOut
from server.domain.site.topic import Owner
from tests.building import a_topic, an_advisor
from tests.web.page import Element
from tests.web.served import Served

DEBTS = a_topic("schulden", sensitive=True, organisations=(Owner(organisation="verein"),), refer=("amt",))


@pytest.fixture
def served(served: Served) -> Served:
    """Two organisations whose advisors have the same topics; debts belong to one of them."""
    advisors = (
        an_advisor("amt", "schulden", "empfang", organisation="stadt"),
        an_advisor("rat", "schulden", "empfang"),
    )
    served.hall.loads(
        replace(
            served.hall.site, topics=(DEBTS, a_topic("empfang", unsure=True)), advisors=advisors, step_out=StepOut()
        )
    )
    return served


def test_the_line_has_nobody_of_another_organisation(served: Served) -> None:
    served.hall.waits("schulden")

    assert _tells_nothing(served.advisor("amt").opens("zwei"))


def test_whoever_is_right_back_is_not_seen_by_another_organisation(served: Served) -> None:
    served.hall.do(step_out, leg=served.hall.waits("schulden").id)

    assert _tells_nothing(served.advisor("amt").opens("zwei"))


@pytest.mark.parametrize("step", [park, mark_no_show])
def test_whoever_was_set_aside_or_missed_is_not_seen_by_another_organisation(served: Served, step: object) -> None:
    served.hall.waits("schulden")
    rat = served.hall.sits("rat", "eins")
    served.hall.do(step, leg=served.hall.calls(rat).id, **rat)  # type: ignore[arg-type]  # one of two actions

    assert _tells_nothing(served.advisor("amt").opens("zwei"))


def test_what_another_organisation_has_finished_does_not_show_at_its_desk(served: Served) -> None:
    served.hall.waits("schulden")
    rat = served.hall.sits("rat", "eins")
    person = served.hall.serves(rat)
    served.hall.do(give_slip, leg=person.id, place="amt", **rat)
    served.hall.do(finish, leg=person.id, outcome="referred", **rat)

    page = served.advisor("amt").opens("eins")

    assert _tells_nothing(page)
    assert page.part("undo").text == ""


def test_whoever_takes_a_desk_over_learns_neither_topic_nor_slips_of_the_talk(served: Served) -> None:
    served.hall.waits("schulden")
    rat = served.hall.sits("rat", "eins")
    person = served.hall.serves(rat)
    served.hall.do(give_slip, leg=person.id, place="amt", **rat)

    page = served.advisor("amt").opens("eins")

    assert page.part("person").first("h2").text == "001"
    assert "Thema einer anderen Beratung" in page.part("person").text
    assert page.part("slips").text == ""
    assert [each for each in page.part("refer").every("button") if each.attributes["id"].startswith("slip-")] == []


def test_whoever_takes_a_desk_over_does_not_read_why_somebody_was_called_out_of_turn(served: Served) -> None:
    person, rat = served.hall.waits("schulden"), served.hall.sits("rat", "eins")
    served.hall.do(call_ticket, leg=person.id, reason="Schulden, mit Kind", **rat)

    page = served.advisor("amt").opens("eins")

    assert page.part("person").first("h2").text == "001"
    assert "Schulden" not in page.part("person").text


def _tells_nothing(page: Element) -> bool:
    shown = " ".join(page.part(part).text for part in ("person", "line", "missed", "parked", "line-head", "slips"))
    return "Schulden" not in shown and "001" not in shown
