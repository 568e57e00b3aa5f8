"""A ticket and a slip of a hall as examples, for looking at them before anybody gets one."""

from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from server.domain.routing.estimate import Range
from server.domain.routing.outlook import Outlook
from server.domain.site.site import Site
from server.domain.site.topic import Topic
from server.paper.slip import slip_content
from server.paper.ticket import ticket_content

_COUNT, _SECRET = 47, "preview-of-the-ticket-0"
_OUTLOOK = Outlook(people=4, or_more=False, range=Range(low=20, high=35), right_in_ten=8)
_ADDRESS = "https://hall.example"


def content_of(site: Site, kind: str, *, language: str, topic: str) -> dict[str, Any]:
    """The ticket or the slip in that language, at ten o'clock today."""
    at = datetime.combine(datetime.now(ZoneInfo(site.timezone)), time(10, 5), ZoneInfo(site.timezone))
    if kind == "slip":
        reason = site.redirects[0].reason if site.redirects else None
        return slip_content(site, site.directory[0], reason=reason, language=language, at=at)
    content = ticket_content(
        site, topic_shown(site, topic), count=_COUNT, language=language, secret=_SECRET, outlook=_OUTLOOK, at=at
    )
    return content | {"qr": _ADDRESS + content["qr"]}


def topics_shown(site: Site) -> list[Topic]:
    """The topics for which there are tickets."""
    return [topic for topic in site.all_topics() if not topic.children]


def topic_shown(site: Site, wanted: str) -> Topic:
    """The one that was asked for, else the first that has something to bring: it shows most."""
    topics = topics_shown(site)
    telling = [topic for topic in topics if topic.bring and not topic.sensitive]
    return next((topic for topic in topics if topic.id == wanted), (telling or topics)[0])
