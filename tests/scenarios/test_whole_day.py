"""A whole day in Dortmund with whatever may happen: at its end every number has exactly one story, and the sums agree."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import Phase, settings
from hypothesis import strategies as any_
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import select

from server.actions.call_next import call_next
from server.actions.change_rota import change_rota
from server.actions.close_desk import close_desk
from server.actions.expire import expire
from server.actions.finish import finish
from server.actions.mark_no_show import mark_no_show
from server.actions.open_desk import open_desk
from server.actions.park import park
from server.actions.pause import pause
from server.actions.perform import Action, Perform
from server.actions.refer import refer
from server.actions.resume import resume
from server.actions.start import start
from server.actions.take_ticket import take_ticket
from server.actions.tell_truth import tell_truth
from server.actions.unpark import unpark
from server.domain.refusal import Refusal
from server.domain.routing.routing import help_for
from server.domain.statistics.visits import visits
from server.domain.visits.event import Event
from server.domain.visits.leg import Leg, State
from server.storage import history
from server.storage.legs import leg_of
from server.storage.records import Storage
from server.storage.situation import situation_at
from server.storage.tables import legs, tickets
from tests.databases import emptied
from tests.open_hall import OpenHall, open_hall
from tests.scenarios.centre import moment, profile_of

SITE = profile_of("do-migrado")
TOPICS = ("anmelden", "wohnen", "familie", "jobcenter", "kurs-lesen", "empfang")
LANGUAGES = ("de", "so", "ar", "tr", "so", "ti")
SEATED = {
    "empfang": "empfang", "zimmer-1": "buergerdienste", "zimmer-3": "ankommen-2", "zimmer-4": "ankommen-3",
    "zimmer-6": "jobcenter", "zimmer-7": "sprachberatung",
}  # fmt: skip
BOUND = timedelta(minutes=SITE.routing.vulnerable + SITE.routing.no_direct_speaker)
"""Nobody may be passed, by an advisor who could help them, by somebody who came later than that."""

PRESSES = any_.lists(
    any_.tuples(
        any_.sampled_from(
            ["comes", "comes", "works", "works", "works", "works", "waits", "breaks", "swaps", "starts_anew"]
        ),
        any_.integers(0, 5),
        any_.integers(0, 5),
    ),
    min_size=10,
    max_size=20,
)


class WholeDay(RuleBasedStateMachine):
    """Visitors, advisors, breaks, swaps and restarts, on the real storage."""

    def __init__(self, database: str) -> None:
        super().__init__()
        self.address = emptied(database)
        self.hall: OpenHall = open_hall(self.address, SITE, Storage(self.address))
        self.hall.clock.now = moment(SITE, "2024-06-06 08:10")

    @initialize()
    def desks_open(self) -> None:
        for desk, advisor in SEATED.items():
            self.does(open_desk, desk=desk, advisor=advisor, seat=desk, take_over=False)
        for one in range(len(TOPICS)):
            for other in range(0, len(LANGUAGES), 2):
                self.comes(one, other)

    @rule(pressed=PRESSES)
    def people_do_what_they_do(self, pressed: list[tuple[str, int, int]]) -> None:
        for what, one, other in pressed:
            getattr(self, what)(one, other)
            self.desks_and_lines_hold_no_more_than_they_can()

    def starts_anew(self, _one: int, _other: int) -> None:
        before = self.hall.everything()
        self.hall.storage.close()
        storage = Storage(self.address)
        self.hall = replace(self.hall, storage=storage, perform=Perform(storage, self.hall.clock, lambda: None))
        assert self.hall.everything() == before

    def comes(self, one: int, other: int) -> None:
        topic, language = TOPICS[one], LANGUAGES[other]
        answer = "eu" if topic == "anmelden" else None
        self.does(take_ticket, language=language, topic=topic, answer=answer, kiosk="1", party=1 + other)

    def works(self, one: int, other: int) -> None:
        desk = list(SEATED)[one]
        here = [leg for leg in self.now() if leg.state.is_at_a_desk and leg.desk == desk]
        if not here:
            self.calls(desk)
        elif here[0].state is State.CALLED:
            self.presses((start, start, start, start, start, mark_no_show)[other], desk, leg=here[0].id)
        elif other == 0:
            self.presses(park, desk, leg=here[0].id)
        elif other == 1:
            self.presses(refer, desk, leg=here[0].id, topic="kurs-lesen")
        else:
            self.presses(finish, desk, leg=here[0].id, outcome="answered", relatives=other)

    def calls(self, desk: str) -> None:
        advisor = next((seat for seat in SITE.advisors if seat.id == SEATED[desk]), None)
        assert advisor is not None
        with self.hall.reading() as records:
            now = situation_at(records, SITE, self.hall.clock())
        could = [leg for leg in self.now() if leg.state is State.WAITING and help_for(now, advisor, leg).way]
        for event in self.presses(call_next, desk):
            chosen = self.hall.leg(event.leg)
            assert all(chosen.joined_at - leg.joined_at <= BOUND for leg in could)
            assert all((chosen.sort_key, chosen.id) <= (leg.sort_key, leg.id) for leg in could)

    def waits(self, one: int, _other: int) -> None:
        self.hall.clock.passes(minutes=one)
        self.does(tell_truth)
        for leg in [leg for leg in self.now() if leg.state is State.PARKED][:one]:
            self.does(unpark, leg=leg.id)

    def breaks(self, one: int, other: int) -> None:
        desk = list(SEATED)[one]
        (self.presses(pause, desk, reason="break") if other % 2 else self.presses(resume, desk))

    def swaps(self, one: int, other: int) -> None:
        desk, advisor = list(SEATED.items())[one]
        now, end = self.hall.clock(), moment(SITE, "2024-06-06 17:00")
        self.does(change_rota, advisor=advisor, present=other % 2 == 1, begins=now, ends=end, by="empfang")
        self.presses(close_desk, desk)
        self.does(open_desk, desk=desk, advisor=advisor, seat=desk, take_over=False)

    @invariant()
    def every_number_is_given_once(self) -> None:
        with self.hall.storage.looking() as connection:
            counts = list(connection.scalars(select(tickets.c.count)))
        assert sorted(counts) == list(range(1, len(counts) + 1))

    def desks_and_lines_hold_no_more_than_they_can(self) -> None:
        here = [leg for leg in self.now() if leg.state.is_at_a_desk]
        assert all(people == 1 for people in Counter(leg.desk for leg in here).values())
        assert sum(leg.interpreter is not None for leg in here) <= SITE.interpreter_lines[0].at_once

    def teardown(self) -> None:
        try:
            self.the_day_ends()
        finally:
            self.hall.storage.close()

    def the_day_ends(self) -> None:
        """The next morning: whatever was left is over, each number has one story, and the figures agree with the rows."""
        held = self.now()
        self.hall.clock.passes(days=1)
        self.does(expire)
        assert all(leg.state.is_over for leg in self.now())
        with self.hall.reading() as records:
            yesterday = records.day - timedelta(days=1)
            told = list(visits(history.of_days(records, yesterday, records.day), today=records.day))
        assert len(told) == len({leg.ticket for leg in held})
        assert len({visit.ticket for visit in told}) == len(told)
        assert sum(len(visit.legs) for visit in told) == len(held)
        served = [leg for leg in held if leg.state is State.FINISHED]
        assert sum(len(visit.talks) for visit in told) >= len(served)

    def presses(self, action: Action, desk: str, **asked: Any) -> Sequence[Event]:
        return self.does(action, seat=desk, advisor=SEATED[desk], **asked)

    def does(self, action: Action, **asked: Any) -> Sequence[Event]:
        """What somebody made happen; nothing when it was refused, and then nothing has changed."""
        before = self.now()
        try:
            return self.hall.do(action, **asked)
        except Refusal:
            assert self.now() == before
            return []

    def now(self) -> list[Leg]:
        with self.hall.storage.looking() as connection:
            return [leg_of(dict(row._mapping)) for row in connection.execute(select(legs).order_by(legs.c.id))]


def test_a_whole_day_has_one_story_for_every_number(database: str) -> None:
    examples = 6 if "sqlite" in database else 2
    days = settings(max_examples=examples, stateful_step_count=6, phases=(Phase.generate,))
    run_state_machine_as_test(lambda: WholeDay(database), settings=days)  # type: ignore[arg-type]  # whatever makes one
