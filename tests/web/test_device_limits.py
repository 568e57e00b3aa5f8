"""A device that has gone wild is stopped, and no other with it."""

import pytest

from server.storage.devices import DeviceKind
from server.web.shared.guard import answers_only
from tests.web.conftest import Serve
from tests.web.served import Served

HEADERS = {kind: {"Authorization": f"Bearer {kind.value}-{'t' * 24}"} for kind in DeviceKind}


@pytest.fixture
def narrow(serve: Serve) -> Served:
    """A hall in which a device may do one thing in a minute."""
    served = serve(device_steps_per_minute=1)
    for kind in DeviceKind:
        served.hall.has_device(kind, f"{kind.value}-{'t' * 24}")
    return served


def posts_of_devices(served: Served) -> dict[str, DeviceKind]:
    """Address → the device that may post there."""
    app, found = served.lotse.flask, {}
    for rule in app.url_map.iter_rules():
        kinds = [
            who.value
            for who in answers_only(app.view_functions[rule.endpoint]) or ()
            if isinstance(who.value, DeviceKind)
        ]
        if kinds and "POST" in (rule.methods or set()):
            found[rule.rule.replace("<int(max=2147483647):paper>", "1").replace("<step>", "withdraw")] = kinds[0]
    return found


def test_whatever_a_device_posts_counts(narrow: Served) -> None:
    client, answers = narrow.lotse.flask.test_client(), {}

    for address, kind in posts_of_devices(narrow).items():
        narrow.lotse.flask.extensions["limiter"].copy().pop().reset()
        twice = [client.post(address, json={}, headers=HEADERS[kind]).status_code for _ in range(2)]
        answers[address] = (twice[0] == 429, twice[1])

    assert len(answers) > 12
    assert answers == dict.fromkeys(answers, (False, 429))


def test_one_device_does_not_stop_another(narrow: Served) -> None:
    client = narrow.lotse.flask.test_client()
    for _ in range(2):
        client.post("/api/wall/status", json={}, headers=HEADERS[DeviceKind.WALL])

    other = client.post("/api/printer/status", json={"status": "ready"}, headers=HEADERS[DeviceKind.PRINTER])

    assert other.status_code == 200
