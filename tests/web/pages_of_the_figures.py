"""The pages of figures: reports, what a day could be like, how promises were kept."""

from collections.abc import Callable
from datetime import date

from server.domain.simulation.told import Sums
from server.storage import told_waits
from server.storage.told_waits import Of, Shown
from tests.web.manager import managing
from tests.web.served import Browser, Served


def _whatif(served: Served) -> Browser:
    browser = managing(served)
    browser.visits("/admin/halle/whatif?weekday=mon&change=more-advisor:like=rat&change=away:advisor=niemand")
    return browser


def _kept(served: Served) -> Browser:
    monday = Of(day=date(2026, 11, 16), topic="empfang", language="de", shown=Shown.TICKET)
    told = {monday: Sums(told=50, inside=40, above=5, width=900, uncalled=9, brier=2.0)}
    served.hall.storage.write("halle", served.hall.clock, lambda records, _site, _now: told_waits.add(records, told))
    browser = managing(served, "en-GB")
    browser.visits("/admin/halle/waits")
    return browser


def _reports(address: str) -> Callable[[Served], Browser]:
    def visit(served: Served) -> Browser:
        for _ in range(6):
            served.hall.waits()
        served.hall.clock.passes(days=30)
        browser = managing(served)
        browser.visits(f"/admin/halle/reports{address}")
        return browser

    return visit


FIGURES = {
    "what if": _whatif,
    "promised and waited": _kept,
    "the reports": _reports(""),
    "the report of a month": _reports("/hall/month"),
}
