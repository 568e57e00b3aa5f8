"""Who hears news of what: for every role, program and device the rooms it is in, and no others."""

from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from server.domain.site.role import Role, Staff
from tests.building import a_site
from tests.web.everybody import COLUMNS, STRANGER, Everybody, another_hall, everybody
from tests.web.served import Served

ROOMS: dict[str, set[str]] = {
    "nobody": set(),
    "advisor": {"halle/desks"},
    "reception": {"halle/overview"},
    "lead": {"halle/overview"},
    "manager": {"halle/overview"},
    "host": set(),
    "auditor": set(),
    "operator": {"halle/overview"},
    "program": set(),
    "kiosk": {"halle/kiosks"},
    "wall": {"halle/wall"},
    "printer": {"halle/printers"},
    "tablet": {"halle/tablets"},
}
"""A host and an auditor hear nothing: from pokes one could count."""


@pytest.fixture
def asking(served: Served) -> Everybody:
    """One of each who may ask."""
    return everybody(served)


def test_everybody_hears_in_the_rooms_of_their_role_and_in_no_other(asking: Everybody) -> None:
    heard = {who: _rooms(asking, who) for who in COLUMNS}

    assert heard == ROOMS


def test_a_token_in_the_address_of_a_login_opens_no_room(asking: Everybody) -> None:
    socket = asking.served.lotse.socketio.test_client(
        asking.served.lotse.flask, query_string=f"?token={asking.devices['wall']}&site=halle"
    )

    assert not socket.is_connected()


def test_whoever_works_in_another_hall_hears_nothing_of_this_one(asking: Everybody) -> None:
    another_hall(asking.served, manager=STRANGER)

    assert _rooms(asking, STRANGER) == {"nebenan/overview"}


def test_whoever_has_two_roles_hears_for_both(served: Served) -> None:
    also = Staff(id="rat", title="Rat", organisation="verein", roles=(Role.MANAGER, Role.AUDITOR))
    served.hall.loads(replace(a_site(), staff=(also,)))
    browser = served.advisor("rat").client

    assert _rooms_of(served, browser, None) == {"halle/desks", "halle/overview"}


def test_a_revoked_role_opens_no_room_at_the_next_connection(asking: Everybody) -> None:
    before = _rooms(asking, "reception")
    site = asking.served.hall.site

    asking.served.hall.loads(replace(site, staff=()))

    assert (before, _rooms(asking, "reception")) == ({"halle/overview"}, set())


def _rooms(asking: Everybody, who: str) -> set[str]:
    token = asking.devices.get(who)
    return _rooms_of(asking.served, asking.browser(who), None if token is None else {"token": token})


def _rooms_of(served: Served, browser: FlaskClient, auth: dict[str, str] | None) -> set[str]:
    socketio = served.lotse.socketio
    socket = socketio.test_client(served.lotse.flask, flask_test_client=browser, auth=auth)
    if not socket.is_connected():
        return set()
    manager = socketio.server.manager  # type: ignore[attr-defined]  # in no stub
    sid = manager.sid_from_eio_sid(socket.eio_sid, "/")  # type: ignore[attr-defined]  # in no stub
    rooms = {str(room) for room in manager.get_rooms(sid, "/") if room != sid}
    socket.disconnect()
    return rooms
