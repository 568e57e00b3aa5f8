"""What a kiosk says when nobody is here for somebody: the next date, places elsewhere, early arrival; real Chromium."""

import pytest
from playwright.sync_api import Browser

from server.domain.visits.event import Kind
from tests.kiosk.at_the_door import at_the_door, centre, happened

GLASSES = [("de", 1080, 1920), ("ar", 1280, 800)]


@pytest.mark.parametrize(("language", "width", "height"), GLASSES)
def test_debts_on_a_day_without_their_adviser_say_when_and_offer_a_talk_now(
    sqlite: str, browser: Browser, language: str, width: int, height: int
) -> None:
    monday = "2017-05-08T10:05:00+02:00"
    with at_the_door(sqlite, browser, centre("mtk-ib"), monday, width=width, height=height) as (visitor, served):
        visitor.sees("rest").takes(f"language {language}").sees("topics").finds_all_well(thoroughly=True)

        visitor.takes("topic geld").sees("later").finds_all_well(thoroughly=True)
        (told,) = happened(served, Kind.VISITOR_TOLD_LATER)
        instead = visitor.page.locator(".instead")
        assert instead.get_attribute("data-touch") == f"topic {told.facts['instead']}"
        instead.tap()
        visitor.sees("number")

        (taken,) = happened(served, Kind.TICKET_TAKEN)
        assert taken.topic == told.facts["instead"]


@pytest.mark.parametrize(("width", "height"), [(1080, 1920), (1920, 1080), (1280, 800)])
def test_a_closed_kiosk_shows_every_place_elsewhere(sqlite: str, browser: Browser, width: int, height: int) -> None:
    tuesday = "2012-06-12T10:00:00+02:00"
    with at_the_door(sqlite, browser, centre("of-bb"), tuesday, width=width, height=height) as (visitor, served):
        visitor.sees("closed").finds_all_well(thoroughly=True)

        shown = visitor.page.locator(".offices li").count()

        assert shown == len(served.hall.site.elsewhere)
        assert "18. Juni" in visitor.text()


@pytest.mark.parametrize(("language", "width", "height"), GLASSES)
def test_who_comes_early_is_told_so_on_every_screen_and_gets_a_number(
    sqlite: str, browser: Browser, language: str, width: int, height: int
) -> None:
    early = "2012-06-11T09:40:00+02:00"
    with at_the_door(sqlite, browser, centre("of-bb"), early, width=width, height=height) as (visitor, served):
        visitor.sees("rest").finds_all_well(thoroughly=True).takes(f"language {language}").sees("topics")
        assert "10:00" in visitor.page.locator("#early").inner_text()

        visitor.finds_all_well(thoroughly=True).takes("topic schulden").sees("number").finds_all_well()

        assert visitor.page.locator("#early").is_hidden()
        assert len(happened(served, Kind.TICKET_TAKEN)) == 1


def test_before_a_draw_the_number_says_when_the_order_is_known(sqlite: str, browser: Browser) -> None:
    early = "2022-05-25T08:10:00+02:00"
    with at_the_door(sqlite, browser, centre("of-kti"), early) as (visitor, _):
        visitor.sees("rest").takes("language de").sees("topics").takes("topic registrierung")

        visitor.sees("party").takes("party 5").sees("number").finds_all_well(thoroughly=True)

        facts = visitor.page.locator(".told").inner_text()
        assert "09:00" in facts
        assert "Minuten" not in facts
