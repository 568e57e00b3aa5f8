"""A hall of any shape in which people come, are called and do not come; every promise is looked at after each step."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from server.actions.call_next import call_next
from server.actions.finish import finish
from server.actions.mark_no_show import mark_no_show
from server.actions.open_desk import open_desk
from server.actions.perform import Action
from server.actions.set_interpreters import set_interpreters
from server.actions.start import start
from server.actions.take_ticket import take_ticket
from server.actions.undo import undo
from server.domain.refusal import Refusal
from server.domain.routing.routing import help_for
from server.domain.site.site import Advisor, Site
from server.domain.visits.event import Event, Kind, Recorded
from server.domain.visits.leg import Leg, State
from server.domain.visits.need import Need
from server.domain.visits.responsible import serving
from server.storage import interpreters, waiting
from server.storage.situation import situation_at
from tests.building import TODAY
from tests.open_hall import OpenHall, Seated

TOPICS = ("empfang", "anmelden", "arbeit")
LANGUAGES = ("ar", "ar", "de")
OVERTAKEN_AT_MOST = timedelta(minutes=30 + 30)
"""Nobody is passed by somebody who came later by more than both head starts together."""


class AnyHall:
    """A hall in which people come, are called, do not come, are taken back; every promise is looked at after each."""

    def __init__(self, hall: OpenHall, site: Site) -> None:
        self.hall = hall
        self.site = site
        hall.loads(site)
        self.log: list[Recorded] = []
        for at in range(len(site.advisors)):
            self.does(open_desk, **self.at(at), desk=f"d{at}", take_over=False)

    def comes(self, which: int) -> None:
        served = [topic for topic in TOPICS if serving(self.site, Need(topic=topic, language="de"), TODAY)]
        for topic in served[which % 3 : which % 3 + 1]:
            language = LANGUAGES[which // 2 % 3]
            self.does(take_ticket, language=language, topic=topic, answer=None, kiosk="1", vulnerable=which > 5)

    def calls(self, which: int) -> None:
        advisor = self.site.advisors[which % len(self.site.advisors)]
        before = self.waiting()
        first = self.first_of(before, advisor)
        for event in self.does(call_next, **self.at(which)):
            assert event.leg == (first and first.id)
            assert first is not None
            self.everybody_who_came_before_is_told_of(before, first, event)

    def ends(self, which: int) -> None:
        for leg in self.at_the_desk(which):
            self.does(start, leg=leg.id, **self.at(which))
            self.does(finish, leg=leg.id, outcome="answered", **self.at(which))

    def misses(self, which: int) -> None:
        for leg in self.at_the_desk(which):
            self.does(mark_no_show, leg=leg.id, **self.at(which))

    def takes_back(self, which: int) -> None:
        self.does(undo, **self.at(which))

    def fails(self, which: int) -> None:
        for line in self.site.interpreter_lines[which % 2 : which % 2 + 1]:
            self.does(set_interpreters, line=line.id, works=which > 3, advisor="a0")

    def every_promise_is_kept(self) -> None:
        """No interpreter line has more talks than it has room for, and no desk more than one person."""
        with self.hall.reading() as records:
            in_use = interpreters.in_use(records)
        assert all(in_use.get(line.id, 0) <= line.at_once for line in self.site.interpreter_lines)

    def first_of(self, line: Sequence[Leg], advisor: Advisor) -> Leg | None:
        """Whom the rule names, found by looking at everybody."""
        with self.hall.reading() as records:
            situation = situation_at(records, self.site, self.hall.clock())
        able = [leg for leg in line if help_for(situation, advisor, leg).way is not None]
        first = min(able, key=lambda leg: (leg.sort_key, leg.id), default=None)
        assert all(first.joined_at - leg.joined_at <= OVERTAKEN_AT_MOST for leg in able if first)
        return first

    def everybody_who_came_before_is_told_of(self, line: Sequence[Leg], called: Leg, event: Event) -> None:
        older = [leg for leg in line if leg.id != called.id and _came(leg) < _came(called)]
        passed: Any = event.facts["passed"]
        told = {(each["topic"], each["language"]) for each in passed}
        assert {(leg.topic, leg.language) for leg in older} <= told
        assert sum(each["people"] for each in passed) >= len(older)

    def at(self, which: int) -> Seated:
        """One of the desks, each in its own tab."""
        name = self.site.advisors[which % len(self.site.advisors)].id
        return {"seat": f"tab of {name}", "advisor": name}

    def at_the_desk(self, which: int) -> list[Leg]:
        """Who has been called to that desk."""
        with self.hall.reading() as records:
            legs = waiting.open_today(records)
        return [leg for leg in legs if leg.state is State.CALLED and leg.advisor == self.at(which)["advisor"]]

    def waiting(self) -> list[Leg]:
        """Everybody in line."""
        with self.hall.reading() as records:
            return [leg for leg in waiting.open_today(records) if leg.state is State.WAITING]

    def does(self, action: Action, **asked: Any) -> Sequence[Event]:
        """What happened, which is noted; nothing when it was refused."""
        try:
            recorded = self.hall.record(action, **asked)
        except Refusal:
            return []
        self.log += recorded
        return [each.event for each in recorded]


def again(hall: OpenHall, site: Site, log: Sequence[Recorded]) -> list[Event]:
    """The same things done at the same times in another hall: what happens there."""
    hall.loads(site)
    happened: list[Event] = []
    for recorded in log:
        hall.clock.now = recorded.at
        action, asked = _as_asked(recorded.event)
        happened += hall.do(action, **asked)
    return happened


def _as_asked(event: Event) -> tuple[Action, dict[str, Any]]:
    seated = {"seat": f"tab of {event.advisor}", "advisor": event.advisor}
    facts = event.facts
    vulnerable = facts.get("head_start_why") in ("vulnerable", "both")
    touched = {"topic": event.topic, "language": facts.get("language"), "vulnerable": vulnerable}
    asked: dict[Kind, tuple[Action, dict[str, Any]]] = {
        Kind.TICKET_TAKEN: (take_ticket, {**touched, "answer": None, "kiosk": "1"}),
        Kind.DESK_OPENED: (open_desk, {**seated, "desk": event.desk, "take_over": False}),
        Kind.TICKET_CALLED: (call_next, seated),
        Kind.SERVICE_STARTED: (start, {**seated, "leg": event.leg}),
        Kind.TICKET_FINISHED: (finish, {**seated, "leg": event.leg, "outcome": facts.get("outcome")}),
        Kind.TICKET_NOT_SHOWN: (mark_no_show, {**seated, "leg": event.leg}),
        Kind.STEP_UNDONE: (undo, seated),
        Kind.INTERPRETERS_CHANGED: (set_interpreters, {"advisor": event.advisor, **facts}),
    }
    return asked[event.kind]


def _came(leg: Leg) -> datetime:
    return leg.sort_key + timedelta(minutes=leg.head_start)
