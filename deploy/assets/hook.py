"""Hatch runs this when Lotse is built or installed, so that `pip install .` brings pages and fonts with it."""

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class AssetsHook(BuildHookInterface[Any]):
    """Makes the assets before the wheel is put together; a source distribution holds none of them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Fetches what is missing and adds it, although git ignores it."""
        if self.target_name != "wheel":
            return
        runpy.run_path(str(Path(self.root) / "deploy" / "assets" / "make.py"), run_name="__main__")
        if version != "editable":
            build_data["artifacts"] += ["server/web/shared/static/vendor/", "printer/fonts/"]
