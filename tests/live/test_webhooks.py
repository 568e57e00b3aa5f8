"""Webhooks are told what happens: in order, signed, until they take it, and nothing is lost over a restart."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from json import loads
from time import monotonic, sleep

import pytest

from server.actions.end_webhook import end_webhook
from server.actions.make_webhook import make_webhook
from server.actions.send_again import send_again
from server.domain.visits.event import Kind
from server.live.webhook_post import post
from server.live.webhooks import PAUSES, Webhooks
from server.storage import deliveries, webhooks
from server.storage.deliveries import Delivery
from server.storage.webhooks import Webhook
from tests.open_hall import OpenHall
from tests.push_service import PushService, push_service

QUICK = 0.02
LONGEST = 20
SILENT = "/silent"
"""Where nobody ever answers. Only there patience is short: everybody else answers, in their time."""

SECRET = "geheim" * 4
KINDS = (Kind.TICKET_TAKEN, Kind.TICKET_CALLED)


@pytest.fixture
def receiver() -> Iterator[PushService]:
    """Takes whatever is told to it, unless its `answers` say otherwise."""
    with push_service() as there:
        yield there


def wants(hall: OpenHall, receiver: PushService, path: str = "/hook") -> int:
    named = (receiver.address.removeprefix("http://"),)
    (made,) = hall.do(make_webhook, url=receiver.address + path, kinds=KINDS, secret=SECRET, named=named, by="leitung")
    return int(str(made.facts["webhook"]))


@contextmanager
def telling(*halls: OpenHall) -> Iterator[None]:
    """What tells webhooks, in each of these processes."""

    def ask(webhook: Webhook, delivery: Delivery) -> None:
        patience = 0.5 if webhook.url.endswith(SILENT) else LONGEST
        post(webhook.url, delivery.body, secret=webhook.secret, named=("127.0.0.1",), seconds=patience)

    tellers = [Webhooks(hall.storage, hall.clock, ask, every=QUICK) for hall in halls]
    for each in tellers:
        each.start()
    try:
        yield
    finally:
        for each in tellers:
            each.stop()


def becomes(hall: OpenHall, *, waiting: int, dead: int = 0, tries: int | None = None) -> None:
    """Returns when so many deliveries wait and are dead, and the first of them was tried so often and rests."""
    until = monotonic() + LONGEST
    while (found := _state(hall, tries))[:2] != (waiting, dead) or not found[2]:
        assert monotonic() < until, f"waiting, dead, at rest: {found}"
        sleep(QUICK)


def _state(hall: OpenHall, tries: int | None) -> tuple[int, int, bool]:
    with hall.storage.looking() as connection:
        known = webhooks.of_all_halls(connection)
        first = deliveries.due(connection, hall.clock() + timedelta(days=1))
    rests = tries is None or [(each.tries, each.due_at - hall.clock()) for each in first if each.problem] == [
        (tries, timedelta(seconds=PAUSES[tries - 1]))
    ]
    return sum(each.waiting for each in known), sum(each.dead for each in known), rests


def test_a_webhook_is_told_in_order(hall: OpenHall, receiver: PushService) -> None:
    hall.waits()
    wants(hall, receiver)
    hall.waits()

    with telling(hall):
        hall.waits("arbeit")
        hall.calls(hall.sits())
        receiver.wait_for(3)
        becomes(hall, waiting=0)

    bodies = [loads(body) for _, _, body in receiver.asked]
    assert [(each["kind"], each["number"]) for each in bodies] == [
        ("ticket-taken", "002"), ("ticket-taken", "003"), ("ticket-called", "001"),
    ]  # fmt: skip
    assert len({each["id"] for each in bodies}) == 3


def test_nobody_is_told_of_a_topic_a_language_or_an_advisor(hall: OpenHall, receiver: PushService) -> None:
    wants(hall, receiver)
    hall.takes_ticket("arbeit", language="ar")

    with telling(hall):
        hall.calls(hall.sits())
        receiver.wait_for(2)

    told = [set(loads(body)) for _, _, body in receiver.asked]
    assert told == [
        {"id", "kind", "seq", "site", "at", "number", "symbol"},
        {"id", "kind", "seq", "site", "at", "number", "symbol", "desk"},
    ]


@pytest.mark.parametrize("status", [302, 404, 503])
def test_what_is_not_taken_is_told_again_later_and_the_next_one_waits(
    hall: OpenHall, receiver: PushService, status: int
) -> None:
    receiver.answers = [status]
    wants(hall, receiver)
    hall.waits()
    hall.waits()

    with telling(hall):
        becomes(hall, waiting=2, tries=1)
        asked_before = receiver.paths()
        hall.clock.passes(seconds=PAUSES[0])
        becomes(hall, waiting=0)

    numbers = [loads(body)["number"] for _, _, body in receiver.asked]
    assert asked_before == ["/hook"]
    assert numbers == ["001", "001", "002"]
    assert receiver.asked[0][2] == receiver.asked[1][2]


def test_after_the_last_try_it_is_dead_and_can_be_sent_again(hall: OpenHall, receiver: PushService) -> None:
    receiver.answers = [500] * (len(PAUSES) + 1)
    wants(hall, receiver)
    hall.waits()

    with telling(hall):
        for times, pause in enumerate(PAUSES, start=1):
            becomes(hall, waiting=1, tries=times)
            hall.clock.passes(seconds=pause)
        becomes(hall, waiting=0, dead=1)
        with hall.reading() as records:
            (dead,) = deliveries.dead(records)
        hall.do(send_again, delivery=dead.id, by="leitung")
        becomes(hall, waiting=0)

    assert (dead.tries, dead.problem) == (12, "answer 500")
    assert len({body for _, _, body in receiver.asked}) == 1


def test_what_nobody_told_before_a_restart_is_told_after_it_and_once(
    hall: OpenHall, receiver: PushService
) -> None:  # fmt: skip
    receiver.answers = [503]
    wants(hall, receiver)
    hall.waits()
    with telling(hall):
        becomes(hall, waiting=1, tries=1)
    hall.waits()
    hall.clock.passes(minutes=2)

    with hall.beside() as other, telling(hall, other):
        becomes(hall, waiting=0)
        receiver.wait_for(3)
        sleep(5 * QUICK)

    assert [loads(body)["number"] for _, _, body in receiver.asked] == ["001", "001", "002"]


def test_one_that_hangs_keeps_no_other_waiting(hall: OpenHall, receiver: PushService) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}{SILENT}"
        hall.do(make_webhook, url=url, kinds=KINDS, secret=SECRET, named=("127.0.0.1",), by="leitung")
        wants(hall, receiver)
        hall.waits()

        with telling(hall):
            receiver.wait_for(1)
            becomes(hall, waiting=1, tries=1)

    with hall.storage.looking() as connection:
        problems = [each.problem for each in deliveries.due(connection, hall.clock.now.replace(year=2027))]
    assert problems == ["no answer within time"]


def test_a_webhook_that_has_ended_is_told_nothing_more(hall: OpenHall, receiver: PushService) -> None:
    webhook = wants(hall, receiver)
    hall.waits()
    hall.do(end_webhook, webhook=webhook, by="leitung")

    with telling(hall):
        sleep(5 * QUICK)

    assert receiver.asked == []
    with hall.reading() as records:
        assert webhooks.every(records) == []
