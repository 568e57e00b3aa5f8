"""A hall with a webhook, and with something that it did not take."""

from server.actions.make_webhook import make_webhook
from server.domain.visits.event import Kind
from server.storage import deliveries
from server.storage.deliveries import Delivery
from tests.open_hall import OpenHall

URL = "https://board.example/hook"


def has_webhook(hall: OpenHall) -> int:
    """Gives its id."""
    (made,) = hall.do(make_webhook, url=URL, kinds=(Kind.TICKET_CALLED,), secret="s" * 32, named=(), by="leitung")
    return int(str(made.facts["webhook"]))


def has_dead_delivery(hall: OpenHall) -> Delivery:
    """Something that was tried in vain."""
    webhook, now = has_webhook(hall), hall.clock()
    hall.storage.write("halle", hall.clock, lambda records, *_: deliveries.add(records, webhook, "{}", at=now))
    with hall.storage.looking() as connection:
        (waiting,) = deliveries.due(connection, now)
    hall.storage.write_plainly(lambda connection: deliveries.claim(connection, waiting, until=now))
    hall.storage.write_plainly(
        lambda connection: deliveries.failed(connection, waiting.id, again_at=None, problem="answer 503")
    )
    with hall.reading() as records:
        (dead,) = deliveries.dead(records)
    return dead
