"""What makes sense about a topic's gate."""

from typing import Any

import pytest

from server.domain.checking.gate_rules import wrong_gate
from server.domain.checking.mistake import Path
from server.domain.site.topic import Destination, GateUse
from tests.building import a_gate_use, a_site, a_topic

PATH: Path = ("topics", 0, "gate")


def mistakes_of(use: GateUse) -> list[Path]:
    """Where the mistakes of a gate are that is asked before the registration."""
    return [mistake.path for mistake in wrong_gate(a_site(), PATH, a_topic("anmelden"), use)]


def eu_leads(**to: Any) -> GateUse:
    """A gate whose first answer leads there; the others to the topic itself."""
    return a_gate_use(eu=Destination(**to), andere=Destination(), unklar=Destination())


@pytest.mark.parametrize(
    "to",
    [
        {},
        {"topic": "empfang"},
        {"redirect": "nebenan"},
        {"redirect": "nebenan", "stay": True},
        {"organisation": "stadt"},
        {"topic": "arbeit", "organisation": "verein"},
    ],
    ids=str,
)
def test_a_gate_that_leads_somewhere_is_no_mistake(to: dict[str, Any]) -> None:
    assert mistakes_of(eu_leads(**to)) == []


@pytest.mark.parametrize(
    ("to", "key"),
    [
        ({"topic": "empfang", "redirect": "nebenan"}, None),
        ({"topic": "fort"}, "topic"),
        ({"topic": "leben"}, "topic"),
        ({"redirect": "fort"}, "redirect"),
        ({"stay": True}, "stay"),
        ({"topic": "empfang", "stay": True}, "stay"),
        ({"organisation": "fort"}, "organisation"),
        ({"organisation": "verein"}, "organisation"),
        ({"topic": "arbeit", "organisation": "stadt"}, "organisation"),
    ],
    ids=str,
)
def test_a_gate_that_leads_nowhere_is_said_once_and_where(to: dict[str, Any], key: str | None) -> None:
    assert mistakes_of(eu_leads(**to)) == [(*PATH, "answers", "eu", *([key] if key else []))]


def test_a_gate_asks_a_known_question_and_takes_every_answer() -> None:
    assert mistakes_of(GateUse(question="fort", answers={})) == [(*PATH, "question")]
    assert mistakes_of(a_gate_use(eu=Destination())) == [(*PATH, "answers")]
