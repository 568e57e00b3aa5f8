"""`lotse simulate`: a weekday is played through as it is and with changes; nonsense gets a clear word."""

import json
from pathlib import Path

import pytest

from tests.building import a_document
from tests.commands.conftest import Typed

MONDAY = ("simulate", "halle", "--weekday", "mon", "--days", "20")


@pytest.fixture
def loaded(typed: Typed, tmp_path: Path) -> Typed:
    """A hall of which nothing is known but its profile."""
    file = tmp_path / "halle.yaml"
    lines = [{"id": "video", "title": "Video", "languages": ["de"]}]
    file.write_text(json.dumps(a_document(interpreter_lines=lines)), encoding="utf-8")
    assert typed("site", "load", file).exit_code == 0
    return typed


def test_the_answer_says_what_would_be_different_and_that_it_is_assumed(loaded: Typed) -> None:
    result = loaded(*MONDAY, "--more-advisor", "like=rat", "--close-later", "60", "--visitors", "+10%")

    assert result.exit_code == 0
    assert result.stdout.startswith("With these changes, eight in ten wait at most ")
    assert "+ One advisor more like “Rat”\n+ Closes 60 minutes later\n+ 10 % more visitors\n" in result.stdout
    assert "Assumed, not measured" in result.stdout


def test_how_far_it_is_stands_beside_the_answer_and_not_in_it(loaded: Typed) -> None:
    result = loaded(*MONDAY, "--json")

    assert json.loads(result.stdout)["days"] == 20
    assert "20 days" in result.stderr


def test_a_program_finds_both_sides_and_their_differences(loaded: Typed) -> None:
    said = json.loads(loaded(*MONDAY, "--json", "--lines", "video=+1", "--away", "advisor=rat").stdout)

    assert said["changes"] == ["away:advisor=rat", "lines:video=+1"]
    assert (said["assumed"], said["weekday"]) == (True, "mon")
    assert said["changed"]["everybody"]["unserved"] == said["today"]["everybody"]["people"]
    assert set(said["differences"]) == {"wait", "unserved", "no-shows", "idle", "overtime"}


def test_the_same_seed_gives_the_same_bytes(loaded: Typed) -> None:
    once, again, other = (loaded(*MONDAY, "--json", "--seed", seed).stdout for seed in (7, 7, 8))

    assert once == again != other


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--more-advisor", "like=niemand"), "Nobody here advises under the name “niemand”. There are: rat"),
        (("--speaker", "xx,10:00-12:00"), "The language “xx” does not occur in this hall. There are: de"),
        (("--speaker", "de,12:00-10:00"), "These hours do not work on that day: “12:00-10:00”"),
        (("--away", "organisation=stadt"), "There is no organisation “stadt” here. There are: verein"),
        (("--lines", "video=viele"), "“viele” does not work. A whole number does (-20 … +20), but not 0."),
        (("--visitors", "-100%"), "“-100” does not work"),
        (("--close-later", "999"), "“999” does not work"),
        (("--weekday", "sun"), "The hall is closed on that weekday."),
    ],
)
def test_nonsense_gets_a_clear_word(loaded: Typed, words: tuple[str, ...], said: str) -> None:
    result = loaded(*MONDAY, *words)

    assert (result.exit_code, said in result.stderr) == (1, True), result.stderr
