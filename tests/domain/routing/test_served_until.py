"""Up to which number everybody who waits has been told that they are served today."""

import pytest

from server.domain.routing.served_until import served_until


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ([], None),
        ([(1, None), (2, None)], None),
        ([(1, "safe"), (2, "safe")], None),
        ([(3, "not-today"), (1, "safe"), (2, "safe")], 2),
        ([(1, "safe"), (2, None), (3, "safe"), (4, "not-today")], 1),
        ([(1, "safe"), (2, "not-today"), (3, "safe")], 1),
        ([(1, "not-today")], None),
    ],
    ids=["nobody waits", "nobody was told", "all are served", "some are not", "one was not told", "others later", "none"],
)  # fmt: skip
def test_no_number_is_named_before_which_somebody_is_not_safe(
    told: list[tuple[int, str | None]], number: int | None
) -> None:
    assert served_until(told) == number
