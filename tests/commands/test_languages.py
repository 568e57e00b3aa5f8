"""`lotse languages`: what an operator has to know before a hall promises a language."""

import json
from pathlib import Path

import pytest

from server.speech.wanted import clips_wanted
from server.words.languages import KNOWN
from server.words.standing import standing
from tests.building import a_document
from tests.commands.conftest import Typed


@pytest.fixture
def hall(typed: Typed, tmp_path: Path) -> None:
    """A hall that speaks German and Tigrinya, which an Amharic voice reads."""
    topic = {"id": "empfang", "title": {"de": "Empfang", "ti": "መቐበሊ"}, "icon": "house", "unsure": True}
    document = a_document(
        languages=["de", "ti"], speech={"stand_in": {"ti": "am"}}, topics=[topic],
        waiting_place={"de": "Dort", "ti": "ኣብኡ"},
    )  # fmt: skip
    file = tmp_path / "halle.yaml"
    file.write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")
    assert typed("site", "load", file).exit_code == 0


def test_every_language_is_shown_with_how_far_it_is(typed: Typed) -> None:
    shown = typed("languages")

    head, *rows = shown.output.splitlines()
    assert head.split()[:2] == ["code", "name"]
    assert [row.split()[0] for row in rows] == list(KNOWN)
    assert standing("de").there == standing("de").wanted
    assert f"{standing('de').there} of {standing('de').wanted}  awaits a native speaker" in rows[0]


@pytest.mark.usefixtures("hall")
def test_only_those_of_a_hall_are_shown_with_the_voice_that_it_uses(typed: Typed) -> None:
    german, tigrinya = typed("languages", "halle").output.splitlines()[1:]

    assert "  de  " in german
    assert "  (am)  " in tigrinya
    assert tigrinya.endswith("halle")


def test_a_language_without_any_voice_says_so(typed: Typed) -> None:
    rows = {row.split()[0]: row for row in typed("languages").output.splitlines()}

    assert "none: German" in rows["so"]
    assert "none" not in rows["ar"]


def test_clips_are_counted_and_the_rest_is_listed_to_be_recorded(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = clips_wanted("so")
    first = next(iter(wanted))
    (tmp_path / "so").mkdir()
    (tmp_path / "so" / f"{first}.wav").touch()
    monkeypatch.setenv("LOTSE_SPEECH_CLIPS", str(tmp_path))

    rows = {row.split()[0]: row for row in typed("languages").output.splitlines()}
    missing = typed("languages", "--record", "so").output.splitlines()

    assert f"clips 1 of {len(wanted)}" in rows["so"]
    assert len(missing) == len(wanted) - 1
    assert "47.wav\t47" in missing


def test_a_language_that_nobody_knows_is_a_clear_line(typed: Typed) -> None:
    result = typed("languages", "--record", "tlh")

    assert result.exit_code == 1
    assert "no language “tlh”" in result.stderr
