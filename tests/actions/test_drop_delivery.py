"""What a webhook did not take is given up."""

from server.actions.drop_delivery import drop_delivery
from server.actions.send_again import send_again
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from tests.actions.webhooked import has_dead_delivery
from tests.open_hall import OpenHall


def test_a_dead_delivery_is_deleted(hall: OpenHall) -> None:
    dead = has_dead_delivery(hall)

    (event,) = hall.do(drop_delivery, delivery=dead.id, by="leitung")

    assert hall.everything()["deliveries"] == []
    assert (event.kind, event.facts) == (Kind.DELIVERY_DROPPED, {"by": "leitung", "webhook": dead.webhook})


def test_what_still_waits_is_not_given_up(hall: OpenHall) -> None:
    dead = has_dead_delivery(hall)
    hall.do(send_again, delivery=dead.id, by="leitung")

    with hall.refuses(Code.WEBHOOK_UNKNOWN):
        hall.do(drop_delivery, delivery=dead.id, by="leitung")
