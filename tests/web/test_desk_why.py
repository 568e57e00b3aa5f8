"""Why this person was called: one or two sentences at the desk."""

from datetime import timedelta
from typing import Any

import pytest

from server.domain.visits.event import Event, Kind, Recorded
from server.web.desk.why import why_this_person
from server.words.catalogue import catalogue
from tests.building import MONDAY, TODAY, a_leg
from tests.web.served import Served


def test_whoever_has_waited_longest_is_said_to() -> None:
    assert _why() == "Wartet am längsten von allen, denen Sie helfen können (38 min)."


def test_one_person_who_was_passed_is_said_in_the_singular() -> None:
    assert _why(("other-language", 1)).endswith("(38 min). Länger wartet 1 Person: andere Sprache.")


def test_people_with_different_needs_and_the_same_reason_are_said_together() -> None:
    why = _why(("other-language", 1), ("other-language", 2))

    assert why.endswith("(38 min). Länger warten 3 Personen: andere Sprache.")


def test_several_reasons_are_counted_most_first() -> None:
    why = _why(("other-topic", 1), ("interpreter-busy", 4))

    assert why.endswith("Länger warten 5 Personen: 4 × Dolmetschen ist belegt, 1 × anderes Thema.")


def test_a_head_start_that_passed_somebody_is_said() -> None:
    assert _why(("head-start", 2), head_start=20, minutes=18) == (
        "Wartet seit 18 min und hat 20 min Vorsprung. Länger warten 2 Personen: diese Nummer hat Vorsprung."
    )


def test_a_head_start_that_passed_nobody_is_not_worth_a_word() -> None:
    assert _why(head_start=20, minutes=18) == "Wartet am längsten von allen, denen Sie helfen können (18 min)."


@pytest.mark.parametrize(
    "why",
    ["other-topic", "other-organisation", "other-advisor", "other-language", "interpreter-busy", "interpreter-not-yet"],
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_each_reason_has_words(why: str, language: str) -> None:
    assert why not in _why((why, 2), language=language)


def test_the_desk_shows_the_sentence(served: Served) -> None:
    served.hall.waits("anmelden")
    served.hall.waits("familie")
    browser = served.advisor("rat")
    browser.opens()

    page = browser.presses("primary")

    assert page.part("person").text.endswith("Länger wartet 1 Person: anderes Thema.")


def _why(*passed: tuple[str, int], head_start: int = 0, minutes: int = 38, language: str = "de") -> str:
    facts: Any = {"passed": [{"why": why, "people": people} for why, people in passed]}
    call = Recorded(seq=1, site="halle", day=TODAY, at=MONDAY, event=Event(kind=Kind.TICKET_CALLED, facts=facts))
    leg = a_leg(sort_key=MONDAY - timedelta(minutes=minutes + head_start), head_start=head_start)
    return why_this_person(catalogue("desk", language).say, leg, call)
