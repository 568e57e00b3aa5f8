"""How much paper is left: counted, and corrected by what the printer's sensor says."""

from pathlib import Path

import pytest

from printer.roll import FED_FOR_THE_CUT, LOW_BELOW, Roll
from printer.roll_file import RollFile
from printer.status import Condition, Status

READY = Condition(status=Status.READY)
LENGTH = 80_000


def test_every_paper_and_its_cut_are_counted() -> None:
    roll = Roll(length=LENGTH).after(150).after(200)

    assert roll.left == LENGTH - 350 - 2 * FED_FOR_THE_CUT


def test_where_nobody_counts_nothing_is_known_and_nothing_is_low() -> None:
    roll = Roll(length=0, printed=99_000)

    assert roll.left is None
    assert roll.known_better(READY) == READY


@pytest.mark.parametrize("status", [Status.READY, Status.UNKNOWN])
def test_a_printer_without_a_sensor_is_low_by_count_before_it_is_out(status: Status) -> None:
    enough, little = (Roll(length=LENGTH, printed=LENGTH - left) for left in (LOW_BELOW, LOW_BELOW - 1))

    assert enough.known_better(Condition(status=status)).status is status
    assert little.known_better(Condition(status=status)).status is Status.LOW
    assert little.known_better(Condition(status=Status.COVER)).status is Status.COVER


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("ready", 40_000),
        ("ready low", LOW_BELOW),  # the sensor knows better than the count
        ("ready low low", LOW_BELOW),
        ("ready out", 0),
        ("ready out ready", LENGTH),  # a new roll
        ("ready low ready", LENGTH),
        ("ready out cover ready", LENGTH),  # the cover is opened for it
        ("ready out offline unknown ready", LENGTH),  # and the printer switched off
        ("ready out low", LOW_BELOW),  # somebody put in what was left of another
        ("ready cover ready", 40_000),
        ("ready offline ready", 40_000),
    ],
)
def test_what_the_sensor_says_corrects_the_count(said: str, left: int) -> None:
    roll = Roll(length=LENGTH, printed=40_000)

    for word in said.split():
        roll = roll.seen(Status(word))

    assert roll.left == left


def test_the_count_outlives_the_program_and_a_new_roll_can_be_told_beside_it(tmp_path: Path) -> None:
    agent = RollFile(tmp_path, metres=80)
    agent.change(lambda roll: roll.after(500).seen(Status.OUT))

    after_restart = RollFile(tmp_path, metres=80).now()
    RollFile(tmp_path, metres=80).change(Roll.renewed)

    assert (after_restart.left, after_restart.sensor) == (0, Status.OUT)
    assert agent.now().left == LENGTH


def test_a_torn_count_begins_anew_and_does_not_stop_the_agent(tmp_path: Path) -> None:
    (tmp_path / "roll.json").write_text('{"prin')

    roll = RollFile(tmp_path, metres=80).change(lambda roll: roll.after(100))

    assert roll.printed == 100 + FED_FOR_THE_CUT


@pytest.mark.parametrize(
    "odd", ['{"printed": 1e999, "sensor": "ready"}', '{"printed": -5000, "sensor": "ready"}', "[]", "7", "null", "\0"]
)
def test_an_odd_count_never_says_more_than_a_new_roll_has(tmp_path: Path, odd: str) -> None:
    (tmp_path / "roll.json").write_text(odd)

    roll = RollFile(tmp_path, metres=80).change(lambda roll: roll.after(100))

    assert roll.left is not None
    assert 0 <= roll.left < 80_000


def test_a_roll_shorter_than_a_sensor_can_see_has_no_more_than_its_length() -> None:
    roll = Roll(length=2000).seen(Status.OUT).seen(Status.LOW)

    assert roll.left == 2000
