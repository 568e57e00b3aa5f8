"""Where a touch leads."""

from datetime import date

import pytest

from server.domain.refusal import Code, Refusal
from server.domain.routing.gate import Lead, destination, destinations, is_redirected
from server.domain.site.site import Site
from server.domain.site.topic import Destination, Topic
from tests.building import TODAY, a_gate_use, a_redirect, a_site, a_topic


@pytest.mark.parametrize(
    ("topic", "answer", "leads_to"),
    [
        ("empfang", None, "empfang"),
        ("familie", None, "familie"),
        ("anmelden", "eu", "anmelden"),
        ("anmelden", "unklar", "empfang"),
    ],
)
def test_a_touch_leads_to_a_topic(topic: str, answer: str | None, leads_to: str) -> None:
    assert destination(a_site(), topic, answer, day=TODAY) == Lead(topic=_topic(a_site(), leads_to))


def test_an_answer_can_lead_to_another_place() -> None:
    lead = destination(a_site(), "anmelden", "andere", day=TODAY)

    assert (lead.redirect, lead.stay) == (a_redirect(), False)


def test_an_answer_can_lead_to_one_organisation() -> None:
    site = _asking(jung=Destination(organisation="verein"))

    assert destination(site, "frage", "jung", day=TODAY).organisation == "verein"


def test_an_answer_can_leave_the_choice_between_another_place_and_waiting_here() -> None:
    site = _asking(jung=Destination(redirect="nebenan", stay=True))

    lead = destination(site, "frage", "jung", day=TODAY)

    assert (lead.topic.id, lead.redirect, lead.stay) == ("frage", a_redirect(), True)


@pytest.mark.parametrize(("since", "away"), [(None, True), (TODAY, True), (date(2026, 11, 24), False)])
def test_a_topic_leads_away_from_its_day_on(since: date | None, away: bool) -> None:
    site = a_site(topics=(*a_site().topics, a_topic("asyl", redirect="nebenan", redirect_from=since)))

    lead = destination(site, "asyl", None, day=TODAY)

    assert (lead.redirect == a_redirect()) is away
    assert is_redirected(_topic(site, "asyl"), TODAY) is away


def test_an_answer_to_a_question_that_was_not_asked_is_ignored() -> None:
    assert destination(a_site(), "empfang", "eu", day=TODAY).topic == a_site().topic("empfang")


def test_a_gate_leads_to_as_many_places_as_it_has_answers() -> None:
    leads = destinations(a_site(), _topic(a_site(), "anmelden"), day=TODAY)

    assert [lead.topic.id for lead in leads] == ["anmelden", "anmelden", "empfang"]
    assert [lead.redirect is not None for lead in leads] == [False, True, False]


@pytest.mark.parametrize(
    ("topic", "answer", "code"),
    [
        ("nichts", None, Code.TOPIC_UNKNOWN),
        ("leben", None, Code.TOPIC_UNKNOWN),
        ("anmelden", None, Code.ANSWER_UNKNOWN),
        ("anmelden", "vielleicht", Code.ANSWER_UNKNOWN),
        ("frage", "topic", Code.TOPIC_UNKNOWN),
        ("frage", "redirect", Code.TOPIC_UNKNOWN),
    ],
)
def test_a_touch_that_leads_nowhere_is_refused(topic: str, answer: str | None, code: Code) -> None:
    site = _asking(topic=Destination(topic="nowhere"), redirect=Destination(redirect="nowhere"))

    with pytest.raises(Refusal) as refused:
        destination(site, topic, answer, day=TODAY)

    assert refused.value.code is code


def _asking(**answers: Destination) -> Site:
    return a_site(topics=(*a_site().topics, a_topic("frage", gate=a_gate_use(**answers))))


def _topic(site: Site, topic: str) -> Topic:
    known = site.topic(topic)
    assert known is not None
    return known
