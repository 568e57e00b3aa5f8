"""An invented day acted out: the real actions, one for each event, at its moment."""

from collections.abc import Callable, Mapping
from typing import Any

from server.actions.call_next import call_next
from server.actions.close_desk import close_desk
from server.actions.expire import expire
from server.actions.finish import finish
from server.actions.give_slip import give_slip
from server.actions.mark_no_show import mark_no_show
from server.actions.open_desk import open_desk
from server.actions.pause import pause
from server.actions.perform import Action
from server.actions.recall import recall
from server.actions.refer import refer
from server.actions.reinstate import reinstate
from server.actions.resume import resume
from server.actions.start import start
from server.actions.take_ticket import take_ticket
from server.actions.withdraw import withdraw
from server.domain.site.site import Site
from server.domain.visits.event import Event, Kind
from tests.open_hall import OpenHall

Asked = Callable[[Event, Site], Mapping[str, Any]]


def acted_out(hall: OpenHall, event: Event) -> list[Event]:
    """What really happens when the people of the hall do now what the event tells of."""
    action, asked = ACTIONS[event.kind]
    return list(hall.do(action, **asked(event, hall.site)))


def _at_desk(event: Event, _: Site) -> dict[str, Any]:
    return {"seat": f"{event.advisor} at {event.desk}", "advisor": event.advisor}


def _with_leg(event: Event, site: Site) -> dict[str, Any]:
    return {**_at_desk(event, site), "leg": event.leg}


def _ticket(event: Event, site: Site) -> dict[str, Any]:
    topic = site.topic(event.topic or "")
    gate = None if topic is None else topic.gate
    # The answer at a gate is not kept; whoever waits for the topic itself gave one that leads nowhere else.
    here = [] if gate is None else [name for name, to in gate.answers.items() if not (to.topic or to.redirect)]
    return {
        "language": event.facts["language"], "topic": event.topic, "answer": here[0] if here else None,
        "kiosk": event.device, "party": event.facts["party"],
    }  # fmt: skip


ACTIONS: Mapping[Kind, tuple[Action, Asked]] = {
    Kind.TICKET_TAKEN: (take_ticket, _ticket),
    Kind.DESK_OPENED: (
        open_desk, lambda event, site: {**_at_desk(event, site), "desk": event.desk, "take_over": False},
    ),
    Kind.DESK_PAUSED: (
        pause, lambda event, site: {**_at_desk(event, site), "reason": event.facts["reason"], "anyway": True},
    ),
    Kind.DESK_RESUMED: (resume, _at_desk),
    Kind.DESK_CLOSED: (close_desk, _at_desk),
    Kind.TICKET_CALLED: (call_next, _at_desk),
    Kind.TICKET_RECALLED: (recall, _with_leg),
    Kind.SERVICE_STARTED: (start, _with_leg),
    Kind.TICKET_NOT_SHOWN: (mark_no_show, _with_leg),
    Kind.TICKET_REINSTATED: (reinstate, _with_leg),
    Kind.TICKET_WITHDRAWN: (withdraw, lambda event, _: {"leg": event.leg, "reason": event.facts["reason"]}),
    Kind.TICKET_REFERRED: (refer, lambda event, site: {**_with_leg(event, site), "topic": event.facts["to"]}),
    Kind.SLIP_GIVEN: (give_slip, lambda event, site: {**_with_leg(event, site), "place": event.facts["place"]}),
    Kind.TICKET_FINISHED: (
        finish,
        lambda event, site: {
            **_with_leg(event, site), "outcome": event.facts["outcome"], "relatives": event.facts["relatives"],
            "answers": event.facts["answers"], "ends_visit": event.facts["then"] is None,
        },
    ),
    Kind.TICKET_EXPIRED: (expire, lambda *_: {}),
}  # fmt: skip
"""What people do for each kind of event."""
