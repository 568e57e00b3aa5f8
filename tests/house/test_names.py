"""Names say what a thing is about, and everything has its place."""

import ast
import re
from pathlib import Path

from tests.house.tree import ROOT, files, text

SAYS_NOTHING = ("util", "helper", "common", "misc")
ROOMS = {"kiosk", "display", "server", "printer", "tests", "deploy", ".ci"}
LONGEST_README = 40
STAND_ON = {
    "hall", "house", "perform", "calling", "giving", "handing_in", "handing_over", "sending_on", "settling",
    "taking_codes", "__init__",
}  # fmt: skip


def says_nothing(path: Path) -> bool:
    return any(re.fullmatch(rf"({'|'.join(SAYS_NOTHING)})s?", part) for part in re.split(r"[/._-]", str(path)))


def verbs() -> set[str]:
    return {path.stem for path in (ROOT / "server" / "actions").glob("*.py")} - STAND_ON


def test_no_file_has_a_name_that_says_nothing() -> None:
    assert [str(path) for path in files() if says_nothing(path)] == []


def test_there_are_only_the_agreed_top_level_folders() -> None:
    assert {path.parts[0] for path in files() if len(path.parts) > 1} <= ROOMS


def test_every_top_folder_has_a_readme_of_at_most_40_lines() -> None:
    readmes = {room: ROOT / room / "README.md" for room in ROOMS - {".ci"}}

    assert [room for room, readme in readmes.items() if not readme.exists()] == []
    assert [room for room, readme in readmes.items() if len(text(readme).splitlines()) > LONGEST_README] == []


def test_every_verb_has_exactly_one_public_function_of_its_name() -> None:
    others = {verb: public for verb in verbs() if (public := public_functions(verb)) != [verb]}

    assert others == {}


def test_every_verb_has_a_test_module() -> None:
    untested = {verb for verb in verbs() if not (ROOT / "tests" / "actions" / f"test_{verb}.py").exists()}

    assert untested == set()


def public_functions(verb: str) -> list[str]:
    tree = ast.parse(text(ROOT / "server" / "actions" / f"{verb}.py"))
    functions = (node for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return [function.name for function in functions if not function.name.startswith("_")]
