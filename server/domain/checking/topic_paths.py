"""Where each topic stands in a profile, and what was expected where another part names one."""

from collections.abc import Iterator

from server.domain.checking.mistake import Path, listed
from server.domain.site.site import Site
from server.domain.site.topic import Topic


def topics_with_paths(site: Site) -> Iterator[tuple[Path, Topic]]:
    """Every topic of the tree with its place in the file, parents before their children."""
    for at, topic in enumerate(site.topics):
        yield ("topics", at), topic
        for index, child in enumerate(topic.children):
            yield ("topics", at, "children", index), child


def a_topic(site: Site) -> str:
    """What was expected where a topic is named for which somebody can wait."""
    return f"one of {listed(topic.id for topic in site.all_topics() if not topic.children)}"
