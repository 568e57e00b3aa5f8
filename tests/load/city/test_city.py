"""The arithmetic of a city: what is counted out of a cost card, and the line before the write lock."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from tests.load.city.between import following_of
from tests.load.city.card import Ahead, Card, Cost, Following, Writing
from tests.load.city.demand import Size, demand
from tests.load.city.growing import grown
from tests.load.city.invented_city import SLICE, SLICES, HallDay, busiest, city, people_in
from tests.load.city.limits import PHONES_EACH, SHARE, carried, processes
from tests.load.city.scale import QUICK
from tests.load.city.tables import growth_table
from tests.load.city.told import BEGINS, ENDS, placed
from tests.load.city.worked import Worked
from tests.load.city.write_line import Chores, Lock, in_line, lock_of

DOCUMENT = Path(__file__).parents[3] / "deploy" / "SCALING.md"
ONE = Cost(server=1.0, other=0.1, database=1.0, redis=0.1)
FREE = Cost(server=0.0)
CARD = Card(
    work=dict.fromkeys(("ticket", "call", "start", "finish", "desk", "wall", "kiosk", "phone"), ONE), quiet=FREE,
    hall=FREE, poke=0.03, kilobytes=dict.fromkeys(("desk", "wall", "kiosk", "phone"), 4.0), page_kilobytes=30.0,
    server_megabytes=120.0,
    ahead=(
        Ahead(people=10, beside=10.0, server=1.0, database=1.0),
        Ahead(people=100, beside=100.0, server=1.0, database=1.0),
    ),
    following=(
        Following(pages=100, cost=Cost(server=10.0), looks=4.0, minute=FREE),
        Following(pages=400, cost=Cost(server=40.0), looks=16.0, minute=FREE),
    ),
    writing=Writing(alone=100.0, one_process=400.0, two_processes=400.0, committing=5.0),
)  # fmt: skip
HALL = HallDay(happened=[(10.0 * at, "call") for at in range(90)], people=[100] * SLICES, desks=[0] * SLICES)


def test_the_same_seed_makes_the_same_day_and_another_seed_another() -> None:
    once, again, another = city(5), city(5), city(5, seed=2)

    piece = busiest(once)

    assert once == again != another
    assert people_in(once, piece) >= max(sum(hall.people[other] for hall in once) for other in range(SLICES))
    assert all(0 <= at < SLICES * SLICE for hall in once for at, _ in hall.happened)


def test_twice_as_many_halls_want_twice_as_much_and_leave_each_hall_as_it_was() -> None:
    one = demand(CARD, [HALL], 0, Size(busier=1, phones=100))

    two = demand(CARD, [HALL], 0, Size(busier=1, phones=100, times=2))

    assert one.works["call"] == pytest.approx(0.1)
    assert (two.halls, two.phones) == (2, 200)
    for part in (
        "writes",
        "forecasts",
        "servers",
        "looking",
        "database",
        "beside",
        "round_seconds",
        "looks",
        "kilobytes",
    ):
        assert getattr(two, part) == pytest.approx(2 * getattr(one, part)), part


def test_a_call_costs_itself_the_looks_of_two_walls_and_what_its_followers_cost() -> None:
    quiet = demand(CARD, [HALL], 1, Size(busier=1, phones=100))

    busy = demand(CARD, [HALL], 0, Size(busier=1, phones=100))

    a_second = 0.1 * (1 + 2 * 1 + 10) + (min(0.2, 0.1 + 1 / 30) - 1 / 30) * 1
    assert busy.servers - quiet.servers == pytest.approx(a_second)


def test_between_two_measured_crowds_and_beyond_them_what_they_cost_lies_on_a_line() -> None:
    assert following_of(CARD.following, 250).cost.server == pytest.approx(25.0)
    assert following_of(CARD.following, 1000).cost.server == pytest.approx(100.0)
    assert following_of(CARD.following, 1).looks == pytest.approx(0.04)


def test_so_many_servers_as_the_work_or_the_phones_take_and_no_number_when_each_has_its_hands_full() -> None:
    wanted = demand(CARD, [HALL], 0, Size(busier=1, phones=3 * PHONES_EACH))

    crowded = demand(CARD, [HALL], 0, Size(busier=1, phones=100, times=100_000))

    assert processes(wanted) == 3
    assert processes(crowded) is None


def test_a_line_that_nobody_stands_in_takes_a_commit_and_a_piece() -> None:
    waited = in_line([at * 10.0 for at in range(100)], Lock(commit=8.0, piece=2.0), processes=2, seconds=1000)

    assert 5.0 <= waited.p50 <= 15.0
    assert waited.p99 <= 15.0
    assert waited.held == pytest.approx(0.001, rel=0.2)


def test_whoever_comes_together_shares_a_commit_and_more_processes_share_less() -> None:
    at_once = [at / 200 for at in range(2000)]
    lock = Lock(commit=8.0, piece=2.0)

    alone, spread = (in_line(at_once, lock, processes=each, seconds=10) for each in (1, 8))

    assert alone.p99 < 60
    assert alone.p50 < spread.p50


def test_a_chore_asks_when_the_one_before_is_done_so_that_people_come_between() -> None:
    lock, people = Lock(commit=8.0, piece=2.0), [0.1 * at for at in range(100)]

    waited = in_line(people, lock, processes=1, seconds=60, chores=[Chores(at=0.0, number=1000)])

    assert waited.held == pytest.approx(1100 * 0.010 / 60, rel=0.1)
    assert waited.p99 < 3 * lock.commit + 3 * lock.piece


def test_more_than_can_be_written_is_said_to_be_too_much() -> None:
    lock = Lock(commit=8.0, piece=2.0)

    busy, too_much = (in_line([at / rate for at in range(2000)], lock, processes=64, seconds=1) for rate in (40, 400))

    assert (busy.is_full, too_much.is_full) == (False, True)


def test_the_lock_is_found_again_from_what_it_lets_through() -> None:
    lock = Lock(commit=8.0, piece=2.0)

    found = lock_of(alone=lock.most(1), together=lock.most(16), committing=1.0)

    assert found.commit == pytest.approx(lock.commit)
    assert found.piece == pytest.approx(lock.piece)


def test_what_went_on_anyway_is_taken_away_from_what_was_worked() -> None:
    idle = Worked(servers=(1.0, 2.0), aside=0.0, database=1.0, redis=0.0, at=10.0)

    left = Worked(servers=(3.0, 4.0), aside=0.0, database=3.0, redis=0.0, at=20.0).without(idle)

    assert left == Worked(servers=(1.0, 0.0), aside=0.0, database=1.0, redis=0.0, at=20.0)


def test_a_city_that_grows_fills_every_part_and_names_the_first_to_end() -> None:
    sizes = grown(CARD, city(QUICK.city))

    shares = [[use.share for use in each.uses] for _, each in sizes[1:]]

    for less, more in pairwise(shares):
        assert all(before <= 1.05 * after for before, after in zip(less, more, strict=True))
    assert sizes[-1][1].first.part in growth_table(sizes)


def test_a_lock_is_as_full_as_too_much_is_asked_of_it_however_long_that_lasts() -> None:
    lock = lock_of(alone=100.0, together=400.0, committing=5.0)

    calm, full, over = (carried(CARD, [HALL], 0, Size(busier=1, phones=100, times=each)) for each in (1, 2000, 4000))

    shares = [next(use for use in each.uses if use.part == "write lock").share for each in (calm, full, over)]
    assert shares[0] < 1 < 1 / SHARE < shares[1]
    assert shares[1:] == pytest.approx([each.demand.writes / lock.most(64) / SHARE for each in (full, over)])


def test_the_figures_of_the_page_have_their_place_and_nothing_else_changes() -> None:
    document = DOCUMENT.read_text()

    changed = placed(document, "figures")

    assert changed == re.sub(f"{BEGINS}.*{ENDS}", f"{BEGINS}\n\nfigures\n\n{ENDS}", document, flags=re.DOTALL)
    with pytest.raises(ValueError, match="needs the lines"):
        placed("nothing", "figures")


def test_no_figure_with_a_unit_is_typed_by_hand() -> None:
    before, _, rest = DOCUMENT.read_text().partition(BEGINS)
    by_hand = before + rest.partition(ENDS)[2]

    typed = re.findall(r"\d[\d.,]*\s?(?:%|ms|s|kB|MB|GB|phones|pages|processes|servers|halls)\b|\d,\d{3}", by_hand)

    assert typed == []
