"""A onlooker sees how many people wait and how long, and nothing else in the whole house."""

import re
from collections import defaultdict
from dataclasses import replace
from datetime import timedelta

import pytest

from server.actions.finish import finish
from server.domain.site.role import Role, Staff
from server.web.desk.steps import STEPS
from server.web.watch.waiting import FEWEST, HELD_FOR, Waiting, band, told_of, waiting_at
from tests.building import MONDAY
from tests.web.served import PASSWORD, Browser, Served

HOST = Staff(id="landrat", title="Landrat", organisation="stadt", roles=(Role.HOST,))

FOR_ANYBODY = ("/api/wall/pictures/<digest>", "/api/", "/api/openapi.json")
"""An image on a page carries no token, and only who was shown it knows its digest; the rest says how programs ask."""


@pytest.fixture
def onlooker(served: Served) -> Browser:
    """The browser of a onlooker who has logged in."""
    served.hall.loads(replace(served.hall.site, staff=(HOST,)))
    return served.advisor("landrat")


def test_people_and_their_mean_wait_are_told_from_five_on() -> None:
    since = [MONDAY - timedelta(minutes=minutes) for minutes in (4, 8, 12, 16, 21)]

    assert waiting_at(since, MONDAY) == Waiting(people=5, minutes=10)
    assert waiting_at(since[1:], MONDAY) == Waiting(people=None, minutes=None)
    assert waiting_at([], MONDAY) == Waiting(people=None, minutes=None)


@pytest.mark.parametrize("what", ["two looks", "the whole and a part", "the whole and two parts"])
def test_no_difference_of_what_is_told_of_the_day_is_one_person(what: str) -> None:
    people = range(6 * FEWEST)
    possible: dict[object, set[int]] = defaultdict(set)
    for whole in people:
        for part in range(whole + 1):
            rest = range(whole - part + 1) if what == "the whole and two parts" else [0]
            for other in rest:
                possible[band(whole), band(part), band(other)].add(whole - part - other)

    tells = [shown for shown, left in possible.items() if len(left) < FEWEST]

    assert tells == []


def test_whoever_looks_all_the_time_sees_nobody_come(served: Served, onlooker: Browser) -> None:
    served.hall.clock.now = told_of(MONDAY) + timedelta(seconds=1)
    for _ in range(FEWEST - 1):
        served.hall.waits()
    looks = [onlooker.visits("/watch").part("day").text]
    for _ in range(FEWEST):
        served.hall.waits()
        looks.append(onlooker.visits("/watch").part("day").text)
    served.hall.clock.passes(minutes=10)

    later = onlooker.visits("/watch").part("day").text

    assert len(set(looks)) == 1
    assert (looks[0].split(" Davon")[0], later.split(" Davon")[0]) == ("Heute gekommen: unter 5", "Heute gekommen: 5–9")
    assert timedelta(minutes=10) == HELD_FOR


def test_who_was_served_today_is_told_in_steps_too(served: Served, onlooker: Browser) -> None:
    rat = served.hall.sits()
    for _ in range(FEWEST + 1):
        served.hall.waits()
        served.hall.do(finish, leg=served.hall.serves(rat).id, outcome="answered", **rat)
    served.hall.clock.passes(minutes=10)

    page = onlooker.visits("/watch")

    assert "Davon beraten: 5–9" in page.part("day").text


def test_a_onlooker_logs_in_on_the_same_page_and_comes_to_another_one(onlooker: Browser) -> None:
    assert onlooker.path == "/watch"
    assert onlooker.visits("/login").first("html").attributes["data-page"] == "watch"


def test_few_people_are_not_counted_out(served: Served, onlooker: Browser) -> None:
    for _ in range(FEWEST - 1):
        served.hall.waits()

    page = onlooker.visits("/watch")

    assert page.part("waiting").text == ("Wartend: unter 5 Die mittlere Wartezeit steht hier ab 5 Wartenden.")


def test_many_people_are_counted_and_nobody_is_told_apart(served: Served, onlooker: Browser) -> None:
    for topic in ("empfang", "arbeit", "familie", "geld", "empfang", "empfang"):
        served.hall.takes_ticket(topic, language="ar")
    served.hall.clock.passes(minutes=12)

    page = onlooker.visits("/watch")

    assert page.part("waiting").text == "Wartend: 6 Mittlere Wartezeit etwa 10 Min."
    said = onlooker.answer.text
    site = served.hall.site
    secrets = [topic.title["de"] for topic in site.all_topics()] + [each.title for each in site.organisations]
    assert [word for word in (*secrets, "العربية", "001", "Zimmer") if word in said] == []


def test_every_other_route_is_closed_to_a_onlooker(served: Served, onlooker: Browser) -> None:
    rules = [rule for rule in served.lotse.flask.url_map.iter_rules() if rule.rule.startswith("/desk")]

    answers = {
        rule.rule: onlooker.client.get(_filled(rule.rule), headers={"Accept": "text/html"}).status_code
        for rule in rules
        if "GET" in (rule.methods or set())
    }
    pressed = {
        step: onlooker.asks(f"/desk/at/eins.tab/{step}", request=step)["refusal"]["code"] for step in (*STEPS, "open")
    }

    assert answers
    assert set(answers.values()) == {403}
    assert set(pressed.values()) == {"not-allowed"}


def test_no_device_answers_a_onlooker(served: Served, onlooker: Browser) -> None:
    rules = [rule.rule for rule in served.lotse.flask.url_map.iter_rules() if "GET" in (rule.methods or set())]

    boards = [_filled(rule) for rule in rules if rule.startswith("/api/") and rule not in FOR_ANYBODY]

    assert boards
    assert {onlooker.client.get(board).status_code for board in boards} == {401}


def test_an_advisor_does_not_get_the_onlookers_page(served: Served) -> None:
    browser = served.advisor("rat")

    browser.visits("/watch")

    assert browser.answer.status_code == 403


def test_somebody_who_has_left_the_profile_sees_nothing_more(served: Served, onlooker: Browser) -> None:
    served.hall.loads(replace(served.hall.site, staff=()))

    onlooker.visits("/watch")

    assert onlooker.answer.status_code == 403


def test_a_onlooker_with_a_wrong_password_stays_outside(onlooker: Browser) -> None:
    onlooker.sends("/logout")

    onlooker.sends("/login", name="landrat", password=PASSWORD + "!")

    assert onlooker.answer.status_code == 403


def _filled(rule: str) -> str:
    return re.sub(r"<int:\w+>", "1", re.sub(r"<(path:)?\w+>", "x", rule))
