"""The measuring of `make bench` works: a small version of two parts on real servers, beside their floors."""

import re

from tests.load.__main__ import measured
from tests.load.scale import QUICK


def test_requests_are_measured_beside_their_floor_and_no_number_is_given_twice() -> None:
    ((title, text),) = measured(["lines"], QUICK, "threads", typed="make bench")

    rows = [line for line in text.splitlines() if line.startswith("| ") and "---" not in line][1:]
    assert title.endswith("`LOTSE_WORKER=threads`")
    assert re.match(r"Measured on \d{4}-\d\d-\d\d by `make bench`: ", text), text
    works, lengths = 4, len(QUICK.lengths)
    assert len(rows) == works * lengths + works + lengths, text
    assert all(" ms | " in row for row in rows[: works * (lengths + 1)]), text
    assert text.count("0 numbers twice, 0 called twice, 0 lost, 0 answers unlike the records") == lengths, text


def test_pages_that_follow_a_hall_are_compared_with_what_they_must_show() -> None:
    ((_, text),) = measured(["phones"], QUICK, "threads")

    assert f"{QUICK.pages} pages, {QUICK.pages} with a socket" in text, text
    assert "| 0 pages had something else to show" not in text, text
    assert "call next while they follow" in text, text
