"""Each section of a report gets the chart that answers its question, or none."""

from datetime import timedelta
from typing import Any

from server.domain.site.report_wanted import Part, ReportWanted, SectionWanted
from server.domain.statistics.report import report_on
from server.reports.charts.chart import Bars, Chart, Reaches, Squares
from server.reports.charts.of_block import charts_of
from server.reports.names import Names
from server.reports.page import page_of
from tests.building import MONDAY, TODAY, a_site, said
from tests.domain.statistics.reporting import NOVEMBER
from tests.story import Story


def test_topics_lie_and_the_longest_is_named_in_words() -> None:
    chart = _charts("counts", rows="topic")[0]

    assert isinstance(chart, Bars)
    assert chart.lying
    assert "die meisten: Empfang" in chart.title
    assert set(chart.labels) == {"Arbeit", "Empfang"}


def test_hours_stand_in_their_order() -> None:
    chart = _charts("counts", of="visits", rows="hour")[0]

    assert isinstance(chart, Bars)
    assert not chart.lying
    assert list(chart.labels) == ["9", "10"]


def test_waits_and_talks_are_two_charts_of_how_far_they_reach() -> None:
    waiting, service = _charts("waits", rows="topic")

    assert isinstance(waiting, Reaches)
    assert isinstance(service, Reaches)
    assert [each.title for each in (waiting.half, waiting.most, waiting.nearly_all)] == [
        "Wartezeit (Median)",
        "Wartezeit (8 von 10)",
        "Wartezeit (95 von 100)",
    ]
    assert service.half.title == "Gespräch (Median)"


def test_two_dimensions_are_squares_with_time_across() -> None:
    one = _charts("counts", rows="topic", columns="hour")[0]
    other = _charts("counts", rows="hour", columns="topic")[0]

    assert isinstance(one, Squares)
    assert isinstance(other, Squares)
    assert list(one.labels) == list(other.labels) == ["9", "10"]


def test_parts_of_one_whole_stand_on_one_another() -> None:
    chart = _charts("persons", rows="topic")[0]

    assert isinstance(chart, Bars)
    assert chart.stacked
    assert len(chart.series) == 2


def test_single_figures_and_single_lines_are_no_chart() -> None:
    assert _charts("overview") == []
    assert _charts("waits") == []
    assert _charts("counts", rows="organisation") == []


def _charts(show: Part, **wanted: Any) -> list[Chart]:
    """Of a morning with thirty talks about one topic and twenty about another, at nine and at ten."""
    story = Story()
    for topic, many in (("empfang", 15), ("arbeit", 10)):
        for clock in ("09:00", "10:00"):
            for _ in range(many):
                story.on(MONDAY.date(), clock).talk(topic, waits=10 if topic == "arbeit" else 5, relatives=1)
    report = ReportWanted(
        id="bericht", title=said("Bericht"), languages=("de",), sections=(SectionWanted(show=show, **wanted),)
    )
    made = report_on(
        a_site(), report, story.events, period=NOVEMBER, today=max(TODAY, NOVEMBER.last) + timedelta(days=1)
    )
    names = Names(site=a_site(), language="de")
    return charts_of(made.blocks[0], page_of(made, names).sheets[0], names, name="s1")
