"""A webhook is told nothing more."""

from server.actions.end_webhook import end_webhook
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.storage import webhooks
from tests.actions.webhooked import has_dead_delivery, has_webhook
from tests.open_hall import OpenHall


def test_an_ended_webhook_is_gone_with_all_that_waited_for_it(hall: OpenHall) -> None:
    dead = has_dead_delivery(hall)

    (event,) = hall.do(end_webhook, webhook=dead.webhook, by="leitung")

    with hall.reading() as records:
        assert webhooks.every(records) == []
    assert hall.everything()["deliveries"] == []
    assert (event.kind, event.facts) == (Kind.WEBHOOK_ENDED, {"by": "leitung", "webhook": dead.webhook})


def test_a_webhook_ends_once(hall: OpenHall) -> None:
    webhook = has_webhook(hall)
    hall.do(end_webhook, webhook=webhook, by="leitung")

    with hall.refuses(Code.WEBHOOK_UNKNOWN):
        hall.do(end_webhook, webhook=webhook, by="leitung")
