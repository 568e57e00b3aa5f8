"""What makes sense about the topics of a profile: tiles fit the kiosk, somebody serves them, gates lead somewhere."""

from collections.abc import Iterator

from server.domain.mistake import Mistake, Path, listed, not_said, wrong_hours, wrong_id, wrong_number
from server.domain.site import Site
from server.domain.topic import GateUse, Topic

TILES = 8
"""At most so many tiles on one kiosk screen, "I don't know" among them."""


def mistakes_in_topics(site: Site) -> Iterator[Mistake]:
    """Every mistake of the topic tree, in the order of the file."""
    if sum(topic.unsure for topic in site.topics) != 1:
        yield Mistake(path=("topics",), expected="exactly one topic with “unsure: true” for “I don’t know”")
    if len(site.topics) > TILES:
        yield Mistake(path=("topics",), expected=f"at most {TILES} tiles on a screen, “I don’t know” among them")
    for at, topic in enumerate(site.topics):
        yield from _topic(site, ("topics", at), topic)
        if len(topic.children) > TILES - 1:
            yield Mistake(path=("topics", at, "children"), expected=f"at most {TILES - 1} tiles beside “I don’t know”")
        for index, child in enumerate(topic.children):
            yield from _child(site, ("topics", at, "children", index), child)


def a_topic(site: Site) -> str:
    """What was expected where a topic is named."""
    return f"one of {listed(topic.id for topic in site.all_topics() if not topic.children)}"


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
        yield from _gate(site, (*path, "gate"), topic.gate)
    served = any(topic.id in advisor.topics for advisor in site.advisors)
    if not (served or topic.children or _only_leads_away(topic)):
        yield Mistake(path=(*path, "id"), expected=f"an advisor who serves “{topic.id}”; nobody does")


def _only_leads_away(topic: Topic) -> bool:
    return topic.gate is not None and all(to.topic or to.redirect for to in topic.gate.answers.values())


def _gate(site: Site, path: Path, use: GateUse) -> Iterator[Mistake]:
    gate = site.gate(use.question)
    if gate is None:
        yield Mistake(path=(*path, "question"), expected=f"one of {listed(known.id for known in site.gates)}")
        return
    answers = {answer.id for answer in gate.answers}
    if set(use.answers) != answers:
        yield Mistake(path=(*path, "answers"), expected=f"each of {listed(answers)}")
    for answer, to in use.answers.items():
        if to.topic is not None and to.redirect is not None:
            yield Mistake(path=(*path, "answers", answer), expected="a topic or a redirect, not both")
        if to.topic is not None and site.topic(to.topic) is None:
            yield Mistake(path=(*path, "answers", answer, "topic"), expected=a_topic(site))
        if to.redirect is not None and site.redirect(to.redirect) is None:
            redirects = listed(known.id for known in site.redirects)
            yield Mistake(path=(*path, "answers", answer, "redirect"), expected=f"one of {redirects}")
