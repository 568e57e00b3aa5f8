"""Where a touch leads: to a topic of this hall or to another place. The answer at a gate is not kept."""

from server.domain.refusal import Code, Refusal
from server.domain.site import Site
from server.domain.topic import Destination, Redirect, Topic


def destination(site: Site, topic: str, answer: str | None) -> Topic | Redirect:
    """The topic to wait for, or the place that does it instead. Refuses with TOPIC_UNKNOWN or ANSWER_UNKNOWN."""
    asked = site.topic(topic)
    if asked is None:
        raise Refusal(Code.TOPIC_UNKNOWN, topic=topic)
    leads_to = _answered(asked, answer)
    if leads_to.redirect is not None:
        return site.redirect(leads_to.redirect) or _unknown(leads_to.redirect)
    if leads_to.topic is not None:
        return site.topic(leads_to.topic) or _unknown(leads_to.topic)
    return asked


def _answered(topic: Topic, answer: str | None) -> Destination:
    if topic.gate is None:
        return Destination()
    if answer is None or answer not in topic.gate.answers:
        raise Refusal(Code.ANSWER_UNKNOWN, topic=topic.id)
    return topic.gate.answers[answer]


def _unknown(name: str) -> Topic:
    raise Refusal(Code.TOPIC_UNKNOWN, topic=name)
