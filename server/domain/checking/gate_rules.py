"""What makes sense about a topic's gate: it asks a known question, and each answer leads to something that helps."""

from collections.abc import Iterator

from server.domain.checking.mistake import Mistake, Path, listed
from server.domain.checking.owner_rules import has_advisor_for
from server.domain.checking.topic_paths import a_topic
from server.domain.site.site import Site
from server.domain.site.topic import Destination, GateUse, Topic


def wrong_gate(site: Site, path: Path, topic: Topic, use: GateUse) -> Iterator[Mistake]:
    """Every mistake of the gate at `path`, which is asked before `topic`."""
    gate = site.gate(use.question)
    if gate is None:
        yield Mistake(path=(*path, "question"), expected=f"one of {listed(known.id for known in site.gates)}")
        return
    answers = {answer.id for answer in gate.answers}
    if set(use.answers) != answers:
        yield Mistake(path=(*path, "answers"), expected=f"each of {listed(answers)}")
    for answer, to in use.answers.items():
        yield from _destination(site, (*path, "answers", answer), topic, to)


def _destination(site: Site, path: Path, topic: Topic, to: Destination) -> Iterator[Mistake]:
    if to.topic is not None and to.redirect is not None:
        yield Mistake(path=path, expected="a topic or a redirect, not both")
    if to.topic is not None and site.topic(to.topic) is None:
        yield Mistake(path=(*path, "topic"), expected=a_topic(site))
    if to.redirect is not None and site.redirect(to.redirect) is None:
        yield Mistake(path=(*path, "redirect"), expected=f"one of {listed(known.id for known in site.redirects)}")
    if to.stay and to.redirect is None:
        yield Mistake(path=(*path, "stay"), expected="a redirect that the visitor need not follow")
    if to.organisation is not None:
        yield from _organisation(site, (*path, "organisation"), to.organisation, to.topic or topic.id)


def _organisation(site: Site, path: Path, organisation: str, topic: str) -> Iterator[Mistake]:
    if site.organisation(organisation) is None:
        yield Mistake(path=path, expected=f"one of {listed(known.id for known in site.organisations)}")
    elif site.topic(topic) is not None and not has_advisor_for(site, organisation, topic):
        yield Mistake(path=path, expected=f"an organisation with an advisor who serves “{topic}”; nobody does there")
