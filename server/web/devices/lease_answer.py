"""What a kiosk needs to give numbers and print tickets by itself: its lease, the hours, and what tickets say."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from server.config import Config
from server.domain.hours.hours import OpenSpan
from server.domain.hours.opening import local_day, open_on
from server.domain.routing.gate import is_redirected
from server.domain.routing.outlook import Outlook
from server.domain.site.site import Site
from server.domain.site.topic import Topic
from server.domain.visits.lease import Lease
from server.domain.visits.need import Need
from server.domain.visits.number import symbol_of, written
from server.paper.pair import Bilingual
from server.paper.ticket import ticket_content
from server.storage import leases
from server.storage.presence import duties
from server.storage.records import Records
from server.storage.rest_of_day import able
from server.web.devices.signed_lease import signed
from server.words.catalogue import say
from server.words.dates import clock_time

OF_THE_TOPIC = ("topic", "icon", "bring")
LEFT_OPEN = ("number", "symbol", "qr", *OF_THE_TOPIC)
UNKNOWN = Outlook(people=0, or_more=False, range=None)
"""Alone, a kiosk does not know the line."""


def lease_answer(site: Site, records: Records, now: datetime, *, device: int, config: Config) -> dict[str, Any]:
    """The answer as `tests/contract/kiosk_lease.json` shows it; `signed` is null where there is no room for numbers."""
    topics = _topics_alone(site, records, now)
    return {
        "day": records.day.isoformat(),
        "hours": _hours(open_on(site, records.day)),
        **_numbers(site, records, device=device, key=config.signing_key()),
        "pages": f"{config.public_url}/t/",
        "tickets": {language: _ticket(site, topics[0], language, now, config) for language in site.languages if topics},
        "topics": [_topic(site, topic, now) for topic in topics],
        "not_alone": {language: say("kiosk", language, "not-alone") for language in site.languages},
    }


def _numbers(site: Site, records: Records, *, device: int, key: str) -> dict[str, Any]:
    block, hours = leases.newest(records, device), open_on(site, records.day)
    if block is None or not hours:
        return {"signed": None, "numbers": []}
    lease = Lease(
        site=site.site, device=device, day=records.day, first=block.first, last=block.last,
        leased_at=block.reserved_at, until=hours[-1].closes,
    )  # fmt: skip
    left = leases.left(records, block)
    numbers = [{"count": count, "number": written(count), "symbol": symbol_of(count)} for count in left]
    return {"signed": signed(lease, key), "numbers": numbers}


def _topics_alone(site: Site, records: Records, now: datetime) -> list[Topic]:
    """The tiles that lead straight to a line today, for which somebody is here."""
    here = {duty.advisor for duty in duties(records, site, now)}
    return [
        topic
        for topic in site.all_topics()
        if topic.tile and topic.gate is None and not topic.children and not is_redirected(topic, records.day)
        if open_on(site, records.day, topic)
        and here & able(records, site, Need(topic=topic.id, language=site.language))
    ]


def _topic(site: Site, topic: Topic, now: datetime) -> dict[str, Any]:
    parts = {language: _content(site, topic, language, now) for language in site.languages}
    return {
        "id": topic.id,
        "sensitive": topic.sensitive,
        "hours": _hours(open_on(site, local_day(site, now), topic)),
        "tickets": {language: {name: part[name] for name in OF_THE_TOPIC} for language, part in parts.items()},
    }


def _ticket(site: Site, topic: Topic, language: str, now: datetime, config: Config) -> dict[str, Any]:
    """A ticket in that language with what only the kiosk knows left open; `{time}` stands for the time."""
    both, content = Bilingual(language=language), _content(site, topic, language, now)
    time = clock_time(now, site.timezone)
    when = {name: said and said.replace(time, "{time}") for name, said in content["when"].items()}
    return content | dict.fromkeys(LEFT_OPEN) | {
        "when": when, "note": both.say("alone"), "demo": both.say("demo") if config.demo else None,
    }  # fmt: skip


def _content(site: Site, topic: Topic, language: str, now: datetime) -> dict[str, Any]:
    return ticket_content(site, topic, count=0, language=language, secret="", outlook=UNKNOWN, at=now)


def _hours(spans: Iterable[OpenSpan]) -> list[dict[str, str]]:
    return [{"opens": span.opens.isoformat(), "closes": span.closes.isoformat()} for span in spans]
