"""Phones are woken when it is time: once for soon, once for every call, whatever the push service answers."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic, sleep

import pytest

from server.actions.ask_to_be_woken import ask_to_be_woken
from server.actions.finish import finish
from server.actions.recall import recall
from server.domain.site.device_settings import PhoneSettings
from server.domain.visits.leg import Leg
from server.live.push_service import wake
from server.live.waker import Waker
from server.storage import phones
from tests.building import a_site
from tests.open_hall import OpenHall
from tests.push_service import PushService, push_service

QUICK = 0.02
LONGEST = 20


@pytest.fixture
def service() -> Iterator[PushService]:
    with push_service() as there:
        yield there


@pytest.fixture
def asleep(hall: OpenHall, service: PushService) -> Leg:
    """The ninth in line of a hall that wakes phones: it is not soon, and the phone wants to be woken."""
    hall.loads(a_site(phone=PhoneSettings(push=True)))
    leg = [hall.waits() for _ in range(9)][-1]
    ask(hall, leg, service, "/push/1")
    return leg


def ask(hall: OpenHall, leg: Leg, service: PushService, path: str) -> None:
    services = (service.address,)
    hall.do(ask_to_be_woken, ticket=leg.ticket, endpoint=service.address + path, services=services)


@contextmanager
def awake(*halls: OpenHall) -> Iterator[None]:
    """What wakes phones, in each of these processes."""
    wakers = [
        Waker(hall.storage, hall.clock, lambda at: wake(at, {}), every=QUICK, pauses=(QUICK, QUICK)) for hall in halls
    ]
    for waker in wakers:
        waker.start()
    try:
        yield
    finally:
        for waker in wakers:
            waker.stop()


def becomes_soon(hall: OpenHall) -> None:
    hall.loads(a_site(phone=PhoneSettings(push=True, walk_minutes=120)))


def test_a_phone_is_woken_once_for_soon_and_once_for_every_call(
    hall: OpenHall, service: PushService, asleep: Leg
) -> None:
    seated = hall.sits()

    with awake(hall):
        becomes_soon(hall)
        service.wait_for(1)
        for _ in range(8):
            hall.do(finish, leg=hall.serves(seated).id, outcome="answered", **seated)
        called = hall.calls(seated)
        service.wait_for(2)
        hall.do(recall, leg=called.id, **seated)
        service.wait_for(3)
        hall.waits()
        sleep(5 * QUICK)

    assert called.id == asleep.id
    assert service.paths() == ["/push/1"] * 3


def test_of_two_processes_one_wakes(hall: OpenHall, service: PushService, asleep: Leg) -> None:
    with hall.beside() as beside, awake(hall, beside):
        becomes_soon(hall)
        service.wait_for(1)
        sleep(10 * QUICK)

    assert service.paths() == ["/push/1"]


def test_a_service_that_has_too_much_to_do_is_asked_again_and_others_do_not_wait(
    hall: OpenHall, service: PushService, asleep: Leg
) -> None:
    service.answers = [503, 429]
    ask(hall, asleep, service, "/push/2")

    with awake(hall):
        becomes_soon(hall)
        service.wait_for(4)

    assert sorted(set(service.paths())) == ["/push/1", "/push/2"]


def test_a_service_that_never_answers_is_given_up(hall: OpenHall, service: PushService, asleep: Leg) -> None:
    service.answers = [503] * 10

    with awake(hall):
        becomes_soon(hall)
        service.wait_for(3)
        sleep(10 * QUICK)

    assert len(service.paths()) == 3


def test_a_phone_that_does_not_want_it_any_more_is_forgotten(hall: OpenHall, service: PushService, asleep: Leg) -> None:
    service.answers = [410]

    with awake(hall):
        becomes_soon(hall)
        until = monotonic() + LONGEST
        while kept(hall) and monotonic() < until:
            sleep(QUICK)

    assert kept(hall) == 0


def test_a_hall_that_no_longer_wakes_phones_wakes_none(hall: OpenHall, service: PushService, asleep: Leg) -> None:
    with awake(hall):
        hall.loads(a_site(phone=PhoneSettings(push=False, walk_minutes=120)))
        sleep(10 * QUICK)

    assert service.paths() == []


def kept(hall: OpenHall) -> int:
    with hall.reading() as records:
        return len(phones.every(records))
