"""A kiosk without a page: whoever touches it gets a ticket, however often it has to ask."""

import json
from functools import partial
from random import Random
from uuid import UUID

from tests.crash.asking import asked, insist
from tests.crash.crowd import Person
from tests.crash.ledger import Ledger

EVERY = 0.4
CALM_FROM = 12
"""People ahead from which fewer come: the hall must not fill up in two hundred rounds."""

TOUCHED_TWICE = 0.2
"""How often an answer counts as lost on its last metre: the kiosk asks once more for what it has got."""


def kiosk(name: str, port: int, token: str, ledger: Ledger, chance: Random) -> Person:
    """A kiosk at which somebody arrives again and again."""
    headers = {"Authorization": f"Bearer {token}", "Accept-Language": "de", "Content-Type": "application/json"}

    def touch() -> float:
        request = str(UUID(int=chance.getrandbits(128), version=4))
        body = json.dumps({"request": request, "language": "de", "topic": "topic-0", "answer": None})
        ahead = 0
        for _ in range(1 + (chance.random() < TOUCHED_TWICE)):
            answer = insist(partial(asked, port, "POST", "/api/kiosk/tickets", headers, body), ledger, person.over)
            if answer.status == 201:
                ticket = answer.body["ticket"]
                ledger.got_ticket(request, ticket["url"].rpartition("/")[2])
                ahead = ticket["ahead"]["people"]
            elif answer.is_one:
                ledger.is_astonished(f"{name}: {answer.status} {answer.text[:200]}")
        return EVERY * (4 if ahead >= CALM_FROM else 1) * chance.uniform(0.5, 1.5)

    person = Person(name, touch)
    return person
