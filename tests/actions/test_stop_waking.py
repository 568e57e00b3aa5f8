"""A visitor's phone does not want to be woken any more."""

from dataclasses import replace

import pytest

from server.actions.ask_to_be_woken import ask_to_be_woken
from server.actions.stop_waking import stop_waking
from server.domain.site.device_settings import PhoneSettings
from server.storage import phones
from tests.open_hall import OpenHall


@pytest.fixture
def hall(hall: OpenHall) -> OpenHall:
    """A hall that wakes phones."""
    hall.loads(replace(hall.site, phone=PhoneSettings(push=True)))
    return hall


def test_the_address_is_forgotten_and_those_of_others_stay(hall: OpenHall) -> None:
    first, second = hall.waits(), hall.waits()
    for leg in (first, second):
        hall.do(ask_to_be_woken, ticket=leg.ticket, endpoint="https://push.example/1", services=("push.example",))

    hall.do(stop_waking, ticket=first.ticket, endpoint="https://push.example/1")

    with hall.reading() as records:
        assert [phone.ticket for phone in phones.every(records)] == [second.ticket]


def test_twice_or_for_an_address_that_nobody_gave_changes_nothing(hall: OpenHall) -> None:
    leg = hall.waits()
    before = hall.everything()

    for _ in range(2):
        assert hall.do(stop_waking, ticket=leg.ticket, endpoint="https://push.example/1") == []

    assert hall.everything() == before
