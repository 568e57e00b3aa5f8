"""What a tablet shows: topics and languages to choose from, and the numbers that it may give out by itself."""

from dataclasses import asdict
from typing import Any

from server.config import Config
from server.domain.routing.gate import is_redirected
from server.domain.site.language import said_in_each
from server.domain.site.site import Site
from server.domain.visits.number import symbol_of, written
from server.storage import events, number_blocks
from server.storage.records import Records
from server.words.languages import KNOWN, Language


def tablet_board(site: Site, records: Records, *, device: int, config: Config) -> dict[str, Any]:
    """The board as `tests/contract/tablet_board.json` shows it. Gates are not asked here: staff know the answer."""
    topics = [topic for topic in site.all_topics() if not topic.children and not is_redirected(topic, records.day)]
    return {
        "seq": events.last_seq(records),
        "demo": config.demo,
        "site": {"id": site.site, "title": site.title, "timezone": site.timezone, "language": site.language},
        "languages": [asdict(KNOWN.get(code, Language(code=code, name=code))) for code in site.languages],
        "topics": [
            {"id": topic.id, "icon": topic.icon, "title": said_in_each(topic.title, site.languages)} for topic in topics
        ],
        "pages": f"{config.public_url}/t/",
        **numbers_part(records, device=device),
    }


def numbers_part(records: Records, *, device: int) -> dict[str, Any]:
    """The numbers of today that the tablet may still give out, as `tests/contract/tablet_numbers.json` shows them."""
    blocks = number_blocks.left(records, device)
    left = [count for block in blocks for count in range(block.first, block.last + 1)]
    return {
        "day": records.day.isoformat(),
        "numbers": [{"count": count, "number": written(count), "symbol": symbol_of(count)} for count in left],
    }
