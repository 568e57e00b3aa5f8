"""Days on which everything that can happen happens, in any order that chance makes: for tests of what is summed up."""

from datetime import date
from random import Random

from sqlalchemy import Connection, insert

from server.domain.visits.event import Fact, Kind
from server.storage.tables import events
from tests.story import BERLIN, Story

DAYS = (date(2026, 3, 28), date(2026, 3, 29), date(2026, 3, 30), date(2026, 10, 24), date(2026, 10, 25))
"""With the night in which the clock goes ahead, and the one in which it goes back."""

STEPS = (
    Kind.TICKET_CALLED, Kind.SERVICE_STARTED, Kind.TICKET_FINISHED, Kind.TICKET_PARKED, Kind.TICKET_NOT_SHOWN,
    Kind.TICKET_REINSTATED, Kind.TICKET_WITHDRAWN, Kind.TICKET_EXPIRED, Kind.TICKET_REFERRED, Kind.STEP_UNDONE,
    Kind.TICKET_RENUMBERED, Kind.TICKET_CHECKED_IN, Kind.SLIP_GIVEN,
)  # fmt: skip
AT_DESKS = (Kind.DESK_OPENED, Kind.DESK_PAUSED, Kind.DESK_RESUMED, Kind.DESK_CLOSED)


def wild_days(chance: Random) -> Story:
    """The story of all these days, each from a minute after midnight until the next, often a little longer."""
    story = Story()
    for day in DAYS:
        story.on(day, "00:01")
        gone_on: list[int] = []
        for _ in range(70):
            if story.now.astimezone(BERLIN).date() > day:
                break
            story.passes(seconds=chance.randrange(2900))
            _anything(story, chance, gone_on)
    return story


def record(connection: Connection, story: Story) -> None:
    """Writes it into the log, as it happened."""
    rows = [
        {
            "site": "halle", "day": told.day, "at": told.at, "kind": told.event.kind.value, "ticket": told.event.ticket,
            "leg": told.event.leg, "topic": told.event.topic, "desk": told.event.desk, "advisor": told.event.advisor,
            "device": told.event.device, "facts": dict(told.event.facts),
        }
        for told in story.events
    ]  # fmt: skip
    connection.execute(insert(events), rows)


def _anything(story: Story, chance: Random, tickets: list[int]) -> None:
    dice = chance.random()
    if dice < 0.3 or not tickets:
        tickets.append(story.takes(chance.choice(["empfang", "familie"]), language=chance.choice(["de", "ar", "uk"])))
    elif dice < 0.8:
        _step(story, chance, chance.choice(tickets))
    elif dice < 0.9:
        who: dict[str, Fact] = {"organisation": chance.choice(["verein", "amt"])}
        kind, desk = chance.choice(AT_DESKS), chance.choice(["eins", "zwei"])
        story.tells(kind, desk=desk, advisor=chance.choice(["rat", "amt"]), facts=who)
    else:
        _in_the_house(story, chance)


def _step(story: Story, chance: Random, ticket: int) -> None:
    kind = chance.choice(STEPS)
    facts: dict[str, Fact] = {
        "organisation": chance.choice(["verein", "amt"]), "way": chance.choice(["direct", "interpreter", "anyhow"]),
        "outcome": chance.choice(["answered", "form-help", "left"]), "relatives": chance.randrange(4),
        "answers": {"herkunft": chance.choice(["eu", "sonst"])}, "state": chance.choice(["waiting", "called", "serving"]),
        "passed": [{"oldest": max(ticket - 1, 1), "why": chance.choice(["interpreter-busy", "head-start"])}],
    }  # fmt: skip
    if kind is Kind.SLIP_GIVEN:
        facts["place"] = "stelle"
    leg = ticket * 10 + (chance.random() < 0.2)
    if kind is Kind.TICKET_REFERRED:
        facts |= {"to": "familie", "next_leg": leg + 1}
    advisor = chance.choice(["rat", "amt"])
    story.tells(kind, ticket=ticket, leg=leg, topic="empfang", desk="eins", advisor=advisor, facts=facts)


def _in_the_house(story: Story, chance: Random) -> None:
    """What is listed or counted without a ticket, and now and then something that no report looks at."""
    facts: dict[Kind, dict[str, Fact]] = {
        Kind.VISITOR_REDIRECTED: {"language": "ar", "redirect": "nebenan", "place": "stelle"},
        Kind.VISITOR_TOLD_LATER: {"language": "de", "reason": "nobody-here"},
        Kind.SITE_LOADED: {"by": "leitung", "changed": [{"path": "topics"}]},
        Kind.ASSOCIATION_CHECKED_IN: {"association": "chor"},
        Kind.PRINTER_CHANGED: {"status": chance.choice(["ready", "out"])},
        Kind.WALL_CHANGED: {"sound": chance.choice(["on", "off"])},
    }
    others = sorted(set(Kind) - {*facts, *STEPS, *AT_DESKS, Kind.TICKET_TAKEN})
    kind = chance.choice([*facts, chance.choice(others)])
    of: dict[str, str] = {"device": "7"} if kind in (Kind.PRINTER_CHANGED, Kind.WALL_CHANGED) else {}
    if kind in (Kind.VISITOR_REDIRECTED, Kind.VISITOR_TOLD_LATER):
        of["topic"] = "empfang"
    story.tells(kind, facts=facts.get(kind, {}), **of)
