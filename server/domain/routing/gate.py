"""Where a touch leads: to a topic of this hall or to another place. The answer at a gate is not kept."""

from dataclasses import dataclass
from datetime import date

from server.domain.refusal import Code, Refusal
from server.domain.site.site import Site
from server.domain.site.topic import Destination, Redirect, Topic


@dataclass(frozen=True, kw_only=True)
class Lead:
    """The topic to wait for here, with advisors of `organisation` alone if one is named, or the way to another place.

    With `stay` the visitor may wait for the topic all the same.
    """

    topic: Topic
    organisation: str = ""
    redirect: Redirect | None = None
    stay: bool = False


def destination(site: Site, topic: str, answer: str | None, *, day: date) -> Lead:
    """Where touching `topic` leads on that local day. Refuses with TOPIC_UNKNOWN or ANSWER_UNKNOWN."""
    asked = site.topic(topic)
    if asked is None:
        raise Refusal(Code.TOPIC_UNKNOWN, topic=topic)
    if asked.redirect is not None and is_redirected(asked, day):
        return Lead(topic=asked, redirect=_redirect(site, asked.redirect))
    if asked.gate is None:
        return Lead(topic=asked)
    if answer is None or answer not in asked.gate.answers:
        raise Refusal(Code.ANSWER_UNKNOWN, topic=topic)
    return _lead(site, asked, asked.gate.answers[answer])


def destinations(site: Site, topic: Topic, *, day: date) -> tuple[Lead, ...]:
    """Everywhere that touching `topic` can lead on that local day: one for each answer at its gate."""
    answers = (None,) if topic.gate is None or is_redirected(topic, day) else tuple(topic.gate.answers)
    return tuple(destination(site, topic.id, answer, day=day) for answer in answers)


def is_redirected(topic: Topic, day: date) -> bool:
    """Whether this hall does not do the topic itself on that day."""
    return topic.redirect is not None and (topic.redirect_from is None or topic.redirect_from <= day)


def _lead(site: Site, asked: Topic, to: Destination) -> Lead:
    here = asked if to.topic is None else _topic(site, to.topic)
    away = None if to.redirect is None else _redirect(site, to.redirect)
    return Lead(topic=here, organisation=to.organisation or "", redirect=away, stay=away is not None and to.stay)


def _topic(site: Site, topic: str) -> Topic:
    known = site.topic(topic)
    if known is None:
        raise Refusal(Code.TOPIC_UNKNOWN, topic=topic)
    return known


def _redirect(site: Site, redirect: str) -> Redirect:
    known = site.redirect(redirect)
    if known is None:
        raise Refusal(Code.TOPIC_UNKNOWN, topic=redirect)
    return known
