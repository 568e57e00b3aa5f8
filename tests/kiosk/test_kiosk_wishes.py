"""A family at the kiosk of a centre that asks how many came and whether waiting is hard, in real Chromium."""

import pytest
from playwright.sync_api import Browser

from server.domain.visits.event import Kind
from tests.kiosk.at_the_door import at_the_door, centre, happened
from tests.kiosk.visitor import Visitor

MONDAY = "2026-11-23T10:05:00+01:00"
ANSWERS = (Kind.TICKET_TAKEN, Kind.VISITOR_REDIRECTED, Kind.VISITOR_TOLD_LATER)
GLASSES = [("de", 1080, 1920), ("ar", 1280, 800)]


@pytest.mark.parametrize(("language", "width", "height"), GLASSES)
def test_a_family_gets_one_ticket_after_two_calm_questions(
    sqlite: str, browser: Browser, language: str, width: int, height: int
) -> None:
    with at_the_door(sqlite, browser, centre("wu-mbe"), MONDAY, width=width, height=height) as (visitor, served):
        visitor.sees("rest").takes(f"language {language}").sees("topics").takes("topic familie").sees("subtopics")

        visitor.takes("topic familiennachzug").sees("party").finds_all_well(thoroughly=True)
        _well_low_and_in_contrast(visitor)
        visitor.takes("party 4").sees("help").finds_all_well(thoroughly=True)
        _well_low_and_in_contrast(visitor)
        visitor.takes("help yes").sees("number").finds_all_well()

        (taken,) = happened(served, *ANSWERS)
        assert (taken.facts["party"], taken.facts["head_start_why"]) == (4, "vulnerable")
        assert "familiennachzug" not in visitor.page.content()


def test_back_leads_through_both_questions(sqlite: str, browser: Browser) -> None:
    with at_the_door(sqlite, browser, centre("wu-mbe"), MONDAY) as (visitor, served):
        visitor.sees("rest").takes("language de").sees("topics").takes("topic familie").sees("subtopics")
        visitor.takes("topic familiennachzug").sees("party").takes("party 2").sees("help")

        visitor.takes("back").sees("party").takes("back").sees("subtopics").takes("back").sees("topics")

        assert happened(served, *ANSWERS) == []


@pytest.mark.parametrize(("language", "width", "height"), GLASSES)
def test_who_may_stay_although_another_house_is_responsible_has_two_clear_buttons(
    sqlite: str, browser: Browser, language: str, width: int, height: int
) -> None:
    with at_the_door(sqlite, browser, centre("wu-mbe"), MONDAY, width=width, height=height) as (visitor, served):
        visitor.sees("rest").takes(f"language {language}").sees("topics").takes("topic anderes").sees("gate")

        visitor.takes("answer unter-27").sees("redirect").finds_all_well(thoroughly=True)
        visitor.takes("stay").sees("help").takes("help no").sees("number")

        sent, taken = happened(served, *ANSWERS)
        assert (sent.kind, taken.facts["head_start"]) == (Kind.VISITOR_REDIRECTED, 0)


def test_a_question_asks_for_more_time_and_is_forgotten(sqlite: str, browser: Browser) -> None:
    site, stopped = centre("wu-mbe"), lambda page: page.clock.install()
    with at_the_door(sqlite, browser, site, MONDAY, prepared=stopped) as (visitor, served):
        visitor.sees("rest").takes("language de").sees("topics").takes("topic schulden").sees("help")

        visitor.page.clock.fast_forward(46_000)
        visitor.sees("more-time").takes("more-time").sees("help")
        visitor.page.clock.fast_forward(46_000)
        visitor.sees("more-time")
        visitor.page.clock.fast_forward(21_000)

        visitor.sees("rest")
        assert happened(served, *ANSWERS) == []


def _well_low_and_in_contrast(visitor: Visitor) -> None:
    visitor.takes("lower").takes("contrast").finds_all_well(thoroughly=True).takes("lower").takes("contrast")
