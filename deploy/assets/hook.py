"""Hatch runs this when Lotse is built or installed: `pip install .` brings pictograms and fonts with it."""

import subprocess
import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class AssetsHook(BuildHookInterface[Any]):
    """Makes the assets before the wheel is put together; a source distribution holds none of them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Fetches what is missing and adds it, although git ignores it."""
        if self.target_name != "wheel":
            return
        made = subprocess.run([sys.executable, "-m", "deploy.assets.make"], cwd=self.root, check=False)
        if made.returncode != 0:
            sys.exit(made.returncode)  # why is on the last line that the other process wrote
        if version != "editable":
            build_data["artifacts"] += ["server/web/shared/static/vendor/", "printer/fonts/"]
