"""Who is here today according to the rota and what was said since; people of the house can say what is different."""

from dataclasses import dataclass

from server.domain.routing.routing import Situation
from server.domain.site.site import Advisor
from server.words.dates import clock_time


@dataclass(frozen=True, kw_only=True)
class HereRow:
    """An advisor, from when until when (more than once a day perhaps); `here` while it is so now."""

    advisor: str
    title: str
    times: tuple[tuple[str, str], ...]
    here: bool


def here_today(situation: Situation) -> tuple[HereRow, ...]:
    """Every advisor of a hall with a rota, those who are here first; empty where all are always here."""
    if not situation.site.rota:
        return ()
    rows = [_row(situation, advisor) for advisor in situation.site.advisors]
    return tuple(sorted(rows, key=lambda row: (not row.here, not row.times)))


def _row(situation: Situation, advisor: Advisor) -> HereRow:
    zone = situation.site.timezone
    own = [duty for duty in situation.duties if duty.advisor == advisor.id]
    return HereRow(
        advisor=advisor.id, title=advisor.title, here=advisor.id in situation.here,
        times=tuple((clock_time(duty.begins, zone), clock_time(duty.ends, zone)) for duty in own),
    )  # fmt: skip
