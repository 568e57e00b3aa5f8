"""What happens to somebody on an invented day, from the ticket to the end of the visit."""

from collections.abc import Iterator, Mapping

from server.domain.routing.routing import Way
from server.domain.simulation.comer import ANYHOW, DIRECT
from server.domain.simulation.invented.happening import Happening, Rank
from server.domain.simulation.invented.met import Met, Waits
from server.domain.simulation.invented.talking import talked
from server.domain.site.site import Site
from server.domain.visits.event import Fact, Kind
from server.domain.visits.visit import Withdrawal

LEAVES, SOON = 0.4, 6.0
"""So many of those who would not come when called give their number back before, unless they are called this soon."""

GIVEN_BACK = 0.5
"""So many of those whom nobody calls say that they go (assumed)."""

AFTER_MIDNIGHT = 0.5
"""Minutes into the next day until what is left over expires."""

WALK = 0.7
"""Minutes from the call to the desk."""

WAYS = {DIRECT: Way.DIRECT, ANYHOW: Way.ANYHOW}


def course(site: Site, met: Met, *, midnight: float) -> Iterator[Happening]:
    """Everything that happens to that leg once its turn comes; or it is given back before."""
    luck, waited = met.guest.luck[met.leg], met.call.at - met.joined
    if met.call.showed:
        yield from _talk(site, met, begins=met.call.at, ends=met.ends)
    elif luck.leaves < LEAVES and waited > SOON and met.line is None:
        yield _gone(met.number, met.leg, at=met.joined + waited * (0.3 + 0.65 * luck.ends))
    else:
        yield from _missed(site, met, midnight)


def left_over(waits: Waits, *, closes: float, midnight: float, chance: float) -> Happening:
    """Nobody calls that leg: it is given back when the hall closes, or nobody says anything and it expires."""
    if chance < GIVEN_BACK:
        return _gone(waits.number, waits.leg, at=max(waits.joined + 1, closes - 20 * chance))
    return Happening(
        at=midnight + AFTER_MIDNIGHT, rank=Rank.ENDS, kind=Kind.TICKET_EXPIRED, guest=waits.number, leg=waits.leg
    )


def _gone(number: int, leg: int, *, at: float) -> Happening:
    return Happening(
        at=at, rank=Rank.LEAVES, kind=Kind.TICKET_WITHDRAWN, guest=number, leg=leg,
        facts={"reason": Withdrawal.BY_VISITOR.value},
    )  # fmt: skip


def _talk(site: Site, met: Met, *, begins: float, ends: float) -> Iterator[Happening]:
    yield _call(met, at=begins)
    started = begins + min(WALK, (ends - begins) / 5)
    yield _step(met, Kind.SERVICE_STARTED, Rank.STARTS, at=started)
    how = talked(site, met.guest, met.leg, met.advisor)
    if how.slip is not None:
        at = max(started, ends - 1)
        yield _step(met, Kind.SLIP_GIVEN, Rank.STARTS, at=at)._replace(facts={"place": how.slip})
    if met.goes_on and met.guest.referred:
        yield _step(met, Kind.TICKET_REFERRED, Rank.ENDS, at=ends)._replace(goes_on=True)
        return
    yield _step(met, Kind.TICKET_FINISHED, Rank.ENDS, at=ends)._replace(
        goes_on=met.goes_on,
        facts={"outcome": how.outcome.value, "relatives": how.relatives, "answers": dict(how.answers)},
    )


def _call(met: Met, *, at: float) -> Happening:
    way = WAYS.get(met.call.line, Way.INTERPRETER)
    facts: Mapping[str, Fact] = {"way": way.value, "interpreter": met.line}
    return _step(met, Kind.TICKET_CALLED, Rank.CALLS, at=at)._replace(facts=facts)


def _missed(site: Site, met: Met, midnight: float) -> Iterator[Happening]:
    yield _call(met, at=met.call.at)
    calls = site.no_show.calls
    for again in range(1, calls):
        at = met.call.at + (met.ends - met.call.at) * again / calls
        yield _step(met, Kind.TICKET_RECALLED, Rank.STARTS, at=at)
    yield _step(met, Kind.TICKET_NOT_SHOWN, Rank.ENDS, at=met.ends)
    if met.back is None:
        yield _step(met, Kind.TICKET_EXPIRED, Rank.ENDS, at=midnight + AFTER_MIDNIGHT)
        return
    begins, ends = met.back
    yield _step(met, Kind.TICKET_REINSTATED, Rank.ENDS, at=begins)
    yield from _talk(site, met, begins=begins, ends=ends)


def _step(met: Met, kind: Kind, rank: Rank, *, at: float) -> Happening:
    return Happening(
        at=at, rank=rank, kind=kind, guest=met.number, leg=met.leg, advisor=met.advisor.id, desk=met.sitting.desk
    )
