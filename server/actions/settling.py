"""What was told of a wait is held against what happened, once, before anybody forgets it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from server.actions.hall import Hall
from server.domain.simulation.levels import Levels
from server.domain.simulation.told import Sums, Told, called, uncalled
from server.domain.visits.event import Kind, Recorded
from server.storage import events, forecasts, ranges, told_waits
from server.storage.told_waits import Of, Shown

ENDS = (Kind.TICKET_CALLED, Kind.TICKET_EXPIRED, Kind.TICKET_WITHDRAWN)
"""With these a wait ends, in a call or without one."""

Ranges = list[tuple[Shown, Told]]


def settle(hall: Hall, *, up_to: int) -> Levels:
    """Adds up every wait that ended between the newest forecast's `seq` and that one; gives the levels since then.

    Both are kept in the same transaction: however many processes do it, each wait counts once.
    """
    kept = forecasts.newest(hall.records)
    if kept is None or up_to <= kept.seq:
        return kept.levels if kept else Levels()
    ended, taken_back = _ends(hall, after=kept.seq, up_to=up_to)
    told = _told(hall, [*ended, *taken_back])
    sums, levels = defaultdict[Of, Sums](Sums), kept.levels
    for each in ended:
        leg = each.event.leg or 0
        for of, one in _summed(each, told[leg]):
            sums[of] += one
        if each.event.kind is Kind.TICKET_CALLED:
            levels = _moved(levels, each, told[leg])
    for each in taken_back:
        for of, one in _summed(each, told[each.event.leg or 0]):
            sums[of] -= one
    told_waits.add(hall.records, sums)
    forecasts.settle(hall.records, seq=up_to, levels=levels)
    return levels


def _ends(hall: Hall, *, after: int, up_to: int) -> tuple[list[Recorded], list[Recorded]]:
    """The first calls, with the ends of those who never were called; and first calls that were taken back.

    Whoever's call is taken back waits on: it has ended nothing.
    """
    happened = events.of_kinds(hall.records, (*ENDS, Kind.STEP_UNDONE), after=after, up_to=up_to)
    again = {each.event.leg or 0 for each in happened if _was_called_before(each)}
    calls = defaultdict[int | None, list[Recorded]](list)
    for each in events.of_legs(hall.records, again, (Kind.TICKET_CALLED, Kind.STEP_UNDONE), up_to=after):
        _follow(calls[each.event.leg], each)
    ended, taken_back = list[Recorded](), list[Recorded]()
    for each in happened:
        standing = calls[each.event.leg]
        first = standing[0] if standing else None
        _follow(standing, each)
        if first is None and each.event.kind in ENDS:
            ended.append(each)
        elif first is not None and not standing:
            taken_back.append(first)
    return ended, taken_back


def _follow(standing: list[Recorded], step: Recorded) -> None:
    """The calls of a leg that were not taken back, after one step more."""
    if step.event.kind is Kind.TICKET_CALLED:
        standing.append(step)
    elif step.event.kind is Kind.STEP_UNDONE and step.event.facts["step"] == Kind.TICKET_CALLED.value and standing:
        standing.pop()


def _was_called_before(recorded: Recorded) -> bool:
    return int(str(recorded.event.facts.get("calls") or 0)) > (recorded.event.kind is Kind.TICKET_CALLED)


def _told(hall: Hall, ended: list[Recorded]) -> Mapping[int, Ranges]:
    """Leg → all that was told of its wait, the ticket first."""
    legs = {each.event.leg or 0 for each in ended}
    if not legs:
        return {}
    tickets, waiting = ranges.on_tickets(hall.records, legs), ranges.of_legs(hall.records, legs)
    return {
        leg: [
            *((Shown.TICKET, told) for told in filter(None, (tickets.get(leg),))),
            *((Shown.WAITING, told) for told in waiting.get(leg, ())),
        ]
        for leg in legs
    }


def _summed(ended: Recorded, told: Ranges) -> Iterator[tuple[Of, Sums]]:
    event = ended.event
    for shown, each in told:
        of = Of(day=each.day, topic=event.topic or "", language=str(event.facts["language"]), shown=shown)
        yield of, called(each, ended.at) if event.kind is Kind.TICKET_CALLED else uncalled(each)


def _moved(levels: Levels, ended: Recorded, told: Ranges) -> Levels:
    """The first range of somebody who was called moves the levels, if a run had said it."""
    first = next((each for _, each in told if each.is_run and each.has_range), None)
    return levels if first is None else levels.after(first.waited(ended.at), low=first.low, high=first.high)
