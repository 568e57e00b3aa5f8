"""A kiosk that stood alone, at the wire: its lease, and the tickets that it hands in."""

import json
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import delete

from server.domain.visits.event import Kind
from server.storage.devices import DeviceKind
from server.storage.tables import number_blocks, numbers
from tests.web.conftest import Serve
from tests.web.device import Device, enrolled
from tests.web.served import Served
from tests.web.shape import differences

CONTRACT = Path(__file__).parents[1] / "contract"
Said = dict[str, Any]


@pytest.fixture
def served(serve: Serve) -> Served:
    """A demo, as in the examples."""
    return serve(demo=True)


@pytest.fixture
def kiosk(served: Served) -> Device:
    """A kiosk of that hall."""
    return enrolled(served, DeviceKind.KIOSK)


def leased(kiosk: Device) -> Said:
    answer = kiosk.posts("/api/kiosk/lease", {"request": str(uuid4())})
    assert answer.status_code == 201, answer.text
    return dict(answer.get_json())


def given_alone(lease: Said, **said: Any) -> Said:
    """What the kiosk gave out, a minute after the lease."""
    dull = _agreed("kiosk_alone")["request"] | {
        "request": str(uuid4()), "signed": lease["signed"], "language": "ar", "taken_at": "2026-11-23T09:06:00+00:00",
    }  # fmt: skip
    return {**dull, **said}


def numbers_of(served: Served) -> list[int]:
    with served.hall.reading() as records:
        return [row[0] for row in records.connection.exec_driver_sql("SELECT count FROM tickets ORDER BY id")]


def test_a_kiosk_is_leased_numbers_with_all_that_it_needs_to_print_tickets(kiosk: Device) -> None:
    lease = leased(kiosk)

    assert differences(_agreed("kiosk_lease")["answer"], lease) == []
    assert [number["count"] for number in lease["numbers"]] == list(range(960, 1000))
    assert lease["tickets"]["de"]["when"]["own"] == "Mo. 23. November 2026 · {time}"
    assert lease["hours"] == [{"opens": "2026-11-23T07:00:00+00:00", "closes": "2026-11-23T11:00:00+00:00"}]


def test_only_topics_that_lead_straight_to_a_line_can_be_given_alone(kiosk: Device) -> None:
    lease = leased(kiosk)

    topics = {topic["id"]: topic for topic in lease["topics"]}
    assert set(topics) == {"familie", "arbeit", "geld", "empfang"}
    assert topics["geld"]["hours"] == [{"opens": "2026-11-23T08:00:00+00:00", "closes": "2026-11-23T10:00:00+00:00"}]
    assert topics["familie"]["tickets"]["ar"] == {"topic": None, "icon": None, "bring": None}


def test_a_ticket_that_was_given_alone_is_handed_in_once(served: Served, kiosk: Device) -> None:
    served.hall.clock.passes(minutes=5)
    given = given_alone(leased(kiosk))

    first, again = kiosk.posts("/api/kiosk/alone", given), kiosk.posts("/api/kiosk/alone", given)

    assert (first.status_code, again.status_code) == (201, 201)
    assert differences(_agreed("kiosk_alone")["answer"], first.get_json()) == []
    assert again.get_json() == first.get_json()
    assert numbers_of(served) == [960]


def test_a_stolen_token_does_not_flood_the_hall_with_tickets(kiosk: Device) -> None:
    given = given_alone(leased(kiosk), signed="nonsense")

    answers = [kiosk.posts("/api/kiosk/alone", given).status_code for _ in range(121)]

    assert (set(answers[:-1]), answers[-1]) == ({409}, 429)


def test_a_touch_whose_answer_was_lost_has_one_ticket_under_the_number_in_hand(served: Served, kiosk: Device) -> None:
    lease, request = leased(kiosk), str(uuid4())
    kiosk.takes_ticket(request=request)
    given = given_alone(lease, request=request, undecided=True)

    answers = [kiosk.posts("/api/kiosk/alone", given).get_json() for _ in range(2)]

    assert answers == [{"count": 960, "number": "960"}] * 2
    assert numbers_of(served) == [960]
    assert kiosk.takes_ticket(request=request).get_json()["ticket"]["number"] == "960"


def test_a_touch_that_arrives_after_its_ticket_was_handed_in_gets_that_ticket(served: Served, kiosk: Device) -> None:
    given = given_alone(leased(kiosk), undecided=True)
    kiosk.posts("/api/kiosk/alone", given)

    late = kiosk.takes_ticket(request=given["request"])

    assert late.get_json()["ticket"]["number"] == "960"
    assert numbers_of(served) == [960]


def test_a_touch_that_the_hall_answered_without_a_ticket_has_the_ticket_in_hand(served: Served, kiosk: Device) -> None:
    lease, request = leased(kiosk), str(uuid4())
    served.hall.clock.passes(hours=1)
    assert kiosk.takes_ticket("geld", request=request).get_json()["outcome"] == "later"
    given = given_alone(lease, request=request, undecided=True)

    answers = [kiosk.posts("/api/kiosk/alone", given).status_code for _ in range(2)]

    assert answers == [201, 201]
    assert numbers_of(served) == [960]


def test_a_lease_counts_although_the_records_were_restored_from_an_older_backup(served: Served, kiosk: Device) -> None:
    lease = leased(kiosk)
    served.hall.storage.write_plainly(
        lambda connection: [connection.execute(delete(table)) for table in (number_blocks, numbers)]
    )

    answer = kiosk.posts("/api/kiosk/alone", given_alone(lease))

    assert answer.get_json() == {"count": 960, "number": "960"}
    assert leased(kiosk)["numbers"][0]["count"] == 961


def test_a_kiosk_that_was_enrolled_anew_hands_in_what_it_holds(served: Served, kiosk: Device) -> None:
    lease = leased(kiosk)
    anew = Device(served=served, token="another-token", id=served.hall.has_device(DeviceKind.KIOSK, "another-token"))

    answer = anew.posts("/api/kiosk/alone", given_alone(lease))

    assert answer.status_code == 201
    assert numbers_of(served) == [960]


@pytest.mark.parametrize("signed", ["", "nonsense", "eyJzaXRlIjoibWlncmFkbyJ9.c2lnbmF0dXJl"])
def test_numbers_that_this_server_has_not_leased_are_refused(served: Served, kiosk: Device, signed: str) -> None:
    answer = kiosk.posts("/api/kiosk/alone", given_alone(leased(kiosk), signed=signed))

    assert (answer.status_code, answer.get_json()["refusal"]["code"]) == (409, "number-not-yours")
    assert numbers_of(served) == []


def test_who_was_called_under_the_number_that_nobody_saw_is_called_again(served: Served, kiosk: Device) -> None:
    lease, request = leased(kiosk), str(uuid4())
    kiosk.takes_ticket(request=request)
    called = served.hall.calls(served.hall.sits())

    kiosk.posts("/api/kiosk/alone", given_alone(lease, request=request, undecided=True))

    assert (served.hall.leg(called.id).state.value, served.hall.leg(called.id).calls) == ("called", 2)
    with served.hall.reading() as records:
        kinds = [row[0] for row in records.connection.exec_driver_sql("SELECT kind FROM events ORDER BY seq")]
    assert kinds[-1] == Kind.TICKET_RENUMBERED.value


def _agreed(name: str) -> Any:
    return json.loads((CONTRACT / f"{name}.json").read_text())
