"""What tests of the installation are given: a release that was built, and machines on which it stands."""

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from tests.deploy.box import Box
from tests.house.tree import ROOT


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a town unpacks, as `make release` builds it; the packages it stands on come from where the tests run."""
    folder = tmp_path_factory.mktemp("release")
    subprocess.run([ROOT / "deploy" / "release", folder], check=True, env=os.environ | {"PYTHON": sys.executable})
    (packed,) = folder.glob("lotse-*.tar.gz")
    with tarfile.open(packed) as archive:
        archive.extractall(folder, filter="data")
    release = packed.with_name(packed.name.removesuffix(".tar.gz"))
    (release / "requirements.lock").write_text("# Nothing: no network in a test.\n")
    return release


@pytest.fixture(scope="session")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Box:
    """A machine on which the release was installed; no test changes it."""
    box = Box(root=tmp_path_factory.mktemp("machine"), release=built)
    box.install()
    return box


@pytest.fixture
def box(installed: Box, tmp_path: Path) -> Box:
    """Another machine, which has made the version already: that takes long, and the settings do not."""
    box = Box(root=tmp_path / "machine", release=tmp_path / "release")
    shutil.copytree(installed.release, box.release)
    made = Path("opt") / "lotse" / "versions"
    shutil.copytree(installed.root / made, box.root / made, symlinks=True)
    return box
