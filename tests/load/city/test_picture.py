"""The picture of a city that grows: what it says is read back from it, and nothing on it stands in the way of anything else."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.load.city.growing import Filling, about, crossing, fillings
from tests.load.city.invented_city import city
from tests.load.city.limits import CONNECTIONS, CONNECTIONS_EACH
from tests.load.city.picture import picture
from tests.load.city.scale import QUICK
from tests.load.city.test_city import CARD
from tests.reports.charts.drawn import read_back

HALLS = (10, 20, 50, 100, 200, 500, 1000)
FILLED = fillings(CARD, city(QUICK.city))
PARTS = [each.part for each in FILLED]
SHARES = st.one_of(st.floats(0, 200), st.sampled_from([0.0, 0.01, 1.0, 100.0, 1e9]))


@st.composite
def cities(draw_one: st.DrawFn) -> list[Filling]:
    """All parts, each of which fills up in its own way."""
    shares = st.lists(SHARES, min_size=len(HALLS), max_size=len(HALLS)).map(sorted)
    return [Filling(part=part, halls=HALLS, shares=draw_one(shares)) for part in PARTS]


@given(cities())
@settings(max_examples=40)
def test_no_name_touches_another_and_nothing_leaves_the_picture(parts: list[Filling]) -> None:
    found = read_back(picture(parts, phones=500))

    names = [each.said for each in found.texts]
    assert [part for part in PARTS if part not in names] == []
    assert found.collisions() == []
    assert found.outside() == []
    assert "…" not in "".join(names)


def test_names_stand_beside_all_lines_and_each_line_looks_different_without_its_colour() -> None:
    svg = picture(FILLED, phones=500)

    ends = {each.said: each for each in read_back(svg).texts if each.said in PARTS}
    plotted = [
        float(each)
        for points in re.findall(r'<polyline [^>]*points="([^"]*)"', svg)
        for each in re.findall(r"([\d.]+),", points)
    ]
    shapes = re.findall(r'<(circle|polygon) class="(?:line|dot)-(\d) (mark|hollow)"', svg)

    assert min(each.x for each in ends.values()) > max(plotted)
    assert len(set(shapes)) == len(ends) == len(PARTS)


def test_a_part_is_full_where_its_line_reaches_all_that_it_can_carry() -> None:
    assert crossing((10, 100, 1000), (0.1, 1.0, 10.0), 1.0) == pytest.approx(100)
    assert crossing((10, 100, 1000), (0.5, 2.0, 8.0), 1.0) == pytest.approx(10**1.5)
    assert crossing((10, 100, 1000), (0.1, 0.2, 0.3), 1.0) is None
    assert crossing((10, 100, 1000), (3.0, 4.0, 5.0), 1.0) == 10
    assert crossing((10, 100, 1000), (0.0, 0.0, 5.0), 1.0) == 1000


def test_what_is_full_first_stands_first_and_is_marked_as_often_as_it_is_said() -> None:
    full = [each.full_at for each in FILLED if each.full_at is not None]

    svg = picture(FILLED, phones=500)

    assert all(less <= more for less, more in pairwise(full))
    assert f"First to be full when a city grows: {FILLED[0].part}, at about {about(full[0])} halls" in svg
    assert len(re.findall(r"(?:mark|hollow)\"", svg)) == len(FILLED) + len(full)
    assert svg.count(">full at about ") == len(full)


def test_a_city_of_a_few_halls_wants_few_servers_and_their_connections() -> None:
    connections = next(each for each in FILLED if each.part == "PostgreSQL connections")

    fewest = connections.shares[0] * CONNECTIONS / CONNECTIONS_EACH

    assert fewest == pytest.approx(round(fewest))
    assert connections.halls == sorted(set(connections.halls))
