"""A watcher sees how many people wait and how long, and nothing else in the whole house."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from server.domain.site.site import Watcher
from server.web.desk.steps import STEPS
from server.web.watch.waiting import FEWEST, Waiting, waiting_at
from tests.building import MONDAY
from tests.web.served import PASSWORD, Browser, Served

WATCHER = Watcher(id="landrat", title="Landrat", organisation="stadt")


@pytest.fixture
def watcher(served: Served) -> Browser:
    """The browser of a watcher who has logged in."""
    served.hall.loads(replace(served.hall.site, watchers=(WATCHER,)))
    return served.advisor("landrat")


def test_people_and_their_mean_wait_are_told_from_five_on() -> None:
    since = [MONDAY - timedelta(minutes=minutes) for minutes in (4, 8, 12, 16, 21)]

    assert waiting_at(since, MONDAY) == Waiting(people=5, minutes=12)
    assert waiting_at(since[1:], MONDAY) == Waiting(people=None, minutes=None)
    assert waiting_at([], MONDAY) == Waiting(people=None, minutes=None)


def test_a_watcher_logs_in_on_the_same_page_and_comes_to_another_one(watcher: Browser) -> None:
    assert watcher.path == "/watch"
    assert watcher.visits("/desk/login").first("html").attributes["data-page"] == "watch"


def test_few_people_are_not_counted_out(served: Served, watcher: Browser) -> None:
    for _ in range(FEWEST - 1):
        served.hall.waits()

    page = watcher.visits("/watch")

    assert page.part("waiting").text == ("Wartend: unter 5 Die mittlere Wartezeit steht hier ab 5 Wartenden.")


def test_many_people_are_counted_and_nobody_is_told_apart(served: Served, watcher: Browser) -> None:
    for topic in ("empfang", "arbeit", "familie", "geld", "empfang", "empfang"):
        served.hall.takes_ticket(topic, language="ar")
    served.hall.clock.passes(minutes=12)

    page = watcher.visits("/watch")

    assert page.part("waiting").text == "Wartend: 6 Mittlere Wartezeit 12 Min."
    said = watcher.answer.text
    site = served.hall.site
    secrets = [topic.title["de"] for topic in site.all_topics()] + [each.title for each in site.organisations]
    assert [word for word in (*secrets, "العربية", "001", "Zimmer") if word in said] == []


def test_every_other_route_is_closed_to_a_watcher(served: Served, watcher: Browser) -> None:
    rules = [rule for rule in served.lotse.flask.url_map.iter_rules() if rule.rule.startswith("/desk")]
    allowed = {"/desk/login", "/desk/logout"}

    answers = {
        rule.rule: watcher.client.get(_filled(rule.rule), headers={"Accept": "text/html"}).status_code
        for rule in rules
        if rule.rule not in allowed and "GET" in (rule.methods or set())
    }
    pressed = {
        step: watcher.asks(f"/desk/at/eins.tab/{step}", request=step)["refusal"]["code"] for step in (*STEPS, "open")
    }

    assert answers
    assert set(answers.values()) == {403}
    assert set(pressed.values()) == {"not-allowed"}


def test_no_device_answers_a_watcher(served: Served, watcher: Browser) -> None:
    rules = [rule.rule for rule in served.lotse.flask.url_map.iter_rules() if "GET" in (rule.methods or set())]

    boards = [_filled(rule) for rule in rules if rule.startswith("/api/")]

    assert boards
    assert {watcher.client.get(board).status_code for board in boards} == {401}


def test_an_advisor_does_not_get_the_watchers_page(served: Served) -> None:
    browser = served.advisor("rat")

    browser.visits("/watch")

    assert browser.answer.status_code == 403


def test_a_watcher_who_has_left_the_profile_is_logged_out(served: Served, watcher: Browser) -> None:
    served.hall.loads(replace(served.hall.site, watchers=()))

    watcher.visits("/watch")

    assert watcher.path == "/desk/login"


def test_a_watcher_with_a_wrong_password_stays_outside(watcher: Browser) -> None:
    watcher.sends("/desk/logout")

    watcher.sends("/desk/login", name="landrat", password=PASSWORD + "!")

    assert watcher.answer.status_code == 403


def _filled(rule: str) -> str:
    return re.sub(r"<int:\w+>", "1", re.sub(r"<(path:)?\w+>", "x", rule))
