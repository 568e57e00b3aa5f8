"""A paper once more, so marked that nobody takes it for a second number."""

from datetime import datetime
from typing import Any

from server.paper.pair import Bilingual
from server.words.dates import clock_time


def copied(content: dict[str, Any], *, zone: str, at: datetime) -> dict[str, Any]:
    """The content of a copy that is printed at that moment."""
    both = Bilingual(language=content["language"])
    return content | {"copy": both.say("copy", time=clock_time(at, zone))}
