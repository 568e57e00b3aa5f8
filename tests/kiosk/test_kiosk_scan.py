"""Codes before the kiosk's scanner: the own ticket, a topic somebody was sent for, the last talk; in real Chromium."""

import pytest
from playwright.sync_api import Browser

from server.domain.visits.event import Kind
from tests.kiosk.at_the_door import at_the_door, centre, happened, secret_of_the_only_ticket
from tests.kiosk.visitor import TYPES

MONDAY = "2026-11-23T10:05:00+01:00"
MAY_2017 = "2017-05-08T10:05:00+02:00"
JUNE_2024 = "2024-06-03T10:05:00+02:00"
GLASSES = [("de", 1080, 1920), ("ar", 1280, 800)]


@pytest.mark.parametrize(("language", "width", "height"), GLASSES)
def test_somebody_steps_out_comes_back_and_gives_the_number_back(
    sqlite: str, browser: Browser, language: str, width: int, height: int
) -> None:
    with at_the_door(sqlite, browser, centre("wu-mbe"), MONDAY, width=width, height=height) as (visitor, served):
        visitor.sees("rest").takes(f"language {language}").sees("topics").takes("topic schulden").sees("help")
        visitor.takes("help no").sees("number").takes("done").sees("rest")

        visitor.scans(f"https://halle.example/t/{secret_of_the_only_ticket(served)}").sees("own")
        assert visitor.page.evaluate("document.documentElement.lang") == language
        visitor.finds_all_well(thoroughly=True).takes("own step-out")
        visitor.sees("own").offers("own come-back").finds_all_well(thoroughly=True).takes("own come-back")
        visitor.sees("own").offers("own step-out").takes("own withdraw")
        visitor.sees("withdraw").finds_all_well(thoroughly=True).takes("withdraw")
        visitor.sees("own").offers("done").finds_all_well()

        kinds = (Kind.TICKET_STEPPED_OUT, Kind.TICKET_CAME_BACK, Kind.TICKET_WITHDRAWN)
        assert [event.kind for event in happened(served, *kinds)] == list(kinds)
        assert "schulden" not in visitor.page.content()


def test_a_ticket_that_waited_for_its_visitor_begins_with_a_scan_and_one_touch(sqlite: str, browser: Browser) -> None:
    with at_the_door(sqlite, browser, centre("do-migrado"), JUNE_2024) as (visitor, served):
        visitor.sees("rest").takes("language uk").sees("topics").takes("topic anmelden").sees("gate")
        visitor.takes("answer andere").sees("redirect").finds_all_well(thoroughly=True).takes("afterwards")
        visitor.sees("number").finds_all_well(thoroughly=True).takes("done").sees("rest")

        visitor.scans(f"https://halle.example/t/{secret_of_the_only_ticket(served)}").sees("own")
        visitor.finds_all_well(thoroughly=True).takes("own check-in").sees("own").offers("done")

        assert len(happened(served, Kind.TICKET_CHECKED_IN)) == 1


@pytest.mark.parametrize(("language", "width", "height"), GLASSES)
def test_a_topic_somebody_was_sent_for_is_confirmed_in_their_language(
    sqlite: str, browser: Browser, language: str, width: int, height: int
) -> None:
    with at_the_door(sqlite, browser, centre("mtk-ib"), MAY_2017, width=width, height=height) as (visitor, served):
        visitor.sees("rest").scans("topic:formular").sees("language").finds_all_well(thoroughly=True)
        visitor.takes(f"language {language}").sees("confirm").finds_all_well(thoroughly=True)

        visitor.takes("confirm").sees("number")

        (taken,) = happened(served, Kind.TICKET_TAKEN)
        assert (taken.topic, taken.facts["language"]) == ("formular", language)


@pytest.mark.parametrize(("language", "width", "height"), GLASSES)
def test_who_comes_again_sees_what_the_same_advisor_costs_and_chooses(
    sqlite: str, browser: Browser, language: str, width: int, height: int
) -> None:
    with at_the_door(sqlite, browser, centre("wu-mbe"), MONDAY, width=width, height=height) as (visitor, served):
        advisor = served.hall.site.advisors[0].id
        visitor.sees("rest").scans(f"again:{advisor}").sees("language").takes(f"language {language}")

        visitor.sees("topics").takes("topic schulden").sees("return").finds_all_well(thoroughly=True)
        visitor.takes("return same").sees("help").takes("help no").sees("number")

        (taken,) = happened(served, Kind.TICKET_TAKEN)
        assert taken.facts["wanted"] == advisor


def test_a_code_that_lotse_has_not_made_is_a_sentence_and_a_way_back(sqlite: str, browser: Browser) -> None:
    with at_the_door(sqlite, browser, centre("wu-mbe"), MONDAY) as (visitor, _):
        visitor.sees("rest").scans("4006381333931").sees("refused").finds_all_well(thoroughly=True)

        visitor.takes("start-again").sees("rest")

        assert visitor.wrong == []


def test_a_scanners_enter_presses_no_button_and_everybody_elses_does(sqlite: str, browser: Browser) -> None:
    with at_the_door(sqlite, browser, centre("wu-mbe"), MONDAY) as (visitor, _):
        visitor.sees("rest").page.locator("[data-touch]").first.focus()

        by_hand = visitor.page.evaluate(TYPES, ["Enter"])
        by_scanner = visitor.page.evaluate(TYPES, [*"topic:schulden", "Enter"])

        assert (by_hand, by_scanner) == (True, False)
        visitor.sees("language")
