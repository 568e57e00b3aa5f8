"""What an advisor can do in a talk besides ending it: send on, note who was advised, go on with the next topic."""

from dataclasses import dataclass, replace

from server.domain.routing.routing import Situation
from server.domain.site.site import Advisor, Organisation, Site
from server.domain.site.topic import Topic
from server.domain.visits.event import Kind
from server.domain.visits.leg import Leg, LegOutcome, State
from server.domain.visits.need import Need
from server.domain.visits.responsible import serving
from server.storage import directory, events
from server.web.desk.hall import DeskHall
from server.web.desk.places import PlaceRow, known_places
from server.web.desk.rows import title_of
from server.web.desk.why import call_of

NUMBERED = 9
"""So many usual places have a key of their own."""


@dataclass(frozen=True, kw_only=True)
class Talk:
    """The talk of one leg. `slips` are the names of the places to which slips were given in it.

    `organisations` and `advisors` are who else is here today and can be asked for. `office` is where the advisor's
    organisation can talk in confidence, when the topic asks for it. `relatives` is how many to propose, None when
    nobody asks. `outcome` is the usual end. What another organisation heard stays empty.
    """

    leg: int
    usual: tuple[PlaceRow, ...] = ()
    topics: tuple[Topic, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    advisors: tuple[Advisor, ...] = ()
    has_places: bool = False
    slips: tuple[str, ...] = ()
    office: PlaceRow | None = None
    next: str | None = None
    relatives: int | None = None
    outcome: LegOutcome = LegOutcome.ANSWERED


def talk_at(hall: DeskHall, advisor: Advisor, desk: str) -> Talk | None:
    """The talk at that desk, as this advisor may see it; None while there is none."""
    leg = hall.at_desk(desk)
    if leg is None or leg.state is not State.SERVING:
        return None
    site = hall.site
    topics = tuple(topic for topic in topics_of(hall) if topic.id != leg.topic)
    has_places = hall.once("has places", lambda: not directory.is_empty(hall.records, site))
    topic, others = site.topic(leg.topic), _others(hall.situation, advisor)
    inside = Talk(
        leg=leg.id, topics=topics, organisations=_organisations(site, others), advisors=others, has_places=has_places
    )
    if topic is None or not hall.situation.may_help(advisor, leg.need):
        return replace(inside, relatives=_relatives(hall, leg, asks=False))
    given, office = _slips(hall, desk, leg), _office(hall, advisor)
    return replace(
        inside, usual=_places(hall, topic.refer)[:NUMBERED],
        slips=tuple(row.title for row in _places(hall, given)),
        office=office if topic.sensitive else None,
        next=title_of(site, leg.then[0]) if leg.then else None,
        relatives=_relatives(hall, leg, asks=topic.ask_party),
        outcome=_usual_end(given, office.place if office else None),
    )  # fmt: skip


def topics_of(hall: DeskHall) -> tuple[Topic, ...]:
    """The topics with which somebody can help who is here now or comes later today."""
    return hall.once("topics", lambda: _topics_here(hall.situation))


def _topics_here(situation: Situation) -> tuple[Topic, ...]:
    coming = {duty.advisor for duty in situation.duties}
    of_tickets = (topic for topic in situation.site.all_topics() if not topic.children)
    return tuple(
        topic
        for topic in of_tickets
        if any(each.id in coming for each in serving(situation.site, Need(topic=topic.id, language=""), situation.day))
    )


def _others(situation: Situation, advisor: Advisor) -> tuple[Advisor, ...]:
    """Who else is here now or comes later today."""
    coming = {duty.advisor for duty in situation.duties}
    return tuple(each for each in situation.site.advisors if each.id in coming and each.id != advisor.id)


def _organisations(site: Site, advisors: tuple[Advisor, ...]) -> tuple[Organisation, ...]:
    here = {advisor.organisation for advisor in advisors}
    return tuple(each for each in site.organisations if each.id in here)


def _slips(hall: DeskHall, desk: str, leg: Leg) -> tuple[str, ...]:
    call = call_of(hall, desk, leg)
    given = events.since_at_desk(hall.records, desk, Kind.SLIP_GIVEN, seq=call.seq) if call else []
    return tuple(str(slip.event.facts["place"]) for slip in given if slip.event.leg == leg.id)


def _places(hall: DeskHall, ids: tuple[str, ...]) -> tuple[PlaceRow, ...]:
    return hall.once(("places", ids), lambda: known_places(hall.records, hall.site, ids))


def _office(hall: DeskHall, advisor: Advisor) -> PlaceRow | None:
    own = hall.site.organisation(advisor.organisation)
    offices = _places(hall, (own.office,)) if own is not None and own.office else ()
    return next(iter(offices), None)


def _relatives(hall: DeskHall, leg: Leg, *, asks: bool) -> int | None:
    party = hall.tickets({leg.ticket})[leg.ticket].party
    return party - 1 if asks or party > 1 else None


def _usual_end(given: tuple[str, ...], office: str | None) -> LegOutcome:
    if not given:
        return LegOutcome.ANSWERED
    return LegOutcome.APPOINTMENT if given[-1] == office else LegOutcome.REFERRED
