"""What may never be committed: other people's code, addresses of registries, paths of one machine."""

import json
import re
import tomllib
from pathlib import Path

from tests.house.tree import ROOT, files, text

# Cut in two, so that this file passes its own test.
REGISTRIES = (
    "py" + "pi.org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "npm" + "js.com",
    "deb." + "debian.org",
)
PRIVATE_PATHS = re.compile("/(ro" + "ot|ho" + "me/[a-z]+|wo" + "rk|tm" + "p|Us" + "ers)/")
FOREIGN = re.compile(r"\.(woff2?|ttf|otf|mp3|wav|ogg|opus)$|\.min\.(js|css)$|(^|/)(uv\.lock|pylock\.toml)$")
UNFINISHED = re.compile("TO" + "DO|FIX" + "ME|NotImplemented" + "Error|lorem " + "ipsum")
PICTURES = (".png", ".jpg", ".webp")


def written() -> list[Path]:
    return [path for path in files() if path.suffix not in PICTURES]


def test_no_file_names_the_host_of_a_registry() -> None:
    named = [str(path) for path in written() if any(host in text(path) for host in REGISTRIES)]

    assert named == []


def test_no_file_knows_a_path_of_one_machine() -> None:
    assert [str(path) for path in written() if PRIVATE_PATHS.search(text(path))] == []


def test_no_font_sound_or_minified_code_is_committed() -> None:
    assert [str(path) for path in files() if FOREIGN.search(str(path))] == []


def test_the_npm_lock_does_not_say_where_packages_were_fetched() -> None:
    packages = json.loads(text(ROOT / "package-lock.json"))["packages"]

    assert [name for name, package in packages.items() if "resolved" in package] == []
    assert all("integrity" in package for name, package in packages.items() if name)


def test_every_locked_python_package_has_a_hash() -> None:
    for lock in ("requirements.lock", "requirements-dev.lock"):
        packages = [entry for entry in re.split(r"\n(?=[a-z0-9])", text(ROOT / lock)) if "==" in entry]

        assert packages != []
        assert [package[:40] for package in packages if "--hash=sha256:" not in package] == []


def test_what_builds_a_wheel_is_what_the_lock_installs() -> None:
    project = tomllib.loads(text(ROOT / "pyproject.toml"))

    assert project["build-system"]["requires"] == project["dependency-groups"]["build"]


def test_nothing_is_marked_as_unfinished() -> None:
    assert [str(path) for path in written() if UNFINISHED.search(text(path))] == []
