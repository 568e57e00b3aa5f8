"""What a kiosk is told after a touch: a ticket, where to go instead, or when to come again."""

from datetime import datetime
from typing import Any

from server.domain.hours.hours import OpenSpan
from server.domain.refusal import Code, Refusal
from server.domain.routing.early import draws_at
from server.domain.routing.outlook_facts import again_in, outlook_in
from server.domain.site.site import Site
from server.domain.site.topic import Topic
from server.domain.visits.event import Event, Recorded
from server.domain.visits.ticket import Ticket
from server.paper.later import address, when
from server.paper.pair import Bilingual
from server.paper.ticket import ticket_note
from server.paper.wait import when_again
from server.storage import directory
from server.storage.records import Records
from server.web.devices.offices import offices
from server.web.devices.place_answer import place_answer
from server.web.devices.wait_answer import wait_answer
from server.web.shared.qr import qr_of


def ticket_answer(
    site: Site, ticket: Ticket | None, happened: Recorded, *, public_url: str, draws: bool
) -> dict[str, Any]:
    """A ticket as the event recorded it, so that asking again gives the same answer.

    A page that `draws` the code by itself is not sent it.
    """
    topic, facts = site.topic(happened.event.topic or ""), happened.event.facts
    if ticket is None or topic is None:
        raise Refusal(Code.TICKET_UNKNOWN)
    both, expected = Bilingual(language=ticket.language), bool(facts["expected"])
    told, again = outlook_in(facts), again_in(facts)
    url = f"{public_url}/t/{ticket.secret}"
    return {
        "outcome": "ticket",
        "ticket": {
            "number": ticket.number,
            "symbol": ticket.symbol,
            "party": ticket.party,
            "ahead": {"people": told.people, "or_more": told.or_more},
            "wait": None if expected else wait_answer(told),
            "again": None if again is None else when_again(both, again, zone=site.timezone),
            "place": None if expected else both.text(site.waiting_place),
            "note": ticket_note(site, both, expected=expected, drawn_at=draws_at(site, happened.at)),
            "topic": None if topic.sensitive else both.text(topic.title),
            "bring": None if topic.sensitive else both.lines(topic.bring),
            "url": url,
            "paper": _paper(happened.event),
        }
        | ({} if draws else {"qr": qr_of(url)}),
    }


def redirect_answer(site: Site, records: Records, happened: Recorded) -> dict[str, Any]:
    """The place that does what this hall does not; whether one may wait here all the same, or come back afterwards."""
    topic, facts = site.topic(happened.event.topic or ""), happened.event.facts
    redirect = site.redirect(str(facts["redirect"]))
    place = directory.place(records, site, str(facts["place"]))
    if redirect is None or place is None:
        raise Refusal(Code.PLACE_UNKNOWN)
    language = str(facts["language"])
    both = Bilingual(language=language)
    afterwards = None if redirect.afterwards is None else site.topic(redirect.afterwards)
    return {
        "outcome": "redirect",
        "redirect": place_answer(site, place, language, happened.at)
        | {
            "reason": both.text(redirect.reason),
            "private": topic is not None and topic.sensitive,
            "stay": facts["stay"],
            "afterwards": None if afterwards is None else both.text(afterwards.title),
            "paper": _paper(happened.event),
        },
    }


def later_answer(site: Site, records: Records, happened: Recorded) -> dict[str, Any]:
    """When somebody will be here for it, and what can be done until then."""
    topic, facts = site.topic(happened.event.topic or ""), happened.event.facts
    if topic is None:
        raise Refusal(Code.TOPIC_UNKNOWN)
    language = str(facts["language"])
    both, coming = Bilingual(language=language), _span(happened.event)
    instead = site.topic(str(facts["instead"]))
    return {
        "outcome": "later",
        "later": {
            "title": None if topic.sensitive else both.text(topic.title),
            "reason": both.say(str(facts["reason"])),
            "private": topic.sensitive,
            "when": both.each(lambda each: when(site, coming, each)),
            "where": {"own": address(site), "german": None},
            "instead": None if instead is None else {"id": instead.id, "title": both.text(instead.title)},
            "offices": [
                place_answer(site, place, language, happened.at)
                for place in offices(site, records, organisations=_organisations(site, topic))
            ],
            "paper": _paper(happened.event),
        },
    }


def _organisations(site: Site, topic: Topic) -> list[str]:
    """Whose topic it is: those who own it, or else all whose advisors serve it."""
    owners = [owner.organisation for owner in topic.organisations]
    return owners or [advisor.organisation for advisor in site.advisors if topic.id in advisor.topics]


def _span(event: Event) -> OpenSpan | None:
    begins, ends = event.facts["begins"], event.facts["ends"]
    if begins is None or ends is None:
        return None
    return OpenSpan(opens=datetime.fromisoformat(str(begins)), closes=datetime.fromisoformat(str(ends)))


def _paper(event: Event) -> str | None:
    paper = event.facts["paper"]
    return None if paper is None else str(paper)
