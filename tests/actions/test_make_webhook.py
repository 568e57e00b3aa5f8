"""A program of others wants to be told what happens."""

from typing import Any

import pytest

from server.actions.make_webhook import MOST, make_webhook
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.storage import webhooks
from tests.actions.webhooked import URL, has_webhook
from tests.open_hall import OpenHall

ASKED: dict[str, Any] = {"url": URL, "kinds": (Kind.TICKET_CALLED,), "secret": "s" * 32, "named": (), "by": "leitung"}


def test_a_webhook_is_told_of_what_happens_from_now_on(hall: OpenHall) -> None:
    taken = hall.takes_ticket()

    (event,) = hall.do(make_webhook, **ASKED)

    with hall.reading() as records:
        (known,) = webhooks.every(records)
        assert webhooks.untold(records.connection, known, after=known.told) == []
    assert taken.kind is Kind.TICKET_TAKEN
    assert (known.url, known.kinds, known.told) == (URL, frozenset({Kind.TICKET_CALLED}), 1)
    assert (event.kind, event.facts) == (Kind.WEBHOOK_MADE, {"by": "leitung", "webhook": known.id})


@pytest.mark.parametrize(
    "wrong",
    [
        {"url": "http://board.example"}, {"url": "https://192.168.0.1/"}, {"url": "https://board.example/#x"}, {"url": ""},
        {"url": "https://board.example:x/"}, {"kinds": ()}, {"kinds": (Kind.PASSWORD_SET,)},
    ],
)  # fmt: skip
def test_what_may_not_be_told_is_refused(hall: OpenHall, wrong: dict[str, Any]) -> None:
    with hall.refuses(Code.WEBHOOK_WRONG):
        hall.do(make_webhook, **(ASKED | wrong))


def test_the_settings_may_name_a_host_of_the_own_network(hall: OpenHall) -> None:
    hall.do(make_webhook, **(ASKED | {"url": "http://tafel.internal:8000/", "named": ("tafel.internal:8000",)}))

    with hall.reading() as records:
        assert [each.url for each in webhooks.every(records)] == ["http://tafel.internal:8000/"]


def test_the_same_address_is_told_once(hall: OpenHall) -> None:
    has_webhook(hall)

    with hall.refuses(Code.WEBHOOK_WRONG):
        hall.do(make_webhook, **ASKED)


def test_there_are_not_too_many(hall: OpenHall) -> None:
    for at in range(MOST):
        hall.do(make_webhook, **(ASKED | {"url": f"{URL}/{at}"}))

    with hall.refuses(Code.WEBHOOK_WRONG):
        hall.do(make_webhook, **ASKED)
