"""What really happens in a hall arrives in its reports: the events of the actions are those that reports read."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from server.actions.finish import finish
from server.actions.give_slip import give_slip
from server.actions.mark_no_show import mark_no_show
from server.actions.refer import refer
from server.actions.undo import undo
from server.domain.site.report_wanted import ReportWanted, SectionWanted
from server.domain.statistics.block import Block
from server.domain.statistics.period import Period
from server.domain.statistics.report import report_on
from server.storage import history
from tests.building import TODAY, said
from tests.domain.statistics.reporting import listed, shown
from tests.open_hall import OpenHall

SECTIONS = (
    SectionWanted(show="counts", rows="topic", columns="outcome"),
    SectionWanted(show="counts", of="referrals", rows="place"),
    SectionWanted(show="persons"),
    SectionWanted(show="presence"),
    SectionWanted(show="overview"),
)


def test_a_morning_in_the_hall_is_found_in_its_report(hall: OpenHall) -> None:
    for topic in ("empfang", "empfang", "familie"):
        hall.waits(topic)
    seated = hall.sits()
    first = hall.serves(seated)
    hall.clock.passes(minutes=30)
    hall.do(give_slip, leg=first.id, place="amt", **seated)
    hall.do(finish, leg=first.id, outcome="referred", relatives=2, **seated)
    hall.do(undo, **seated)
    hall.do(finish, leg=first.id, outcome="form-help", relatives=3, **seated)
    second = hall.serves(seated)
    hall.do(refer, leg=second.id, topic="arbeit", **seated)
    hall.do(mark_no_show, leg=hall.calls(seated).id, **seated)

    talks, referrals, persons, presence, overview = _report(hall)

    assert shown(talks).items() >= {("empfang", "form-help"): 1, ("empfang", "referred"): 1}.items()
    assert listed(referrals) == {"amt": 1, "all": 1}
    assert shown(persons) == {("all", "cases"): 2, ("all", "relatives"): 3, ("all", "persons"): 5}
    assert shown(presence)["verein", "here"] == Decimal("0.5")
    assert listed(overview)["visits"] == 3


def _report(hall: OpenHall) -> tuple[Block, ...]:
    """Every figure, however few people it is about: k is 1."""
    wanted = ReportWanted(
        id="bericht", title=said("Bericht"), languages=("de",), sections=SECTIONS, k=1, first=TODAY, last=TODAY
    )
    with hall.reading() as records:
        events = history.of_days(records, TODAY, TODAY)
        period = Period(first=TODAY, last=TODAY)
        return report_on(
            replace(hall.site, reports=(wanted,)), wanted, events, period=period, today=TODAY + timedelta(days=1)
        ).blocks
