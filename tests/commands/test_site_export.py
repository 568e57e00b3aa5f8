"""`lotse site export` and `lotse site versions`: the profile as it is loaded, and who changed it."""

import json
from pathlib import Path

from PIL import Image

from server.profile.read import read_profile
from tests.building import a_document
from tests.commands.conftest import Typed
from tests.house.tree import ROOT

MTK = ROOT / "deploy" / "sites" / "mtk-ib.yaml"


def test_what_was_loaded_is_printed_as_a_file_that_loads_again(typed: Typed, tmp_path: Path) -> None:
    typed("site", "load", MTK)

    printed = typed("site", "export")
    again = tmp_path / "again.yaml"
    again.write_text(printed.output, encoding="utf-8")

    assert read_profile(printed.output).site == read_profile(MTK.read_text(encoding="utf-8")).site
    assert typed("site", "check", again).exit_code == 0


def test_a_folder_gets_the_file_and_its_pictures(typed: Typed, tmp_path: Path) -> None:
    Image.new("RGB", (8, 8), "white").save(tmp_path / "plan.png")
    file = tmp_path / "halle.yaml"
    file.write_text(_yaml(slides=[{"picture": "plan.png"}]), encoding="utf-8")
    typed("site", "load", file)

    told = typed("site", "export", "halle", "--to", tmp_path / "saved")

    assert "pictures beside it: 1" in told.output
    assert typed("site", "check", tmp_path / "saved" / "halle.yaml").exit_code == 0


def test_the_versions_say_who_changed_what(typed: Typed, tmp_path: Path) -> None:
    file = tmp_path / "halle.yaml"
    for title in ("Halle", "Saal"):
        file.write_text(_yaml(title=title), encoding="utf-8")
        typed("site", "load", file, "--by", "Leitung")

    lines = typed("site", "versions").output.splitlines()

    assert [line.split()[0] for line in lines] == ["2", "1"]
    assert lines[0].endswith("Leitung  title")


def test_a_hall_that_is_not_there_is_one_clear_line(typed: Typed) -> None:
    for command in ("export", "versions"):
        told = typed("site", command, "nirgends")

        assert told.exit_code == 1
        assert told.stderr.strip() == "No site is loaded yet: lotse site load FILE"


def _yaml(**changes: object) -> str:
    return json.dumps(a_document(**changes), ensure_ascii=False)
