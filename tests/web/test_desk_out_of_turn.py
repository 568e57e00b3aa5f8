"""At the desk: somebody in particular, a sensitive topic, going away while somebody waits."""

from dataclasses import replace

from server.actions.call_ticket import call_ticket
from server.actions.tell_truth import tell_truth
from server.domain.site.site_settings import Closing
from server.domain.visits.event import Event, Kind
from server.domain.visits.leg import State
from server.storage import events
from tests.web.served import Browser, Served
from tests.web.shown import state_of


def test_a_sensitive_topic_is_said_only_once_the_person_is_at_the_desk(served: Served) -> None:
    served.hall.waits("familie")
    browser = served.advisor()

    free = browser.opens()
    called = browser.presses("primary")

    for part in ("line", "person", "call-one-people"):
        assert "vertraulich" in free.part(part).text
        assert "Familie" not in free.part(part).text
    assert "Familie" in called.part("person").text


def test_whoever_was_set_aside_with_a_sensitive_topic_is_confidential_too(served: Served) -> None:
    served.hall.waits("familie")
    browser = served.advisor()
    browser.opens()
    for button in ("primary", "primary"):
        browser.presses(button)

    page = browser.presses("park")

    assert "vertraulich" in page.part("parked").text


def test_before_the_call_it_is_said_why_this_person_would_be_next(served: Served) -> None:
    served.hall.waits("anmelden")
    served.hall.waits("arbeit")

    page = served.advisor("rat").opens()

    assert page.part("person").text.endswith(
        "Wartet am längsten von allen, denen Sie helfen können (0 min). Länger wartet 1 Person: anderes Thema."
    )


def test_the_choice_of_a_number_offers_those_in_line_and_none_of_them_first(served: Served) -> None:
    served.hall.waits("arbeit"), served.hall.waits("geld"), served.hall.waits("empfang")

    page = served.advisor().opens()

    assert [each.text for each in page.part("call-one-leg").every("option")] == [
        "bitte wählen", "001 · Arbeit", "003 · Empfang",
    ]  # fmt: skip


def test_somebody_in_particular_is_called_with_the_reason_that_was_typed(served: Served) -> None:
    _, wanted = served.hall.waits("arbeit"), served.hall.waits("empfang")
    browser = served.advisor()
    browser.opens()
    desk = browser.path

    page = browser.sends(f"{desk}/call-ticket", leg=str(wanted.id), because="Das Kind ist krank", request="one")

    assert state_of(page) == "called"
    assert "Außer der Reihe gerufen: Das Kind ist krank." in page.part("person").text
    assert "Länger wartet 1 Person: außer der Reihe übergangen." in page.part("person").text


def test_a_number_is_taken_back_with_a_reason(served: Served) -> None:
    leg = served.hall.waits()
    browser = served.advisor()
    browser.opens()
    desk = browser.path

    browser.sends(f"{desk}/withdraw", leg=str(leg.id), because="", reason="left", request="one")

    assert served.hall.leg(leg.id).state is State.WITHDRAWN
    assert _last(served).facts["reason"] == "left"


def test_going_away_from_people_whom_nobody_else_may_help_asks_once_more(served: Served) -> None:
    served.hall.waits("arbeit"), served.hall.waits("empfang")
    served.hall.sits("amt", "zwei")

    page = served.advisor("rat").opens("eins")

    assert "1 Person wartet, der gerade nur Sie helfen können. Trotzdem verlassen" in page.part("leave-here").text


def test_otherwise_leaving_is_one_press(served: Served) -> None:
    served.hall.waits("empfang")
    served.hall.sits("amt", "zwei")

    page = served.advisor("rat").opens("eins")

    assert page.part("leave-here").text == "Platz verlassen L"


def test_a_pause_that_would_break_a_promise_says_when_it_is_possible_and_can_be_had_anyway(served: Served) -> None:
    browser = _promised(served)

    page = browser.page
    after = browser.presses("pause-break")

    assert page.part("pause-open").text == "Pause möglich in 60 min P"
    assert "Ohne Nachteil geht die Pause in 60 Minuten." in page.part("pause").text
    assert state_of(after) == "paused"
    assert _last(served).facts == {"reason": "break", "against_promises": True}


def test_a_pause_that_was_pressed_too_early_is_refused_with_the_minutes(served: Served) -> None:
    browser = _promised(served)

    answer = browser.asks(f"{browser.path}/pause", reason="break", request="one")

    assert answer["refusal"]["code"] == "pause-too-early"
    assert "in 60 Minuten möglich" in answer["refusal"]["sentence"]


def test_a_colleague_can_sit_down_at_once(served: Served) -> None:
    browser = served.advisor()

    page = browser.opens("eins")

    form = next(each for each in page.every("form") if each.attributes.get("action") == "/switch")
    assert [each.attributes["value"] for each in form.every("input")][-1] == "eins"
    assert "rat" in page.first("header").text


def test_whoever_was_called_out_of_turn_can_be_put_back(served: Served) -> None:
    leg = served.hall.waits()
    browser = served.advisor()
    browser.opens()
    seat = browser.path.rpartition("/")[2]
    served.hall.do(call_ticket, leg=leg.id, reason="Kind", seat=seat, advisor="rat")
    browser.visits(browser.path)

    browser.presses("undo-step")

    assert served.hall.leg(leg.id).state is State.WAITING


def _promised(served: Served) -> Browser:
    """A desk an hour before closing: three talks of twenty minutes are promised."""
    closing = Closing(tickets="until-closing", told_before=60)
    served.hall.loads(replace(served.hall.site, closing=closing))
    served.hall.clock.passes(minutes=55)
    for _ in range(3):
        served.hall.waits("arbeit")
    served.hall.clock.passes(seconds=-3)
    served.hall.do(tell_truth)
    browser = served.advisor()
    browser.opens()
    return browser


def _last(served: Served) -> Event:
    with served.hall.storage.looking() as connection:
        known = [each.event for each in events.after(connection, 0)]
    return next(each for each in reversed(known) if each.kind in (Kind.TICKET_WITHDRAWN, Kind.DESK_PAUSED))
