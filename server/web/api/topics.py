"""What one can come for: the topics of a hall, as its kiosk shows them."""

from collections.abc import Mapping
from datetime import datetime

from flask import Response

from server.domain.hours.opening import open_now
from server.domain.scope import Scope
from server.domain.site.language import said_in_each
from server.domain.site.site import Site
from server.domain.site.topic import Topic as SiteTopic
from server.web.api.described import Operation, described
from server.web.api.hall_answers import Gate, GateAnswer, Topic, Topics
from server.web.api.per_program import per_program
from server.web.api.v1 import answered, v1
from server.web.shared.guard import only
from server.web.shared.parts import parts


@v1.get("/topics")
@only(Scope.HALL_READ)
@described(Operation(key="topics", answers={200: Topics}))
@per_program
def topics_now(site: str) -> Response:
    """Every topic with a tile; those with children cannot be asked for themselves."""
    now = parts().clock()
    with parts().storage.reading(site, now) as (_, profile):
        return answered(topics_of(profile, now))


def topics_of(site: Site, now: datetime) -> Topics:
    """The topics of a site at `now` (UTC), parents before their children."""
    found = []
    for topic in (each for each in site.topics if each.tile):
        found.append(_topic(site, topic, None, now))
        found += [_topic(site, child, topic.id, now) for child in topic.children if child.tile]
    return Topics(topics=found)


def _topic(site: Site, topic: SiteTopic, parent: str | None, now: datetime) -> Topic:
    return Topic(
        id=topic.id, parent=parent, title=_said(site, topic.title), icon=topic.icon,
        open=open_now(site, now, topic) is not None, gate=_gate(site, topic),
    )  # fmt: skip


def _gate(site: Site, topic: SiteTopic) -> Gate | None:
    gate = None if topic.gate is None else site.gate(topic.gate.question)
    if gate is None:
        return None
    answers = [GateAnswer(id=answer.id, title=_said(site, answer.title)) for answer in gate.answers]
    return Gate(question=_said(site, gate.question), answers=answers)


def _said(site: Site, text: Mapping[str, str]) -> dict[str, str]:
    return said_in_each(text, site.languages)
