"""What the desk's forms say reaches the actions, and what they never say is refused."""

from dataclasses import replace
from typing import Any

import pytest

from server.domain.site.site_settings import ClosingAnswer, ClosingQuestion, InterpreterLine
from server.domain.visits.event import Kind
from server.domain.visits.leg import State
from server.storage import events
from server.web.desk.steps import STEPS
from tests.web.served import Browser, Served

QUESTION = ClosingQuestion(id="since", title="Seit wann hier?", answers=(ClosingAnswer(id="new", title="Neu"),))
VIDEO = InterpreterLine(id="video", title="Video", languages=("ar",))


def test_a_talk_ends_with_what_the_advisor_noted(served: Served) -> None:
    served.hall.loads(replace(served.hall.site, closing_questions=(QUESTION,)))
    browser, leg = _talks(served)

    answer = _presses(
        browser, "finish", leg=leg, outcome="answered", relatives="3", **{"answer-since": "new", "answer-other": ""}
    )

    facts = _last(served)["facts"]
    assert answer == {"done": "finish"}
    assert (facts["relatives"], facts["answers"], facts["next_leg"]) == (3, {"since": "new"}, None)


def test_a_talk_ends_and_the_visit_goes_on(served: Served) -> None:
    *others, reception = served.hall.site.topics
    served.hall.loads(replace(served.hall.site, topics=(*others, replace(reception, then=("arbeit",)))))
    browser, leg = _talks(served)

    _presses(browser, "go-on", leg=leg, outcome="answered")

    assert served.hall.leg(leg + 1).topic == "arbeit"


def test_somebody_is_sent_on(served: Served) -> None:
    browser, leg = _talks(served)

    _presses(browser, "refer", leg=leg, topic="anmelden", organisation="stadt")

    assert (served.hall.leg(leg + 1).topic, served.hall.leg(leg + 1).organisation) == ("anmelden", "stadt")


def test_somebody_is_set_aside_and_brought_back(served: Served) -> None:
    browser, leg = _talks(served)
    _presses(browser, "park", leg=leg)
    aside = served.hall.leg(leg).state

    _presses(browser, "unpark", leg=leg)

    assert (aside, served.hall.leg(leg).state) == (State.PARKED, State.WAITING)


def test_somebody_who_has_left_is_taken_out_of_the_line(served: Served) -> None:
    browser = _sits(served)
    waiting = served.hall.waits()

    _presses(browser, "withdraw", leg=waiting.id, reason="left")

    assert served.hall.leg(waiting.id).state is State.WITHDRAWN


def test_a_slip_is_given(served: Served) -> None:
    browser, leg = _talks(served)

    _presses(browser, "give-slip", leg=leg, place="amt")

    assert (_last(served)["kind"], _last(served)["facts"]["place"]) == (Kind.SLIP_GIVEN, "amt")


def test_a_ticket_is_handed_out(served: Served) -> None:
    browser = _sits(served)

    answer = _presses(browser, "hand-out", topic="arbeit", language="ar", party="3")

    assert answer == {"done": "hand-out"}
    assert (_last(served)["kind"], _last(served)["facts"]["party"]) == (Kind.TICKET_TAKEN, 3)


def test_an_interpreter_line_is_said_not_to_work(served: Served) -> None:
    served.hall.loads(replace(served.hall.site, interpreter_lines=(VIDEO,)))
    browser = _sits(served)

    _presses(browser, "set-interpreters", line="video", works="no")

    assert (_last(served)["kind"], _last(served)["facts"]["works"]) == (Kind.INTERPRETERS_CHANGED, False)


def test_somebody_is_said_not_to_be_here(served: Served) -> None:
    browser = _sits(served)
    times = {"begins": "2026-11-23T09:30:00+00:00", "ends": "2026-11-23T10:30:00+00:00"}

    _presses(browser, "change-rota", advisor="kasse", present="no", **times)

    event = _last(served)
    assert (event["kind"], event["advisor"]) == (Kind.ROTA_CHANGED, "kasse")
    assert (event["facts"]["present"], event["facts"]["by"]) == (False, "rat")


@pytest.mark.parametrize(
    ("step", "said", "code"),
    [
        ("finish", {"outcome": "answered", "relatives": "viele"}, "bad-request"),
        ("finish", {"outcome": "answered", "relatives": "21"}, "party-wrong"),
        ("finish", {"outcome": "answered", "answer-since": "new"}, "question-unknown"),
        ("refer", {}, "topic-unknown"),
        ("refer", {"topic": "geld", "organisation": "stadt"}, "nobody-here"),
        ("withdraw", {"reason": "dislike"}, "outcome-unknown"),
        ("change-rota", {"advisor": "kasse", "begins": "10:00", "ends": "11:00"}, "bad-request"),
        ("change-rota", {"advisor": "kasse", "begins": "2026-11-23T10:00:00", "ends": ""}, "bad-request"),
        ("raise-alarm", {"level": "9" * 30}, "bad-request"),
    ],
)
def test_what_a_form_never_says_is_refused(served: Served, step: str, said: dict[str, str], code: str) -> None:
    browser, leg = _talks(served)
    before = served.hall.everything()

    answer = _presses(browser, step, leg=leg, **said)

    assert answer["refusal"]["code"] == code
    assert served.hall.everything() == before


def test_no_step_breaks_over_an_empty_form(served: Served) -> None:
    browser = _sits(served)

    answers = {step: _presses(browser, step) for step in STEPS}

    broken = [step for step, said in answers.items() if said.get("refusal", {}).get("code") == "something-broke"]
    assert broken == []


def _sits(served: Served) -> Browser:
    browser = served.advisor()
    browser.opens()
    return browser


def _talks(served: Served) -> tuple[Browser, int]:
    leg = served.hall.waits()
    browser = _sits(served)
    browser.presses("primary")
    browser.presses("primary")
    return browser, leg.id


def _presses(browser: Browser, step: str, **said: Any) -> Any:
    return browser.asks(f"{browser.path}/{step}", request=step, **{name: str(value) for name, value in said.items()})


def _last(served: Served) -> dict[str, Any]:
    with served.hall.storage.looking() as connection:
        event = events.after(connection, 0)[-1].event
    return {"kind": event.kind, "advisor": event.advisor, "facts": dict(event.facts)}
