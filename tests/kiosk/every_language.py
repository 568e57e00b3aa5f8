"""A hall's profile made to speak every language of Lotse: German stands in for what it does not say itself."""

import json
from pathlib import Path
from typing import Any

from server.profile.yaml_lines import read_marked
from server.words.languages import KNOWN


def in_every_language(profile: Path, to: Path) -> Path:
    """Writes the copy to `to` and gives it back; JSON is YAML too."""
    document = _with_every_text(read_marked(profile.read_text()).document)
    to.write_text(json.dumps(document | {"languages": list(KNOWN)}))
    return to


def _with_every_text(part: Any) -> Any:
    if isinstance(part, list):
        return [_with_every_text(one) for one in part]
    if not isinstance(part, dict):
        return part
    if "de" in part:
        return dict.fromkeys(KNOWN, part["de"]) | part
    return {key: _with_every_text(one) for key, one in part.items()}
