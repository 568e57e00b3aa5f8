"""Figures are compared run by run, and what was missed says so."""

import re

from tests.load.__main__ import ORDER, PARTS, WANTED
from tests.load.figures import Beside, Line, Reach, Run, command, missed, percentile, table
from tests.load.kept import page_with


def test_one_slow_run_of_three_changes_no_figure() -> None:
    quiet = Run(times=[4.0, 6.0, 8.0], floor=[2.0, 3.0, 4.0], seconds=3, floor_seconds=1)
    noisy = Run(times=[400.0, 600.0, 800.0], floor=[2.0, 3.0, 4.0], seconds=300, floor_seconds=1)

    found = Beside(runs=[quiet, noisy, quiet])

    assert (found.ratio, found.throughput, found.at(0.5), found.floor_at(0.5)) == (2, 3, 6, 3)


def test_the_slowest_of_a_hundred_is_not_the_p50_but_the_p99() -> None:
    times = [1.0] * 99 + [50.0]

    p50, p99 = percentile(times, 0.5), percentile(times, 0.99)

    assert (p50, p99) == (1.0, 50.0)


def test_what_was_missed_is_said_in_its_line_and_counted_above() -> None:
    kept, wrong = Reach(says="< 3 s", kept=True), Reach(says="≤ 2 × floor", kept=False)
    lines = [
        Line(work="start", at="here", lotse="1 s", reaches=(kept,)),
        Line(work="call", at="", lotse="", reaches=(wrong,)),
    ]

    rows, above = table(lines), missed(lines)

    assert "| < 3 s | yes |" in rows
    assert "| ≤ 2 × floor | **missed: ≤ 2 × floor** |" in rows
    assert above == "1 of 2 aims reached."


def test_a_part_that_is_measured_again_takes_the_place_of_its_old_figures_alone() -> None:
    page = page_with("", {"Requests": "old", "News": "as it was"})

    again = page_with(page, {"Requests": "new"})

    assert again == page.replace("old", "new")
    assert again.index("## Requests") < again.index("## News")


def test_runs_of_one_part_or_one_worker_leave_the_figures_of_all_others_on_the_page_in_one_order() -> None:
    lines, phones = PARTS["lines"], PARTS["phones"]
    page = ""

    for title, figures in (
        (phones.section("gevent"), "Measured on 2026-02-01 by `make bench`"),
        (lines.section("gevent"), "Measured on 2026-02-02 by `make bench`"),
        (lines.section("threads"), "Measured on 2026-02-03 by `make bench`"),
        (lines.section("gevent"), "Measured on 2026-02-04 by `make bench`"),
    ):
        page = page_with(page, {title: figures}, order=ORDER)

    titles = [line.removeprefix("## ") for line in page.splitlines() if line.startswith("## ")]
    assert titles == [lines.section("threads"), lines.section("gevent"), phones.section("gevent")]
    assert re.findall(r"2026-02-0(\d)", page) == ["3", "4", "1"]


def test_the_page_names_what_nobody_has_measured_yet() -> None:
    first, *others = WANTED

    page = page_with("", {first: "figures"}, order=ORDER, wanted=WANTED)
    again = page_with(page, dict.fromkeys(others, "figures"), order=ORDER, wanted=WANTED)

    assert f"\nNot measured yet: {'; '.join(others)}.\n" in page
    assert "Not measured yet" not in again


def test_what_was_typed_is_said_as_it_is_typed_again() -> None:
    assert command("bench", []) == "make bench"
    assert command("bench", ["--worker", "gevent", "--keep"]) == 'make bench ARGS="--worker gevent --keep"'
