"""From events to visits: each event changes one leg, and a step that was taken back has never been."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from server.domain.statistics.steps import LACKING, STEPS, passed_by
from server.domain.statistics.visit import End, Slip, Stretch, Visit
from server.domain.visits.event import Event, Kind, Recorded
from server.domain.visits.leg import State


def visits(events: Iterable[Recorded], *, today: date) -> Iterator[Visit]:
    """Every visit that began in `events` (oldest first), given out when its day is over.

    Whatever is not over on a day before `today` has expired; `today` itself may still be open.
    """
    replay = Replay(today=today)
    for recorded in events:
        yield from replay.saw(recorded)
    yield from replay.rest()


@dataclass(kw_only=True)
class Replay:
    """The visits of one day at a time: that is all it remembers."""

    today: date
    _day: date = date.min
    _visits: dict[int, Visit] = field(default_factory=dict)
    _before: dict[int, Stretch] = field(default_factory=dict)

    def saw(self, recorded: Recorded) -> Sequence[Visit]:
        """Takes the next event; gives the visits of the day before when a new day begins."""
        over: Sequence[Visit] = ()
        if recorded.day > self._day:
            over, self._day = self.rest(), recorded.day
        event = recorded.event
        if event.kind is Kind.TICKET_TAKEN:
            self._visits[event.ticket or 0] = _begun(recorded)
        elif event.ticket in self._visits:
            self._visits[event.ticket] = self._went_on(self._visits[event.ticket], recorded)
        if event.kind is Kind.TICKET_CALLED:
            self._note_who_lacked_an_interpreter(event)
        return over

    def rest(self) -> Sequence[Visit]:
        """The visits that were not given out yet."""
        visits = [_ended(visit, today=self.today) for visit in self._visits.values()]
        self._visits.clear()
        self._before.clear()
        return visits

    def _went_on(self, visit: Visit, recorded: Recorded) -> Visit:
        event = recorded.event
        if event.kind is Kind.SLIP_GIVEN:
            return replace(visit, slips=(*visit.slips, _slip(recorded)))
        if event.kind is Kind.TICKET_RENUMBERED:
            return _renumbered(visit, recorded)
        now = next((leg for leg in visit.legs if leg.leg == event.leg), None)
        if now is None:
            return visit
        if event.kind is Kind.STEP_UNDONE:
            return _exchanged(visit, now, self._before.pop(now.leg, now))
        step = STEPS.get(event.kind)
        if step is None:
            return visit
        self._before[now.leg] = now
        return _exchanged(visit, now, _had_by(step(now, recorded), event))

    def _note_who_lacked_an_interpreter(self, event: Event) -> None:
        for passed in passed_by(event.facts):
            visit = self._visits.get(passed["oldest"]) if passed["why"] in LACKING else None
            if visit is not None:
                waiting = replace(visit.legs[-1], lacked_interpreter=True)
                self._visits[visit.ticket] = replace(visit, legs=(*visit.legs[:-1], waiting))


def _begun(recorded: Recorded) -> Visit:
    event = recorded.event
    handed_out_at = event.facts.get("taken_at")
    taken_at = recorded.at if handed_out_at is None else datetime.fromisoformat(str(handed_out_at))
    first = Stretch(leg=event.leg or 0, topic=event.topic or "", joined_at=taken_at)
    return Visit(
        ticket=event.ticket or 0, day=recorded.day, taken_at=taken_at, language=str(event.facts["language"]),
        party=int(str(event.facts.get("party") or 1)), legs=(first,), through=str(event.facts.get("through") or ""),
    )  # fmt: skip


def _renumbered(visit: Visit, recorded: Recorded) -> Visit:
    """Nobody could answer to a number that nobody saw: its call and its end have never been."""
    event, last = recorded.event, visit.legs[-1]
    state = event.facts["state"]
    if state in (State.SERVING, State.PARKED):
        return visit
    called_at = recorded.at if state == State.CALLED else None
    anew = Stretch(leg=event.leg or 0, topic=last.topic, joined_at=last.joined_at, called_at=called_at, way=last.way)
    return replace(visit, legs=(*visit.legs[:-1], _had_by(anew, event)))


def _slip(recorded: Recorded) -> Slip:
    event = recorded.event
    return Slip(
        at=recorded.at, place=str(event.facts["place"]), topic=event.topic or "",
        organisation=str(event.facts.get("organisation") or ""),
    )  # fmt: skip


def _exchanged(visit: Visit, old: Stretch, new: Stretch) -> Visit:
    """The visit with a leg as it is now. The leg that follows it comes and goes with the step that makes it."""
    gone = old.next_leg if new.next_leg is None else None
    legs = [new if leg is old else leg for leg in visit.legs if leg.leg != gone]
    if new.next_leg is not None and old.next_leg is None and new.ended_at is not None:
        legs.append(Stretch(leg=new.next_leg, topic=new.next_topic, joined_at=new.ended_at))
    return replace(visit, legs=tuple(legs))


def _ended(visit: Visit, *, today: date) -> Visit:
    otherwise = End.EXPIRED if visit.day < today else End.OPEN
    legs = tuple(
        leg if leg.end else replace(leg, end=End.NO_SHOW if leg.is_missed else otherwise) for leg in visit.legs
    )
    return replace(visit, legs=legs)


def _had_by(leg: Stretch, event: Event) -> Stretch:
    """The leg as that of the organisation whose advisor did this: after a takeover it is the newer one's."""
    organisation = event.facts.get("organisation")
    is_new = organisation and organisation != leg.organisation
    return replace(leg, organisation=str(organisation)) if is_new else leg
