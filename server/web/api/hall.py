"""How a hall is now: open or not, how many wait, and how long it would take."""

from datetime import datetime

from flask import Response

from server.domain.hours.hours import OpenSpan
from server.domain.hours.opening import open_now, opens_next
from server.domain.scope import Scope
from server.domain.site.site import Site
from server.domain.visits.need import Need
from server.storage import waiting
from server.storage.prospect import Prospect, newcomers
from server.storage.records import Records
from server.web.api.described import Operation, described
from server.web.api.figures import counted
from server.web.api.hall_answers import HallNow, Stretch, TopicWait
from server.web.api.per_program import per_program
from server.web.api.v1 import v1
from server.web.api.waits import wait_of
from server.web.shared.guard import only
from server.web.shared.parts import parts


@v1.get("/hall")
@only(Scope.HALL_READ)
@described(Operation(key="hall", answers={200: HallNow}))
@per_program
def hall_now(site: str) -> Response:
    """The same for every program, and made once per change."""
    now = parts().clock()
    with parts().storage.reading(site, now) as (records, profile):
        return parts().boards.answer(
            "program", records, now, lambda _: hall_at(profile, records, now).model_dump(mode="json")
        )


def hall_at(site: Site, records: Records, now: datetime) -> HallNow:
    """The hall at `now` (UTC). What is said of waits in general says nothing of topics that are sensitive."""
    today, coming = open_now(site, now), opens_next(site, now)
    offered = [topic for topic in site.all_topics() if not topic.children and topic.tile and not topic.sensitive]
    prospect = newcomers(records, site, now)
    return HallNow(
        site=site.site, title=site.title, timezone=site.timezone, languages=list(site.languages),
        open=today is not None, today=_stretch(today), next=_stretch(coming),
        waiting=counted(sum(waiting.ahead(records).values())),
        waits=[_wait(prospect, site, topic.id) for topic in offered],
    )  # fmt: skip


def _wait(prospect: Prospect, site: Site, topic: str) -> TopicWait:
    told = prospect(Need(topic=topic, language=site.language))
    return TopicWait(topic=topic, **dict(wait_of(told)))


def _stretch(span: OpenSpan | None) -> Stretch | None:
    return None if span is None else Stretch(opens=span.opens, closes=span.closes)
