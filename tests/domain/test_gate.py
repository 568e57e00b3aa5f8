"""Where a touch leads."""

import pytest

from server.domain.gate import destination
from server.domain.refusal import Code, Refusal
from server.domain.topic import Destination
from tests.building import a_gate_use, a_redirect, a_site, a_topic


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
    assert destination(a_site(), topic, answer) == a_site().topic(leads_to)


def test_an_answer_can_lead_to_another_place() -> None:
    assert destination(a_site(), "anmelden", "andere") == a_redirect()


def test_an_answer_to_a_question_that_was_not_asked_is_ignored() -> None:
    assert destination(a_site(), "empfang", "eu") == a_site().topic("empfang")


@pytest.mark.parametrize(
    ("topic", "answer", "code"),
    [
        ("nichts", None, Code.TOPIC_UNKNOWN),
        ("leben", None, Code.TOPIC_UNKNOWN),
        ("anmelden", None, Code.ANSWER_UNKNOWN),
        ("anmelden", "vielleicht", Code.ANSWER_UNKNOWN),
        ("falsch", "topic", Code.TOPIC_UNKNOWN),
        ("falsch", "redirect", Code.TOPIC_UNKNOWN),
    ],
)
def test_a_touch_that_leads_nowhere_is_refused(topic: str, answer: str | None, code: Code) -> None:
    wrong = a_gate_use(topic=Destination(topic="nowhere"), redirect=Destination(redirect="nowhere"))
    site = a_site(topics=(*a_site().topics, a_topic("falsch", gate=wrong)))

    with pytest.raises(Refusal) as refused:
        destination(site, topic, answer)

    assert refused.value.code is code
