"""People who come while a journey is about something else: their kiosk asks the server, without a picture."""

from typing import Any
from uuid import uuid4

import requests

from tests.journeys.running import RunningHall


def people_come(hall: RunningHall, count: int) -> None:
    """So many people take a ticket for the reception, in German."""
    token = str(_asked(hall, "/api/devices/demo", {"kind": "kiosk"})["token"])
    for _ in range(count):
        touch = {"request": str(uuid4()), "language": "de", "topic": "empfang", "answer": None}
        _asked(hall, "/api/kiosk/tickets", touch, Authorization=f"Bearer {token}")


def _asked(hall: RunningHall, path: str, body: dict[str, Any], **headers: str) -> dict[str, Any]:
    answer = requests.post(hall.address + path, json=body, headers={"Accept-Language": "de", **headers}, timeout=10)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found
