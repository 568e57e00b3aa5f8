"""Whatever people press in whatever order, nobody is served twice and nobody loses their place."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hypothesis import settings
from hypothesis import strategies as any_
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import select

from server.actions.call_next import call_next
from server.actions.close_desk import close_desk
from server.actions.come_back import come_back
from server.actions.finish import finish
from server.actions.mark_no_show import mark_no_show
from server.actions.open_desk import open_desk
from server.actions.park import park
from server.actions.pause import pause
from server.actions.perform import Action
from server.actions.recall import recall
from server.actions.refer import refer
from server.actions.reinstate import reinstate
from server.actions.resume import resume
from server.actions.start import start
from server.actions.step_out import step_out
from server.actions.undo import undo
from server.actions.unpark import unpark
from server.actions.withdraw import withdraw
from server.domain.refusal import Refusal
from server.domain.site.site_settings import Closing, StepOut
from server.domain.visits.event import Event, Kind
from server.domain.visits.leg import Leg, State
from server.storage.legs import leg_of
from server.storage.records import Storage
from server.storage.tables import legs
from tests.actions import promises
from tests.building import a_site
from tests.databases import emptied
from tests.open_hall import open_hall

TOPICS = ("familie", "arbeit", "empfang", "anmelden")
AFTER_A_CALL = (start, start, recall, mark_no_show)
OF_THE_VISITOR: dict[State, tuple[Action, ...]] = {
    State.WAITING: (step_out, step_out, withdraw),
    State.AWAY: (come_back,),
    State.PARKED: (unpark, unpark, withdraw),
}
ENDS = (Kind.TICKET_FINISHED.value, Kind.TICKET_REFERRED.value)
AROUND_THE_DESK = (pause, resume, close_desk)

PRESSES = any_.tuples(
    any_.sampled_from(
        ["somebody_comes", "works", "works", "works", "works", "takes_back", "takes_back", "comes_after_all", "sits_down",
         "goes_or_comes", "presses_something", "time_passes", "goes_away_or_comes_back"]
    ),
    any_.sampled_from(["rat", "amt"]),
    any_.integers(0, 11),
)  # fmt: skip
"""What happens next, who presses, and which of the possible things it is."""


class AnyDay(RuleBasedStateMachine):
    """A hall in which anybody presses anything. What is refused changes nothing; the rest must keep every promise."""

    def __init__(self, database: str) -> None:
        super().__init__()
        address = emptied(database)
        self.hall = open_hall(
            address, a_site(step_out=StepOut(), closing=Closing(tickets="until-closing")), Storage(address)
        )
        self.seen: dict[int, Leg] = {}
        self.before: dict[int | None, Leg] = {}
        self.ended: Counter[int | None] = Counter()
        self.last = ""

    def teardown(self) -> None:
        self.hall.storage.close()

    @initialize()
    def the_day_begins(self) -> None:
        for topic in TOPICS:
            self.hall.waits(topic)
        self.sits_down("rat", 0)
        self.sits_down("amt", 1)

    @rule(pressed=any_.lists(PRESSES, min_size=5, max_size=10))
    def people_press(self, pressed: list[tuple[str, str, int]]) -> None:
        for what, advisor, which in pressed:
            getattr(self, what)(advisor, which)
            self.every_promise_is_kept()

    def somebody_comes(self, _advisor: str, which: int) -> None:
        topic = TOPICS[which % len(TOPICS)]
        self.hall.takes_ticket(topic, answer="eu" if topic == "anmelden" else None)

    def works(self, advisor: str, which: int) -> None:
        here = [leg for leg in self.now() if leg.state.is_at_a_desk and leg.advisor == advisor]
        if not here:
            self.calls(advisor)
        elif here[0].state is State.CALLED:
            self.presses(AFTER_A_CALL[which % len(AFTER_A_CALL)], advisor, leg=here[0].id)
        elif which < 2:
            self.presses(park, advisor, leg=here[0].id)
        elif which < 4:
            self.sends_on(advisor, here[0].id, TOPICS[which])
        else:
            self.finishes(advisor, here[0].id)

    def sends_on(self, advisor: str, leg: int, topic: str) -> None:
        for event in self.presses(refer, advisor, leg=leg, topic=topic):
            self.ended[event.leg] += 1

    def goes_away_or_comes_back(self, _advisor: str, which: int) -> None:
        there = [leg for leg in self.now() if leg.state in OF_THE_VISITOR]
        if there:
            leg = there[which % len(there)]
            steps = OF_THE_VISITOR[leg.state]
            self.does(steps[which % len(steps)], leg=leg.id)

    def calls(self, advisor: str) -> None:
        topics = next(known.topics for known in a_site().advisors if known.id == advisor)
        suitable = [leg for leg in self.now() if leg.state is State.WAITING and leg.topic in topics]
        for event in self.presses(call_next, advisor):
            assert event.leg == min(suitable, key=lambda leg: (leg.sort_key, leg.id)).id

    def finishes(self, advisor: str, leg: int) -> None:
        for event in self.presses(finish, advisor, leg=leg, outcome="answered"):
            self.ended[event.leg] += 1

    def comes_after_all(self, advisor: str, which: int) -> None:
        missed = [leg for leg in self.now() if leg.state is State.NO_SHOW]
        if missed:
            self.presses(reinstate, advisor, leg=missed[which % len(missed)].id)

    def takes_back(self, advisor: str, _which: int) -> None:
        for event in self.presses(undo, self.last or advisor):
            assert _lasting(self.hall.leg(event.leg)) == _lasting(self.before[event.leg])
            self.ended[event.leg] -= event.facts["step"] in ENDS

    def sits_down(self, advisor: str, which: int) -> None:
        self.presses(open_desk, advisor, desk=("eins", "zwei")[which % 2], take_over=which > 5)

    def goes_or_comes(self, advisor: str, which: int) -> None:
        action = AROUND_THE_DESK[which % len(AROUND_THE_DESK)]
        self.presses(action, advisor, **({"reason": "break"} if action is pause else {}))

    def presses_something(self, advisor: str, which: int) -> None:
        action = (start, recall, mark_no_show, reinstate)[which % 4]
        self.presses(action, advisor, leg=which)
        self.finishes(advisor, which)

    def time_passes(self, _advisor: str, which: int) -> None:
        self.hall.clock.passes(seconds=which)

    @invariant()
    def every_promise_is_kept(self) -> None:
        now = self.now()
        promises.one_person_at_most_at_each_desk(now)
        promises.each_number_in_one_place_at_most(now)
        promises.nobody_is_served_twice(now, self.ended)
        promises.places_stay_and_versions_grow(now, self.seen)
        self.seen = {leg.id: leg for leg in now}

    def presses(self, action: Action, advisor: str, **asked: Any) -> Sequence[Event]:
        """What that advisor's press made happen; nothing when it was refused."""
        before = {leg.id: leg for leg in self.now()}
        happened = self.does(action, seat=f"tab of {advisor}", advisor=advisor, **asked)
        if happened and action is not undo:
            self.last = advisor
            self.before |= {event.leg: before[event.leg] for event in happened if event.leg is not None}
        return happened

    def does(self, action: Action, **asked: Any) -> Sequence[Event]:
        """What somebody made happen; nothing when it was refused."""
        before = self.now()
        try:
            return self.hall.do(action, **asked)
        except Refusal:
            assert self.now() == before
            return []

    def now(self) -> list[Leg]:
        """Every leg as it is now."""
        with self.hall.storage.looking() as connection:
            return [leg_of(dict(row._mapping)) for row in connection.execute(select(legs).order_by(legs.c.id))]


def _lasting(leg: Leg) -> Leg:
    """What an undo brings back: all but the version and the calls, which the wall has already announced."""
    return replace(leg, version=0, calls=0)


def test_on_any_day_every_promise_is_kept(database: str) -> None:
    days = settings(max_examples=15 if "sqlite" in database else 5, stateful_step_count=8)
    run_state_machine_as_test(lambda: AnyDay(database), settings=days)  # type: ignore[arg-type]  # whatever makes one
