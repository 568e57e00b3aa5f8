"""The worked example of FIGURES.md: one morning of five visits, and every figure that is made of it."""

from decimal import Decimal
from typing import Any

import pytest

from server.domain.site.report_wanted import Part
from server.domain.statistics.period import Period
from server.domain.visits.event import Fact, Kind
from tests.building import TODAY, a_site
from tests.domain.statistics.reporting import block_of, listed, shown
from tests.story import Story

MONDAY = Period(first=TODAY, last=TODAY)


@pytest.fixture
def morning() -> Story:
    """A to E as FIGURES.md tells them."""
    story = Story().on(TODAY, "08:00")
    story.tells(Kind.DESK_OPENED, desk="eins", advisor="rat", facts={"organisation": "verein"})
    a = story.takes("geld", language="ar", through="kiosk")
    b = story.on(TODAY, "08:05").takes("arbeit", through="kiosk")
    story.on(TODAY, "08:10").step(Kind.TICKET_CALLED, a, way="direct")
    story.on(TODAY, "08:12").step(Kind.SERVICE_STARTED, a)
    d = story.on(TODAY, "08:15").takes("geld", language="ti", through="kiosk")
    c = story.on(TODAY, "08:20").takes("geld", through="staff")
    passed: Fact = [
        {"oldest": b, "why": "head-start", "people": 1},
        {"oldest": d, "why": "interpreter-busy", "people": 1},
    ]
    story.on(TODAY, "08:25").step(Kind.TICKET_CALLED, c, way="direct", passed=passed)
    story.step(Kind.SERVICE_STARTED, c)
    story.on(TODAY, "08:30").step(Kind.TICKET_FINISHED, a, outcome="answered", relatives=2)
    story.step(Kind.TICKET_CALLED, b, way="direct").step(Kind.TICKET_NOT_SHOWN, b)
    story.on(TODAY, "08:40").tells(Kind.PRINTER_CHANGED, device="7", facts={"status": "out"})
    taken_at = story.on(TODAY, "08:20").now.isoformat()
    story.on(TODAY, "08:41").takes("arbeit", language="uk", through="tablet", taken_at=taken_at)
    story.step(Kind.TICKET_WITHDRAWN, d)
    story.on(TODAY, "08:50").tells(
        Kind.SLIP_GIVEN, ticket=c, leg=c * 10, topic="geld", facts={"place": "amt", "organisation": "verein"}
    )
    story.on(TODAY, "08:55").step(Kind.TICKET_FINISHED, c, outcome="referred")
    story.on(TODAY, "09:00").tells(Kind.PRINTER_CHANGED, device="7", facts={"status": "ready"})
    story.on(TODAY, "10:00").tells(Kind.DESK_CLOSED, desk="eins", advisor="rat", facts={"organisation": "verein"})
    return story


def test_how_many_there_were(morning: Story) -> None:
    overview, persons = listed(_of(morning, "overview")), shown(_of(morning, "persons"))

    counted = [overview[key] for key in ("visits", "talks", "no-show", "withdrawn", "expired", "referrals")]
    assert counted == [5, 2, 1, 1, 1, 1]
    assert persons == {("all", "cases"): 2, ("all", "relatives"): 2, ("all", "persons"): 4}


def test_how_long_it_took(morning: Story) -> None:
    talks, visits = shown(_of(morning, "waits")), shown(_of(morning, "waits", of="visits"))

    waiting = [talks["all", f"waiting-{share}"] for share in (50, 80, 95)]
    service = [talks["all", f"service-{share}"] for share in (50, 80, 95)]
    assert (waiting, service) == ([5, 10, 10], [18, 30, 30])
    assert visits["all", "stay-50"] == 30


def test_when_people_came_and_where_they_took_their_number(morning: Story) -> None:
    arrivals, through = _of(morning, "arrivals"), _of(morning, "counts", of="visits", rows="through")

    assert listed(arrivals) == {"08:00": 2, "08:15": 3, "all": 5}
    assert shown(arrivals)["all", "a-day"] == Decimal("5.0")
    assert listed(through) == {"kiosk": 3, "staff": 1, "tablet": 1, "all": 5}


def test_who_was_called_and_did_not_come(morning: Story) -> None:
    figures = shown(_of(morning, "no-shows", rows="waited"))

    assert (figures["all", "calls"], figures["all", "no-show"], figures["all", "share"]) == (3, 1, Decimal("33.3"))
    assert (figures["015", "no-show"], figures["015", "share"]) == (1, Decimal("100.0"))


def test_who_left_without_having_been_called(morning: Story) -> None:
    figures = shown(_of(morning, "counts", of="left", rows="waited", columns="outcome"))

    assert (figures["015", "withdrawn"], figures["", "expired"], figures["all", "all"]) == (1, 1, 2)


def test_who_was_called_before_others(morning: Story) -> None:
    figures = shown(_of(morning, "passes"))

    assert (figures["any", "calls"], figures["any", "share"]) == (1, Decimal("33.3"))
    assert [figures[why, "calls"] for why in ("head-start", "interpreter-busy")] == [1, 1]
    assert figures["all", "calls"] == 3


def test_how_long_each_language_waited_beside_the_commonest(morning: Story) -> None:
    figures = shown(_of(morning, "fairness"))

    assert (figures["de", "waiting-50"], figures["de", "of-commonest"]) == (5, Decimal("1.00"))
    assert (figures["ar", "waiting-50"], figures["ar", "of-commonest"]) == (10, Decimal("2.00"))


def test_whose_need_of_an_interpreter_was_not_met(morning: Story) -> None:
    figures = shown(_of(morning, "counts", of="interpreting", rows="language", columns="met"))

    assert figures["ti", "gave-up"] == 1


def test_how_long_organisations_were_here_and_printers_were_not(morning: Story) -> None:
    presence, devices = shown(_of(morning, "presence")), shown(_of(morning, "devices"))

    hours = [presence["verein", key] for key in ("here", "talking", "paused", "free")]
    assert hours == [Decimal("2.0"), Decimal("0.8"), Decimal("0.0"), Decimal("1.2")]
    trouble = [devices["printer-out", key] for key in ("troubles", "devices", "out-of-order")]
    assert trouble == [1, 1, 20]


def _of(story: Story, show: Part, **wanted: Any) -> Any:
    """Shown from the first person on, so that the example can be small: k is 1."""
    return block_of(story, show, period=MONDAY, k=1, site=a_site(), **wanted)
