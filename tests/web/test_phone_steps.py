"""What visitors do about their ticket on the phone, in a browser without JavaScript."""

from dataclasses import replace

import pytest

from server.actions.park import park
from server.actions.refer import refer
from server.actions.step_out import step_out
from server.domain.site.site_settings import StepOut
from server.domain.visits.leg import State
from server.storage import legs
from tests.web.page import Element
from tests.web.served import Served


@pytest.fixture
def served(served: Served) -> Served:
    """A hall in which one may be away for ten minutes, twice."""
    served.hall.loads(replace(served.hall.site, step_out=StepOut(minutes=10, times=2)))
    return served


def test_somebody_is_right_back_and_then_back_again(served: Served) -> None:
    ticket = served.hall.takes_ticket()
    browser = served.browser()
    waiting = browser.visits(served.address(ticket.ticket))

    away = browser.presses("step-out")
    back = browser.presses("come-back")

    assert waiting.part("step-out").text == "Ich bin gleich zurück Bis zu 10 Minuten. Ihr Platz bleibt."
    assert _sentences(away) == [
        "Bitte seien Sie bis 10:15 Uhr zurück.",
        "Ihr Platz bleibt. Bis dahin rufen wir Sie nicht auf.",
    ]
    assert away.find("step-out") is None
    assert back.part("turn").attributes["data-state"] == "waiting"


def test_a_number_is_given_back_after_asking_once(served: Served) -> None:
    ticket = served.hall.takes_ticket()
    browser = served.browser()
    page = browser.visits(served.address(ticket.ticket))

    given_back = browser.presses("withdraw")

    question = page.part("give-back")
    assert (question.name, question.first("summary").text) == ("details", "Nummer zurückgeben")
    assert "open" not in question.attributes
    assert _sentences(given_back)[0] == "Sie haben Ihre Nummer zurückgegeben."
    assert list(given_back.part("own").every("button")) == []


def test_two_touches_of_one_page_step_out_once(served: Served) -> None:
    ticket = served.hall.takes_ticket()
    browser = served.browser()
    browser.visits(served.address(ticket.ticket))
    shown = browser.answer

    browser.presses("step-out")
    browser.answer = shown
    page = browser.presses("step-out")

    assert page.part("turn").attributes["data-state"] == "away"
    assert served.hall.leg(ticket.leg).away_times == 1


def test_what_is_not_allowed_has_no_button(served: Served) -> None:
    called, waiting = served.hall.takes_ticket(), served.hall.takes_ticket("geld")
    served.hall.calls(served.hall.sits())
    served.hall.loads(replace(served.hall.site, step_out=None))

    at_desk = served.browser().visits(served.address(called.ticket))
    not_set_up = served.browser().visits(served.address(waiting.ticket))

    assert list(at_desk.part("own").every("button")) == []
    assert [button.attributes["id"] for button in not_set_up.part("own").every("button")] == ["withdraw"]


@pytest.mark.parametrize(
    ("step", "request_id", "status"),
    [
        ("step-out", "", 422),
        ("step-out", "x" * 65, 422),
        ("come-back", "a", 200),
        ("check-in", "a", 404),
        ("unpark", "a", 404),
        ("dance", "a", 404),
    ],
)
def test_what_the_page_never_sends_changes_nothing(served: Served, step: str, request_id: str, status: int) -> None:
    ticket = served.hall.takes_ticket()
    browser = served.browser()
    before = served.hall.everything()

    browser.posts(f"{served.address(ticket.ticket)}/{step}", request=request_id)

    assert browser.answer.status_code == status
    assert served.hall.everything() == before


def test_a_wrong_secret_changes_nothing(served: Served) -> None:
    ticket = served.hall.takes_ticket()
    browser = served.browser()
    before = served.hall.everything()

    browser.posts(f"{served.address(ticket.ticket)[:-1]}/withdraw", request="a")

    assert browser.answer.status_code == 404
    assert served.hall.everything() == before


def test_a_refusal_leads_back_to_the_page_of_the_ticket(served: Served) -> None:
    ticket = served.hall.takes_ticket()
    served.hall.calls(served.hall.sits())
    browser = served.browser()

    page = browser.posts(f"{served.address(ticket.ticket)}/withdraw", request="a")

    assert browser.answer.status_code == 409
    assert page.first("a").attributes["href"] == served.address(ticket.ticket)


def test_whoever_fills_in_a_form_is_told_that_the_number_stays(served: Served) -> None:
    ticket, rat = served.hall.takes_ticket(), served.hall.sits()
    served.hall.do(park, leg=served.hall.serves(rat).id, **rat)

    page = served.browser().visits(served.address(ticket.ticket))

    assert _sentences(page)[0] == "Füllen Sie in Ruhe Ihr Formular aus."


@pytest.mark.parametrize(
    ("topic", "said"),
    [("arbeit", "Ihre nächste Station: Arbeit"), ("familie", "Es geht weiter. Bitte warten Sie noch einmal.")],
)
def test_after_a_referral_the_page_says_where_it_goes_on_but_no_secret(served: Served, topic: str, said: str) -> None:
    ticket, rat = served.hall.takes_ticket(), served.hall.sits()
    served.hall.do(refer, leg=served.hall.serves(rat).id, topic=topic, **rat)

    page = served.browser().visits(served.address(ticket.ticket))

    assert _sentences(page)[0] == said
    assert "Familie" not in page.text


def test_during_a_talk_the_page_says_what_comes_afterwards(served: Served) -> None:
    *others, reception = served.hall.site.topics
    served.hall.loads(replace(served.hall.site, topics=(*others, replace(reception, then=("arbeit", "geld")))))
    ticket = served.hall.takes_ticket()
    served.hall.serves(served.hall.sits())

    page = served.browser().visits(served.address(ticket.ticket))

    assert _sentences(page) == ["Sie sind jetzt bei:", "Zimmer 1", "Danach geht es weiter: Arbeit"]


@pytest.mark.parametrize(
    ("promise", "at", "said"),
    [
        ("safe", -1, "Sie kommen heute noch dran."),
        ("not-today", 0, "Heute reicht die Zeit wahrscheinlich nicht mehr für Sie."),
        ("not-today", 1, "Bitte kommen Sie wieder: Dienstag, 24. November, 08:00 Uhr"),
    ],
)
def test_who_has_been_told_of_today_reads_it(served: Served, promise: str, at: int, said: str) -> None:
    leg = served.hall.waits()
    served.hall.storage.write(
        "halle", served.hall.clock, lambda records, _site, _now: legs.save(records, leg.promised(promise))
    )

    page = served.browser().visits(served.address(leg.ticket))

    assert _sentences(page)[at] == said


def test_whoever_is_away_is_shown_until_when_after_a_reload_too(served: Served) -> None:
    leg = served.hall.waits()
    served.hall.do(step_out, leg=leg.id, minutes=5)
    served.hall.clock.passes(minutes=3)

    page = served.browser().visits(served.address(leg.ticket))

    assert _sentences(page)[0] == "Bitte seien Sie bis 10:10 Uhr zurück."
    assert served.hall.leg(leg.id).state is State.AWAY


def _sentences(page: Element) -> list[str]:
    """The large sentence and what belongs to it."""
    return [each.text for each in page.part("turn").first("div").every("p")]
