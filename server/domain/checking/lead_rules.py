"""What makes sense about where a topic leads: to things that exist, and never in a circle."""

from collections.abc import Callable, Iterator

from server.domain.checking.mistake import Mistake, Path, listed, stands_twice
from server.domain.checking.topic_paths import a_topic, topics_with_paths
from server.domain.site.site import Site
from server.domain.site.topic import Topic


def mistakes_in_leads(site: Site) -> Iterator[Mistake]:
    """Everything that a topic or a redirect leads to and that is not there, and every circle."""
    for path, topic in topics_with_paths(site):
        yield from _redirect(site, path, topic)
        yield from _refer(site, path, topic)
        yield from stands_twice((*path, "then"), topic.then)
        named: list[tuple[Path, str | None]] = [((*path, "then", at), then) for at, then in enumerate(topic.then)]
        for where, name in [((*path, "instead"), topic.instead), *named]:
            if name is not None and site.topic(name) is None:
                yield Mistake(path=where, expected=a_topic(site))
    for at, redirect in enumerate(site.redirects):
        if redirect.afterwards is not None and site.topic(redirect.afterwards) is None:
            yield Mistake(path=("redirects", at, "afterwards"), expected=a_topic(site))
    yield from _circles(site, "instead", lambda topic: (topic.instead,) if topic.instead else ())
    yield from _circles(site, "then", lambda topic: topic.then)
    yield from _circles(site, "gate", _behind_the_gate)


def _redirect(site: Site, path: Path, topic: Topic) -> Iterator[Mistake]:
    if topic.redirect is not None and site.redirect(topic.redirect) is None:
        yield Mistake(path=(*path, "redirect"), expected=f"one of {listed(known.id for known in site.redirects)}")
    if topic.redirect_from is not None and topic.redirect is None:
        yield Mistake(path=(*path, "redirect_from"), expected="a redirect that holds from that day on")


def _refer(site: Site, path: Path, topic: Topic) -> Iterator[Mistake]:
    yield from stands_twice((*path, "refer"), topic.refer)
    for at, place in enumerate(topic.refer):
        if site.place(place) is None:
            yield Mistake(path=(*path, "refer", at), expected=a_place(site))


def _behind_the_gate(topic: Topic) -> tuple[str, ...]:
    return tuple(to.topic for to in topic.gate.answers.values() if to.topic) if topic.gate is not None else ()


def _circles(site: Site, key: str, leads: Callable[[Topic], tuple[str, ...]]) -> Iterator[Mistake]:
    """Each circle once, at its first topic in the order of the file."""
    to = {topic.id: leads(topic) for topic in site.all_topics()}
    told: set[str] = set()
    for path, topic in topics_with_paths(site):
        around = _reached(to, topic.id)
        if topic.id in around and topic.id not in told:
            told |= {other for other in around if topic.id in _reached(to, other)}
            yield Mistake(path=(*path, key), expected=f"a way that does not come back to “{topic.id}”: this is a cycle")


def _reached(to: dict[str, tuple[str, ...]], start: str) -> set[str]:
    """Every topic to which one comes from `start` in at least one step."""
    reached, coming = set[str](), list(to.get(start, ()))
    while coming:
        topic = coming.pop()
        if topic not in reached:
            reached.add(topic)
            coming += to.get(topic, ())
    return reached


def a_place(site: Site) -> str:
    """What was expected where a place is named."""
    return f"a place of the directory: {listed(place.id for place in site.directory)}"
