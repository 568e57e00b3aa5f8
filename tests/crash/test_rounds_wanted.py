"""What is typed after `make crash`: so many rounds are played, of faults that there are."""

import pytest

from tests.crash.__main__ import _asked, shared_out
from tests.crash.every_fault import WAYS


@pytest.mark.parametrize("rounds", [1, 2, 5, 200])
def test_as_many_rounds_are_played_as_are_wanted_and_no_hall_is_opened_for_none(rounds: int) -> None:
    shares = shared_out(rounds, list(WAYS))

    assert sum(shares.values()) == rounds
    assert min(shares.values()) >= 1
    assert max(shares.values()) - min(shares.values()) <= 1


def test_a_fault_that_one_way_alone_knows_is_played_in_that_way_as_often_as_wanted() -> None:
    asked = _asked(["--rounds", "5", "--fault", "disk"])

    assert shared_out(asked.rounds, asked.ways) == {"sqlite": 5}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["--fault", "disc"], "There are: "),
        (["--fault", "disk", "--way", "postgres"], "PostgreSQL killed"),
        (["--rounds", "0"], "at least one"),
    ],
)
def test_what_cannot_be_played_is_refused_in_a_sentence(
    typed: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        _asked(typed)

    assert said in capsys.readouterr().err
