"""A machine as a folder, on which releases are installed and run."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from server.storage.prepare import NEWEST

PROGRAM_NEEDS = Path(sys.prefix) / "lib" / f"python3.{sys.version_info.minor}" / "site-packages"
LATER = "9999"
ITS_MIGRATION = f"""
from alembic import op
from sqlalchemy import Column, Integer
revision = "{LATER}"
down_revision = "{NEWEST}"
def upgrade():
    op.add_column("sites", Column("of_a_later_release", Integer))
"""


@dataclass(frozen=True, kw_only=True)
class Box:
    """A machine as a folder, and a release that was unpacked beside it."""

    root: Path
    release: Path

    def install(self, *words: str) -> str:
        """Runs the release's own script; gives what it said."""
        ran = subprocess.run(
            [str(self.release / "deploy" / "install.sh"), "--root", str(self.root), *words],
            capture_output=True, text=True, check=False, env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "PIP_NO_INDEX": "1", "PIP_NO_COMPILE": "1"},
        )  # fmt: skip
        return ran.stdout.splitlines()[-1] if ran.returncode == 0 else f"failed: {ran.stderr}"

    def version(self, link: str = "current") -> str:
        """The name of the version to which a link points."""
        return (self.root / "opt" / "lotse" / link).readlink().name

    def everything(self) -> dict[str, tuple[int, bytes]]:
        """Every file below /etc and /usr with its mode, and where the links point."""
        found = {
            str(path.relative_to(self.root)): (path.lstat().st_mode, bytes(path.readlink()) if path.is_symlink() else path.read_bytes())
            for room in ("etc", "usr")
            for path in (self.root / room).rglob("*")
            if path.is_symlink() or path.is_file()
        }  # fmt: skip
        return found | {"current": (0, self.version().encode())}

    def becomes_newer(self) -> None:
        """The release is another one, by one line of its settings."""
        with (self.release / "deploy" / "SETTINGS.md").open("a") as settings:
            settings.write("\n")

    def becomes_later(self) -> None:
        """The release is a later one, which changes the tables."""
        (wheel,) = self.release.glob("lotse-*.whl")
        with ZipFile(wheel) as old:
            parts = {each: old.read(each) for each in old.namelist()}
        prepare = parts["server/storage/prepare.py"].decode()
        parts["server/storage/prepare.py"] = prepare.replace(f'NEWEST = "{NEWEST}"', f'NEWEST = "{LATER}"').encode()
        parts[f"server/storage/migrations/versions/{LATER}_later.py"] = ITS_MIGRATION.encode()
        with ZipFile(wheel, "w", ZIP_DEFLATED) as new:
            for name, content in parts.items():
                new.writestr(name, content)

    def runs(self, *words: str) -> str:
        """What the version that is installed now answers to a command, about the records of this machine."""
        current = self.root / "opt" / "lotse" / "current"
        packages = next((current / "lib").glob("python3*")) / "site-packages"
        (packages / "of-the-tests.pth").write_text(f"{PROGRAM_NEEDS}\n")
        own = {"LOTSE_DATABASE_URL": f"sqlite:///{self.records}", "LOTSE_SECRET_KEY": "k" * 48}
        ran = subprocess.run(
            # With this machine's Python: one that was copied still names that of the machine it was made on.
            [str(current / "bin" / "python"), str(current / "bin" / "lotse"), *words],
            capture_output=True, text=True, check=False, cwd="/", env=os.environ | own,
        )  # fmt: skip
        return ran.stdout if ran.returncode == 0 else f"failed: {ran.stderr}"

    @property
    def records(self) -> Path:
        """Where the server keeps everything."""
        return self.root / "var" / "lib" / "lotse" / "lotse.sqlite"

    def halls(self) -> list[str]:
        """The halls that the records know."""
        with closing(sqlite3.connect(self.records)) as database:
            return [site for (site,) in database.execute("SELECT site FROM sites ORDER BY site")]
