"""What an advisor can do in a talk besides ending it: send on, note who was advised, go on with the next topic."""

from dataclasses import dataclass

from server.domain.routing.routing import Situation
from server.domain.site.site import Advisor, Site
from server.domain.site.topic import Topic
from server.domain.visits.event import Kind
from server.domain.visits.leg import Leg, LegOutcome, State
from server.domain.visits.need import Need
from server.domain.visits.responsible import serving
from server.storage import directory, events, legs, tickets
from server.storage.records import Records
from server.web.desk.places import PlaceRow, known_places
from server.web.desk.rows import title_of
from server.web.desk.why import call_of

NUMBERED = 9
"""So many usual places have a key of their own."""


@dataclass(frozen=True, kw_only=True)
class Talk:
    """The talk of one leg. `slips` are the names of the places to which slips were given in it.

    `office` is where the advisor's organisation can talk in confidence, when the topic asks for it. `relatives` is how
    many to propose, None when nobody asks. `outcome` is the usual end. What another organisation heard stays empty.
    """

    leg: int
    usual: tuple[PlaceRow, ...] = ()
    topics: tuple[Topic, ...] = ()
    has_places: bool = False
    slips: tuple[str, ...] = ()
    office: PlaceRow | None = None
    next: str | None = None
    relatives: int | None = None
    outcome: LegOutcome = LegOutcome.ANSWERED


def talk_at(records: Records, situation: Situation, advisor: Advisor, desk: str) -> Talk | None:
    """The talk at that desk, as this advisor may see it; None while there is none."""
    leg = legs.at_desk(records, desk)
    if leg is None or leg.state is not State.SERVING:
        return None
    site = situation.site
    topics = tuple(topic for topic in topics_here(situation) if topic.id != leg.topic)
    has_places = not directory.is_empty(records, site)
    topic = site.topic(leg.topic)
    if topic is None or not situation.may_help(advisor, leg.need):
        return Talk(leg=leg.id, topics=topics, has_places=has_places, relatives=_relatives(records, leg, asks=False))
    given, office = _slips(records, desk, leg), _office(records, site, advisor)
    return Talk(
        leg=leg.id, topics=topics, has_places=has_places, usual=known_places(records, site, topic.refer)[:NUMBERED],
        slips=tuple(row.title for row in known_places(records, site, given)),
        office=office if topic.sensitive else None,
        next=title_of(site, leg.then[0]) if leg.then else None,
        relatives=_relatives(records, leg, asks=topic.ask_party),
        outcome=_usual_end(given, office.place if office else None),
    )  # fmt: skip


def topics_here(situation: Situation) -> tuple[Topic, ...]:
    """The topics with which somebody can help who is here now or comes later today."""
    coming = {duty.advisor for duty in situation.duties}
    of_tickets = (topic for topic in situation.site.all_topics() if not topic.children)
    return tuple(
        topic
        for topic in of_tickets
        if any(each.id in coming for each in serving(situation.site, Need(topic=topic.id, language=""), situation.day))
    )


def _slips(records: Records, desk: str, leg: Leg) -> tuple[str, ...]:
    call = call_of(records, desk, leg)
    given = events.since_at_desk(records, desk, Kind.SLIP_GIVEN, seq=call.seq) if call else []
    return tuple(str(slip.event.facts["place"]) for slip in given if slip.event.leg == leg.id)


def _office(records: Records, site: Site, advisor: Advisor) -> PlaceRow | None:
    own = site.organisation(advisor.organisation)
    offices = known_places(records, site, (own.office,)) if own is not None and own.office else ()
    return next(iter(offices), None)


def _relatives(records: Records, leg: Leg, *, asks: bool) -> int | None:
    ticket = tickets.find(records, leg.ticket)
    party = ticket.party if ticket is not None else 1
    return party - 1 if asks or party > 1 else None


def _usual_end(given: tuple[str, ...], office: str | None) -> LegOutcome:
    if not given:
        return LegOutcome.ANSWERED
    return LegOutcome.APPOINTMENT if given[-1] == office else LegOutcome.REFERRED
