"""What visitors do at a kiosk about the ticket that they hold before it."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from werkzeug.test import TestResponse

from server.actions.park import park
from server.domain.site.site_settings import StepOut
from server.domain.visits.leg import State
from server.storage import legs
from server.storage.devices import DeviceKind
from tests.web.device import Device, enrolled
from tests.web.served import Served
from tests.web.shape import differences

AGREED = json.loads((Path(__file__).parents[1] / "contract" / "kiosk_own.json").read_text(encoding="utf-8"))


@pytest.fixture
def served(served: Served) -> Served:
    """A hall in which one may be away for ten minutes, twice."""
    served.hall.loads(replace(served.hall.site, step_out=StepOut(minutes=10, times=2)))
    return served


@pytest.fixture
def kiosk(served: Served) -> Device:
    """A kiosk of this hall."""
    return enrolled(served, DeviceKind.KIOSK)


def test_a_kiosk_is_answered_as_agreed(served: Served, kiosk: Device) -> None:
    ticket = served.hall.takes_ticket()

    answer = kiosk.posts(AGREED["path"], AGREED["request"] | {"secret": _secret(served, ticket.ticket)})

    assert answer.status_code == 200
    assert differences(AGREED["answer"], answer.get_json()) == []
    assert served.hall.leg(ticket.leg).state is State.AWAY


def test_a_number_is_given_back(served: Served, kiosk: Device) -> None:
    ticket = served.hall.takes_ticket()

    answer = _touches(kiosk, "withdraw", _secret(served, ticket.ticket))

    assert (answer.get_json()["state"], answer.get_json()["can"]) == ("withdrawn", [])


def test_whoever_has_filled_in_the_form_is_in_line_again(served: Served, kiosk: Device) -> None:
    ticket, rat = served.hall.takes_ticket(), served.hall.sits()
    served.hall.do(park, leg=served.hall.serves(rat).id, **rat)

    answer = _touches(kiosk, "unpark", _secret(served, ticket.ticket))

    assert answer.get_json()["state"] == "waiting"


def test_whoever_was_expected_checks_in(served: Served, kiosk: Device) -> None:
    leg = served.hall.waits()
    expected = replace(leg, state=State.EXPECTED, version=leg.version + 1)
    served.hall.storage.write("halle", served.hall.clock, lambda records, _site, _now: legs.save(records, expected))

    answer = _touches(kiosk, "check-in", _secret(served, leg.ticket))

    assert answer.get_json()["state"] == "waiting"


def test_the_same_touch_does_it_once_however_the_ticket_stands_by_then(served: Served, kiosk: Device) -> None:
    ticket = served.hall.takes_ticket()
    secret, touch = _secret(served, ticket.ticket), str(uuid4())
    _touches(kiosk, "step-out", secret, request=touch)
    _touches(kiosk, "come-back", secret)

    again = _touches(kiosk, "step-out", secret, request=touch)

    assert again.get_json()["state"] == "waiting"
    assert served.hall.leg(ticket.leg).away_times == 1


def test_a_touch_that_took_the_number_does_not_stand_for_giving_it_back(served: Served, kiosk: Device) -> None:
    touch = str(uuid4())
    ticket = kiosk.takes_ticket(request=touch).get_json()["ticket"]

    answer = _touches(kiosk, "withdraw", ticket["url"].rpartition("/")[2], request=touch)

    assert answer.get_json()["state"] == "withdrawn"
    assert kiosk.takes_ticket(request=touch).get_json()["ticket"] == ticket


@pytest.mark.parametrize(
    ("step", "said", "status"),
    [
        ("dance", {}, 404),
        ("step-out", {"request": "no uuid"}, 422),
        ("step-out", {"minutes": 11}, 422),
        ("step-out", {"minutes": "5"}, 422),
        ("withdraw", {"secret": "wrong"}, 404),
        ("come-back", {"reason": "tired"}, 422),
        ("check-in", {}, 409),
        ("unpark", {}, 409),
    ],
)
def test_what_a_kiosk_never_sends_changes_nothing(
    served: Served, kiosk: Device, step: str, said: dict[str, Any], status: int
) -> None:
    secret = _secret(served, served.hall.takes_ticket().ticket)
    before = served.hall.everything()

    answer = kiosk.posts(f"/api/kiosk/own/{step}", {"request": str(uuid4()), "secret": secret} | said)

    assert answer.status_code == status
    assert served.hall.everything() == before


def test_a_wall_does_nothing_about_a_ticket(served: Served) -> None:
    secret = _secret(served, served.hall.takes_ticket().ticket)

    answer = _touches(enrolled(served, DeviceKind.WALL), "withdraw", secret)

    assert answer.status_code == 403


@pytest.mark.parametrize("is_silent", [True, False])
def test_a_call_for_a_silent_topic_is_marked_for_the_wall(served: Served, *, is_silent: bool) -> None:
    *others, reception = served.hall.site.topics
    served.hall.loads(replace(served.hall.site, topics=(*others, replace(reception, silent_call=is_silent))))
    served.hall.waits()
    served.hall.calls(served.hall.sits())

    (call,) = enrolled(served, DeviceKind.WALL).gets("/api/wall/board").get_json()["calls"]

    assert call["silent"] is is_silent


def _touches(device: Device, step: str, secret: str, *, request: str | None = None) -> TestResponse:
    return device.posts(f"/api/kiosk/own/{step}", {"request": request or str(uuid4()), "secret": secret})


def _secret(served: Served, ticket: int | None) -> str:
    return served.address(ticket).removeprefix("/t/")
