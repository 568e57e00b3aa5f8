"""What makes sense about where a topic leads."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from server.domain.checking.lead_rules import mistakes_in_leads
from server.domain.checking.mistake import Path
from server.domain.site.site import Site
from server.domain.site.topic import Destination
from tests.building import a_gate_use, a_redirect, a_site, a_topic


def a_hall(**topics: dict[str, Any]) -> Site:
    """A hall of three topics `a`, `b`, `c`, with what the test says about each."""
    return a_site(topics=tuple(a_topic(name, **topics.get(name, {})) for name in ("a", "b", "c")))


def gate_to(topic: str) -> dict[str, Any]:
    """A gate with one answer that leads to that topic."""
    return {"gate": a_gate_use(eu=Destination(topic=topic))}


def mistakes_of(site: Site) -> list[Path]:
    return [mistake.path for mistake in mistakes_in_leads(site)]


FINE = {
    "the dull hall": a_site(),
    "a redirect for ever": a_hall(a={"redirect": "nebenan"}),
    "a redirect from a day on": a_hall(a={"redirect": "nebenan", "redirect_from": date(2017, 7, 1)}),
    "another topic meanwhile": a_hall(a={"instead": "c"}, b={"instead": "c"}),
    "several stations": a_hall(a={"then": ("b", "c")}, b={"then": ("c",)}),
    "a place to be sent to": a_hall(a={"refer": ("amt",)}),
    "a gate that asks again": a_hall(a=gate_to("b"), b=gate_to("c")),
    "another kind of way back": a_hall(a={"then": ("b",)}, b={"instead": "a"}),
    "a topic afterwards": a_site(redirects=(a_redirect(afterwards="empfang"),)),
}

WRONG: dict[str, tuple[Site, list[Path]]] = {
    "an unknown redirect": (a_hall(a={"redirect": "fort"}), [("topics", 0, "redirect")]),
    "a day without a redirect": (a_hall(a={"redirect_from": date(2017, 7, 1)}), [("topics", 0, "redirect_from")]),
    "an unknown topic meanwhile": (a_hall(b={"instead": "fort"}), [("topics", 1, "instead")]),
    "an unknown station": (a_hall(b={"then": ("c", "fort")}), [("topics", 1, "then", 1)]),
    "a station twice": (a_hall(a={"then": ("c", "c")}), [("topics", 0, "then")]),
    "an unknown place": (a_hall(a={"refer": ("amt", "fort")}), [("topics", 0, "refer", 1)]),
    "a place twice": (a_hall(a={"refer": ("amt", "amt")}), [("topics", 0, "refer")]),
    "an unknown topic afterwards": (
        a_site(redirects=(a_redirect(afterwards="leben"),)),
        [("redirects", 0, "afterwards")],
    ),
    "itself meanwhile": (a_hall(b={"instead": "b"}), [("topics", 1, "instead")]),
    "each other meanwhile": (a_hall(b={"instead": "c"}, c={"instead": "b"}), [("topics", 1, "instead")]),
    "stations in a circle": (
        a_hall(a={"then": ("b",)}, b={"then": ("c",)}, c={"then": ("a",)}),
        [("topics", 0, "then")],
    ),
    "gates in a circle": (a_hall(a=gate_to("b"), b=gate_to("a")), [("topics", 0, "gate")]),
    "a way into a circle": (
        a_hall(a={"then": ("b",)}, b={"then": ("c",)}, c={"then": ("b",)}),
        [("topics", 1, "then")],
    ),
}


@pytest.mark.parametrize("site", FINE.values(), ids=FINE)
def test_a_way_that_leads_somewhere_is_no_mistake(site: Site) -> None:
    assert mistakes_of(site) == []


@pytest.mark.parametrize(("site", "paths"), WRONG.values(), ids=WRONG)
def test_a_way_that_leads_nowhere_or_in_a_circle_is_said_once_and_where(site: Site, paths: list[Path]) -> None:
    assert mistakes_of(site) == paths


def test_two_circles_are_two_mistakes() -> None:
    two = a_hall(a={"instead": "a"}, b={"instead": "c"}, c={"instead": "b"})

    assert mistakes_of(two) == [("topics", 0, "instead"), ("topics", 1, "instead")]


def test_a_circle_is_called_a_cycle() -> None:
    (mistake,) = mistakes_in_leads(a_hall(a={"then": ("a",)}))

    assert mistake.expected == "a way that does not come back to “a”: this is a cycle"


def test_a_child_is_pointed_at_where_it_stands() -> None:
    leben = a_site().topics[1]
    child = replace(leben.children[1], instead="fort")

    site = a_site(topics=(replace(leben, children=(leben.children[0], child)),))

    assert mistakes_of(site) == [("topics", 0, "children", 1, "instead")]
