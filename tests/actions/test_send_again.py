"""What a webhook did not take is told once more."""

from server.actions.send_again import send_again
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.storage import deliveries
from tests.actions.webhooked import has_dead_delivery
from tests.open_hall import OpenHall


def test_a_dead_delivery_waits_again_with_all_its_tries(hall: OpenHall) -> None:
    dead = has_dead_delivery(hall)
    hall.clock.passes(days=3)

    (event,) = hall.do(send_again, delivery=dead.id, by="leitung")

    with hall.storage.looking() as connection:
        (waiting,) = deliveries.due(connection, hall.clock())
    assert (waiting.id, waiting.body, waiting.tries, waiting.made_at) == (dead.id, dead.body, 0, hall.clock())
    assert (event.kind, event.facts) == (Kind.DELIVERY_REPEATED, {"by": "leitung", "webhook": dead.webhook})


def test_what_waits_already_is_not_begun_anew(hall: OpenHall) -> None:
    dead = has_dead_delivery(hall)
    hall.do(send_again, delivery=dead.id, by="leitung")

    with hall.refuses(Code.WEBHOOK_UNKNOWN):
        hall.do(send_again, delivery=dead.id, by="leitung")
