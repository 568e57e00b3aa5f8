"""What happens at the kiosk of an invented day: a ticket, the way to another place, or the next date."""

from server.domain.routing.offer import Reason
from server.domain.simulation.invented.as_events import KIOSK
from server.domain.simulation.invented.crowd import Asked
from server.domain.simulation.invented.happening import Happening, Rank
from server.domain.visits.event import Kind


def taken(asked: Asked, number: int) -> Happening:
    """The guest of that number is given a ticket."""
    return Happening(at=asked.at, rank=Rank.COMES, kind=Kind.TICKET_TAKEN, guest=number)


def sent_on(asked: Asked) -> Happening:
    """The way to the place that does what this hall does not. Only for those whose touch leads to a redirect."""
    to = asked.lead.redirect
    return Happening(
        at=asked.at, rank=Rank.COMES, kind=Kind.VISITOR_REDIRECTED, topic=asked.lead.topic.id, device=KIOSK,
        facts={
            "redirect": to.id if to else "", "place": to.place if to else "", "language": asked.language,
            "stay": asked.lead.stay, "paper": None,
        },
    )  # fmt: skip


def told_later(asked: Asked, reason: Reason) -> Happening:
    """No ticket that nobody could serve. When somebody comes again is not looked up: no report reads it."""
    return Happening(
        at=asked.at, rank=Rank.COMES, kind=Kind.VISITOR_TOLD_LATER, topic=asked.lead.topic.id, device=KIOSK,
        facts={
            "language": asked.language, "reason": reason.value, "instead": None, "begins": None, "ends": None,
            "paper": None,
        },
    )  # fmt: skip
