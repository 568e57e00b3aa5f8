"""What a ticket says, in the visitor's language and in German."""

from datetime import datetime
from typing import Any

from server.domain.estimate import Range
from server.domain.number import symbol_of, written
from server.domain.outlook import Outlook
from server.domain.site import Site
from server.domain.topic import Topic
from server.paper.frame import frame
from server.paper.pair import Bilingual, Pair


def ticket_content(
    site: Site, topic: Topic, *, count: int, language: str, secret: str, outlook: Outlook, at: datetime
) -> dict[str, Any]:
    """The content of a ticket's print job; `qr` is the path of the visitor's page, without the hall's address."""
    both = Bilingual(language=language)
    return frame("ticket", site, both, at=at) | {
        "label": both.say("your-number"),
        "number": written(count),
        "symbol": symbol_of(count),
        "topic": None if topic.sensitive else both.text(topic.title),
        "wait": None if outlook.range is None else _wait(both, outlook.range),
        "place": both.text(site.waiting_place),
        "bring_title": both.say("have-ready"),
        "bring": None if topic.sensitive else both.lines(topic.bring),
        "qr": f"/t/{secret}",
        "qr_hint": both.say("follow"),
    }


def _wait(both: Bilingual, told: Range) -> Pair:
    if told.low == 0:
        return both.say("wait-at-most", high=told.high)
    return both.say("wait", low=told.low, high=told.high)
