"""Staff give somebody a number from a desk or the reception, also when the kiosk no longer would."""

from collections.abc import Sequence

from server.actions.giving import Wish, check_wish, fair_head_start, give_ticket
from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.routing.gate import Lead, is_redirected
from server.domain.routing.offer import Offered, offer
from server.domain.site.language import spoken
from server.domain.site.role import Receptionist
from server.domain.visits.event import Event
from server.domain.visits.need import Need
from server.storage.rest_of_day import able, rest_of_day

LONGEST_REASON = 200


def hand_out(
    hall: Hall,
    *,
    topic: str,
    language: str,
    party: int = 1,
    reason: str = "",
    seat: str | None = None,
    advisor: str | None = None,
    reception: Receptionist | None = None,
) -> Sequence[Event]:
    """Gives a ticket for `topic`; noted as overruled, with the reason, when the kiosk would have given none.

    Refuses as `Hall.acting` does, with LANGUAGE_UNKNOWN, PARTY_WRONG, TOPIC_UNKNOWN, BAD_REQUEST for a reason that is
    too long, and NOBODY_HERE when nobody who is here today serves the topic: that ticket would be for nothing.
    """
    who = hall.acting(seat=seat, advisor=advisor, reception=reception)
    check_wish(hall, language=language, party=party)
    wanted = hall.site.topic(topic)
    if wanted is None:
        raise Refusal(Code.TOPIC_UNKNOWN, topic=topic)
    if len(reason) > LONGEST_REASON:
        raise Refusal(Code.BAD_REQUEST, field="reason", most=LONGEST_REASON)
    need, rest = Need(topic=topic, language=spoken(language)), rest_of_day(hall.records, hall.site, hall.now)
    helping = able(hall.records, hall.site, need)
    if not any(duty.advisor in helping for duty in rest.duties):
        raise Refusal(Code.NOBODY_HERE)
    offered = offer(hall.site, Lead(topic=wanted), now=hall.now, rest=rest)
    overruled = offered.offered is not Offered.TICKET or is_redirected(wanted, hall.records.day)
    wish = Wish(language=language, topic=wanted, need=need, party=party)
    given = fair_head_start(hall, need, rest, vulnerable=False)
    return [
        give_ticket(
            hall, wish, rest=rest, head_start=given, desk=who.desk,
            by=who.person, overruled=overruled, reason=reason, through="staff",
        )
    ]  # fmt: skip
