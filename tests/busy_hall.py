"""A hall in which people come, are called, go out, come back and give up, as chance has it."""

from random import Random

from server.actions.call_next import call_next
from server.actions.call_wave import call_wave
from server.actions.come_back import come_back
from server.actions.finish import finish
from server.actions.park import park
from server.actions.pause import pause
from server.actions.recall import recall
from server.actions.resume import resume
from server.actions.start import start
from server.actions.step_out import step_out
from server.actions.withdraw import withdraw
from server.domain.refusal import Refusal
from server.domain.site.site import Site
from server.domain.site.site_settings import StepOut, Waves
from server.domain.visits.leg import Leg, LegOutcome, State
from server.domain.visits.visit import Withdrawal
from server.storage import legs
from tests.building import a_site, hours, said
from tests.open_hall import OpenHall

TOPICS = ("empfang", "familie", "arbeit", "geld")

SITE: Site = a_site(
    opening=(hours("mon", opens="06:00", closes="20:00"),),
    waves=Waves(place=said("Treppe"), size=3),
    step_out=StepOut(),
)


class BusyHall:
    """`tickets` are all that were taken."""

    def __init__(self, hall: OpenHall, seed: int) -> None:
        hall.loads(SITE)
        self._hall, self._chance = hall, Random(seed)  # noqa: S311  the same hall with the same seed
        self._seats = {"eins": hall.sits("rat", "eins"), "zwei": hall.sits("kasse", "zwei")}
        self.tickets = [hall.waits(self._chance.choice(TOPICS)).ticket for _ in range(8)]

    def goes_on(self) -> None:
        """One thing happens that is allowed."""
        things = (self._comes, self._is_called, self._steps, self._steps, self._visitor_steps, self._wave)
        while True:
            try:
                return self._chance.choice(things)()
            except Refusal:
                self._hall.clock.passes(seconds=20)

    def _comes(self) -> None:
        self.tickets.append(self._hall.waits(self._chance.choice(TOPICS)).ticket)

    def _is_called(self) -> None:
        self._hall.do(call_next, **self._chance.choice(list(self._seats.values())))

    def _wave(self) -> None:
        self._hall.do(call_wave, **self._seats["eins"])

    def _steps(self) -> None:
        desk = self._chance.choice(list(self._seats))
        seated = self._seats[desk]
        with self._hall.reading() as records:
            leg = legs.at_desk(records, desk)
        if leg is None:
            self._chance.choice((self._pauses, self._resumes))(seated)
        elif leg.state is State.CALLED:
            self._hall.do(self._chance.choice((start, park, recall)), leg=leg.id, **seated)
        else:
            self._hall.do(finish, leg=leg.id, outcome=LegOutcome.ANSWERED, **seated)

    def _pauses(self, seated: dict[str, str]) -> None:
        self._hall.do(pause, reason="break", anyway=True, **seated)

    def _resumes(self, seated: dict[str, str]) -> None:
        self._hall.do(resume, **seated)

    def _visitor_steps(self) -> None:
        with self._hall.reading() as records:
            leg = legs.last_of(records, self._chance.choice(self.tickets))
        assert leg is not None
        self._chance.choice((self._goes_out, self._gives_up))(leg)

    def _goes_out(self, leg: Leg) -> None:
        self._hall.do(come_back if leg.state is State.AWAY else step_out, leg=leg.id)

    def _gives_up(self, leg: Leg) -> None:
        self._hall.do(withdraw, leg=leg.id, reason=Withdrawal.BY_VISITOR)
