"""The doctor's round goes on when a check fails or hangs; what was not built is missed."""

import shutil
from pathlib import Path
from threading import Event

from server.commands.doctor.built import BUILT, HOUSE, assets_are_built
from server.commands.doctor.finding import Check, Finding, Mark, ok
from server.commands.doctor.round import make_round


def test_a_check_that_fails_says_so_and_the_others_are_made() -> None:
    def breaks() -> list[Finding]:
        raise RuntimeError("no such thing")

    found = list(make_round([Check(subject="a", look=breaks), Check(subject="b", look=lambda: [ok("well")])], print))

    assert [(subject, each.mark) for subject, each in found] == [("a", Mark.WRONG), ("b", Mark.OK)]
    assert "RuntimeError: no such thing" in found[0][1].says


def test_a_check_that_hangs_is_left_behind() -> None:
    slow: list[str] = []
    hangs = Check(subject="a", look=lambda: [ok("at last")] if Event().wait(5) else [], patience=0.1)

    found = list(make_round([hangs], slow.append))

    assert slow == ["a"]
    assert "no answer within 0.1 seconds" in found[0][1].says


def test_letters_that_were_not_built_are_missed(tmp_path: Path) -> None:
    for path in BUILT[1:]:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        if (HOUSE / path).is_dir():
            (tmp_path / path).mkdir()
        else:
            shutil.copy(HOUSE / path, tmp_path / path)

    (finding,) = assets_are_built(tmp_path)

    assert finding.mark is Mark.WRONG
    assert "fonts.css" in finding.says
