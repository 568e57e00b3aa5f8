"""A visitor's phone wants to be woken."""

from dataclasses import replace
from typing import Any

import pytest

from server.actions.ask_to_be_woken import MOST, ask_to_be_woken
from server.actions.expire import expire
from server.actions.finish import finish
from server.actions.withdraw import withdraw
from server.domain.refusal import Code
from server.domain.site.device_settings import PhoneSettings
from server.storage import phones
from server.storage.phones import Phone
from tests.open_hall import OpenHall

ENDPOINT = "https://push.example/1"
HERE: dict[str, Any] = {"endpoint": ENDPOINT, "services": ("push.example",)}


@pytest.fixture
def hall(hall: OpenHall) -> OpenHall:
    """A hall that wakes phones."""
    hall.loads(replace(hall.site, phone=PhoneSettings(push=True)))
    return hall


def kept(hall: OpenHall) -> list[Phone]:
    with hall.reading() as records:
        return phones.every(records)


def test_the_address_is_kept_and_nothing_else_happens(hall: OpenHall) -> None:
    leg = hall.waits()

    events = hall.do(ask_to_be_woken, ticket=leg.ticket, **HERE)

    assert events == []
    assert [(phone.ticket, phone.endpoint) for phone in kept(hall)] == [(leg.ticket, ENDPOINT)]


def test_what_the_page_shows_already_is_not_told_again(hall: OpenHall) -> None:
    hall.sits()
    leg = hall.waits()

    hall.do(ask_to_be_woken, ticket=leg.ticket, **HERE)

    assert [phone.told for phone in kept(hall)] == [f"{leg.id} soon"]


def test_asking_twice_changes_nothing(hall: OpenHall) -> None:
    leg = hall.waits()
    hall.do(ask_to_be_woken, ticket=leg.ticket, **HERE)
    before = kept(hall)

    hall.do(ask_to_be_woken, ticket=leg.ticket, **HERE)

    assert kept(hall) == before


def test_of_too_many_phones_the_oldest_gives_way(hall: OpenHall) -> None:
    leg = hall.waits()

    for number in range(MOST + 1):
        hall.do(ask_to_be_woken, ticket=leg.ticket, endpoint=f"{ENDPOINT}{number}", services=("push.example",))

    assert [phone.endpoint for phone in kept(hall)] == [f"{ENDPOINT}{number}" for number in range(1, MOST + 1)]


def test_a_site_that_has_not_set_it_up_refuses(hall: OpenHall) -> None:
    leg = hall.waits()
    hall.loads(replace(hall.site, phone=PhoneSettings()))

    with hall.refuses(Code.NOT_SET_UP):
        hall.do(ask_to_be_woken, ticket=leg.ticket, **HERE)


def test_an_address_of_nobody_known_is_refused(hall: OpenHall) -> None:
    leg = hall.waits()

    with hall.refuses(Code.BAD_REQUEST):
        hall.do(ask_to_be_woken, ticket=leg.ticket, endpoint="https://127.0.0.1/", services=("push.example",))


def test_a_ticket_that_is_not_there_or_of_yesterday_is_refused(hall: OpenHall) -> None:
    leg = hall.waits()
    hall.clock.passes(days=1)

    for ticket in (leg.ticket, 999):
        with hall.refuses(Code.TICKET_UNKNOWN):
            hall.do(ask_to_be_woken, ticket=ticket, **HERE)


def test_nobody_is_woken_for_a_visit_that_is_over(hall: OpenHall) -> None:
    leg = hall.waits()
    hall.do(withdraw, leg=leg.id)

    with hall.refuses(Code.STATE_WRONG):
        hall.do(ask_to_be_woken, ticket=leg.ticket, **HERE)


def test_the_address_is_forgotten_when_the_visit_is_over(hall: OpenHall) -> None:
    served, given_back, waiting = hall.waits(), hall.waits(), hall.waits()
    for leg in (served, given_back, waiting):
        hall.do(ask_to_be_woken, ticket=leg.ticket, **HERE)
    seated = hall.sits()
    hall.do(finish, leg=hall.serves(seated).id, outcome="answered", **seated)
    hall.do(withdraw, leg=given_back.id)

    hall.do(expire)

    assert [phone.ticket for phone in kept(hall)] == [waiting.ticket]


def test_nothing_is_left_on_the_next_day(hall: OpenHall) -> None:
    hall.do(ask_to_be_woken, ticket=hall.waits().ticket, **HERE)
    hall.clock.passes(days=1)

    hall.do(expire)

    assert kept(hall) == []
