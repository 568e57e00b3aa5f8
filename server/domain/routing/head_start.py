"""Head start: minutes by which a ticket counts as older, published, given once when it is taken, with the reason."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from server.domain.hours.opening import local_day
from server.domain.hours.rota import Duty
from server.domain.site.site import Site
from server.domain.visits.need import Need
from server.domain.visits.responsible import serving

LONG_ENOUGH = timedelta(minutes=30)
"""Whoever goes home sooner is not counted on to speak with somebody who comes now."""


@dataclass(frozen=True, kw_only=True)
class HeadStart:
    """`why` is "", "vulnerable", "no-direct-speaker" or "both"."""

    minutes: int
    why: str


def head_start(site: Site, need: Need, *, vulnerable: bool, duties: Collection[Duty], now: datetime) -> HeadStart:
    """The head start of somebody who comes at `now` with that need.

    No direct speaker: nobody who serves the need and is here for half an hour yet speaks the language. It makes good
    for waiting for an interpreter line; a hall without a line for that language serves everybody anyhow, so nobody is
    passed for want of one and nobody gets it.
    """
    given = {
        "vulnerable": site.routing.vulnerable if vulnerable else 0,
        "no-direct-speaker": site.routing.no_direct_speaker if _nobody_speaks(site, need, duties, now) else 0,
    }
    reasons = [why for why, minutes in given.items() if minutes]
    return HeadStart(minutes=sum(given.values()), why="both" if len(reasons) > 1 else "".join(reasons))


def _nobody_speaks(site: Site, need: Need, duties: Collection[Duty], now: datetime) -> bool:
    if not any(need.language in line.languages for line in site.interpreter_lines):
        return False
    staying = {duty.advisor for duty in duties if duty.ends - max(duty.begins, now) >= LONG_ENOUGH}
    return not any(
        need.language in advisor.languages
        for advisor in serving(site, need, local_day(site, now))
        if advisor.id in staying
    )
