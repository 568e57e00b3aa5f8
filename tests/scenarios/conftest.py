"""What the scenarios are given: a centre as its own file describes it, at the time of the scenario."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.scenarios.centre import Centre, moment, profile_of
from tests.web.served import serving

Opened = Callable[..., Centre]


@pytest.fixture
def centre(database: str) -> Iterator[Opened]:
    """Opens a centre: `centre("of-bb", "2012-06-11 10:05")`, in its own time, with settings of the test's own."""
    with ExitStack() as open_now:

        def opened(name: str, local: str, **settings: object) -> Centre:
            site = profile_of(name)
            return Centre(open_now.enter_context(serving(database, site, moment(site, local), **settings)))

        yield opened
