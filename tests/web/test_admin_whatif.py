"""What if: changes are added one by one, and the answer stands below them under an address of its own."""

from dataclasses import replace

import pytest

from server.domain.simulation.habits import Habits, PastDay
from server.storage import habits
from tests.domain.whatif.trying import EIGHT, TEN_MINUTES, came
from tests.web.manager import managing
from tests.web.served import Browser, Served

ADDRESS = "/admin/halle/whatif"


@pytest.fixture
def manager(served: Served) -> Browser:
    """The browser of the manager."""
    return managing(served)


def test_the_page_asks_and_says_nothing_before_it_is_asked(manager: Browser) -> None:
    page = manager.visits(ADDRESS)

    assert page.first("h1").text == "Was wäre, wenn"
    assert page.find("answer") is None


def test_a_change_is_added_in_a_form_and_the_answer_has_an_address(manager: Browser) -> None:
    manager.visits(ADDRESS)

    adds(manager, "more-advisor", who="rat", begins="09:00", ends="11:00")

    assert manager.answer.request.query_string == (b"weekday=mon&change=more-advisor%3Alike%3Drat%2C09%3A00-11%3A00")
    assert "Eine Kraft mehr wie „Rat“, 09:00 bis 11:00 Uhr" in manager.page.text
    assert manager.page.part("headline").text.startswith("Mit einer Kraft mehr warten montags acht von zehn")


def test_a_second_change_keeps_the_first_and_either_can_be_left_out(manager: Browser) -> None:
    manager.visits(f"{ADDRESS}?weekday=tue&change=close-later:60")
    adds(manager, "visitors", number="20")

    leaving_out = [link.attributes["href"] for link in manager.page.every("a") if link.text == "Weglassen"]
    manager.visits(leaving_out[0])

    changes = next(section for section in manager.page.every("section") if section.attributes["class"] == "changes")
    assert [each.text for each in changes.first("ul").every("li")] == ["20 % mehr Besucher Weglassen"]


@pytest.mark.parametrize(
    ("kind", "said", "told"),
    [
        ("away-advisor", {"who": "kasse"}, "„Kasse“ ist nicht da"),
        ("away-organisation", {"who": "stadt"}, "„Stadt“ ist nicht da"),
        ("speaker", {"who": "ar", "begins": "10:00", "ends": "12:00"}, "Im Haus dolmetscht jemand: Arabisch, 10:00 bis 12:00 Uhr"),
        ("lines", {"who": "ar", "number": "2"}, "Eine neue Dolmetschleitung: Arabisch, 2 Gespräche zugleich"),
        ("close-later", {"number": "-30"}, "Schließt 30 Minuten früher"),
        ("open-earlier", {"number": "30"}, "Öffnet 30 Minuten früher"),
        ("visitors", {"number": "-10"}, "10 % weniger Besucher"),
    ],
)  # fmt: skip
def test_every_form_adds_what_it_says(manager: Browser, kind: str, said: dict[str, str], told: str) -> None:
    manager.visits(ADDRESS)

    adds(manager, kind, **said)

    assert told in manager.page.text
    assert manager.page.find("wrong") is None


def test_what_makes_no_sense_is_said_and_the_rest_is_answered(manager: Browser) -> None:
    page = manager.visits(f"{ADDRESS}?weekday=mon&change=away:advisor=<b>&change=close-later:60")

    assert "„<b>“" in page.part("wrong").text
    assert "Mit anderen Öffnungszeiten" in page.part("headline").text


def test_a_day_on_which_the_hall_is_closed_is_no_accident(manager: Browser) -> None:
    page = manager.visits(f"{ADDRESS}?weekday=sun")

    assert page.part("wrong").text == "An diesem Wochentag ist die Halle geschlossen."
    assert page.find("answer") is None


def test_an_assumed_day_says_so_and_a_real_one_says_from_how_many(served: Served, manager: Browser) -> None:
    assumed = manager.visits(f"{ADDRESS}?weekday=mon").part("basis").text
    _learns(served, replace(TEN_MINUTES, days=(PastDay(weekday=0, came=(came(EIGHT), came(EIGHT + 30))),) * 6))

    real = manager.visits(f"{ADDRESS}?weekday=mon").part("basis").text

    assert assumed.startswith("Angenommen, nicht gemessen: montags sind weniger als 5 Tage bekannt.")
    assert "Tage mit den Menschen von 6 Tagen, die es montags gab" in real


def test_a_topic_of_too_few_people_is_named_but_not_shown(served: Served, manager: Browser) -> None:
    many, few = tuple(came(EIGHT + at) for at in range(6)), (came(EIGHT, "arbeit"),)
    days = [PastDay(weekday=0, came=(*many, *(few if day == 0 else ()))) for day in range(6)]
    _learns(served, replace(TEN_MINUTES, days=tuple(days)))

    page = manager.visits(f"{ADDRESS}?weekday=mon")

    assert "weniger als 5 Menschen" in page.part("hidden").text
    assert "Arbeit" in page.part("hidden").text
    assert "Arbeit" not in " ".join(part.text for name in ("tr", "svg") for part in page.every(name))


def adds(browser: Browser, kind: str, **said: str) -> None:
    """Fills in the form of one kind of change, and sends it as a browser does."""
    form = browser.page.part(f"add-{kind}")
    fields = {each.attributes["name"]: each.attributes.get("value", "") for each in form.every("input")}
    changes = [each.attributes["value"] for each in form.every("input") if each.attributes["name"] == "change"]
    browser.answer = browser.client.get(
        form.attributes["action"], query_string={**fields, **said, "change": changes},
        headers={"Accept-Language": browser.language, "Accept": "text/html"}, follow_redirects=True,
    )  # fmt: skip


def _learns(served: Served, known: Habits) -> None:
    served.hall.storage.write("halle", served.hall.clock, lambda records, _site, _now: habits.keep(records, known))
