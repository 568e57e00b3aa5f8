"""What makes sense about the topics of a profile: tiles fit the kiosk, somebody serves them, gates lead somewhere."""

from collections.abc import Iterator

from server.domain.checking.gate_rules import wrong_gate
from server.domain.checking.hours_rules import wrong_hours
from server.domain.checking.mistake import Mistake, Path, not_said, wrong_id, wrong_number
from server.domain.checking.owner_rules import wrong_owners
from server.domain.site.site import Site
from server.domain.site.topic import Topic

TILES = 8
"""At most so many tiles on one kiosk screen, "I don't know" among them."""


def mistakes_in_topics(site: Site) -> Iterator[Mistake]:
    """Every mistake of the topic tree, in the order of the file."""
    if sum(topic.unsure for topic in site.topics) != 1:
        yield Mistake(path=("topics",), expected="exactly one topic with “unsure: true” for “I don’t know”")
    if sum(topic.tile for topic in site.topics) > TILES:
        yield Mistake(path=("topics",), expected=f"at most {TILES} tiles on a screen, “I don’t know” among them")
    for at, topic in enumerate(site.topics):
        yield from _topic(site, ("topics", at), topic)
        if len(topic.children) > TILES - 1:
            yield Mistake(path=("topics", at, "children"), expected=f"at most {TILES - 1} tiles beside “I don’t know”")
        for index, child in enumerate(topic.children):
            yield from _child(site, ("topics", at, "children", index), child)


def _child(site: Site, path: Path, child: Topic) -> Iterator[Mistake]:
    yield from _topic(site, path, child)
    if child.children:
        yield Mistake(path=(*path, "children"), expected="no third level: two touches reach any topic")


def _topic(site: Site, path: Path, topic: Topic) -> Iterator[Mistake]:
    yield from wrong_id((*path, "id"), topic.id)
    yield from not_said((*path, "title"), topic.title, site.languages)
    if topic.bring is not None:
        yield from not_said((*path, "bring"), topic.bring, site.languages)
    if topic.opening is not None:
        yield from wrong_hours((*path, "opening"), topic.opening)
    yield from wrong_number((*path, "minutes"), topic.minutes, least=1, most=480)
    if topic.gate is not None:
        yield from wrong_gate(site, (*path, "gate"), topic, topic.gate)
        if topic.redirect is not None and topic.redirect_from is None:
            yield Mistake(path=(*path, "gate"), expected="no gate: every answer ends at the redirect")
    yield from wrong_owners(site, path, topic)
    served = any(topic.id in advisor.topics for advisor in site.advisors)
    if not (served or topic.children or _only_leads_away(topic)):
        yield Mistake(path=(*path, "id"), expected=f"an advisor who serves “{topic.id}”; nobody does")


def _only_leads_away(topic: Topic) -> bool:
    if topic.redirect is not None and topic.redirect_from is None:
        return True
    return topic.gate is not None and all(to.topic or to.redirect for to in topic.gate.answers.values())
