"""The sections of a report on its page: each with something in it, and the empty ones in one sentence at the end."""

from datetime import timedelta

from server.domain.site.report_wanted import ReportWanted, SectionWanted
from server.domain.statistics.report import report_on
from server.reports.as_html import as_html
from server.reports.names import Names
from server.reports.page import page_of
from tests.building import MONDAY, TODAY, a_site, said
from tests.domain.statistics.reporting import NOVEMBER
from tests.story import Story


def test_sections_with_nothing_in_them_are_one_sentence_at_the_end() -> None:
    html = _html(
        SectionWanted(show="rule-changes"),
        SectionWanted(show="attendance"),
        SectionWanted(show="counts", rows="topic"),
    )

    assert html.count("<section") == html.count("<h2") == 1
    last = html.index('class="nothing"')
    assert last > html.index("</section>")
    assert "Nichts zu zählen gab es bei: Änderungen der Regeln, Anwesende Vereine." in html[last:]


def test_a_figure_is_never_broken_from_what_it_counts() -> None:
    html = _html(SectionWanted(show="overview"))

    assert "<td>12\u00a0Gespräche</td>" in html


def test_one_line_of_many_figures_stands_upright() -> None:
    html = _html(SectionWanted(show="waits"))

    assert html.count('<th scope="row">') == 7
    assert "Wartezeit (Median)</th><td>5\u00a0Minuten</td>" in html


def _html(*sections: SectionWanted) -> str:
    """Of a morning with twelve talks."""
    story = Story()
    for topic in ["empfang"] * 6 + ["arbeit"] * 6:
        story.on(MONDAY.date(), "09:00").talk(topic, waits=5)
    wanted = ReportWanted(id="bericht", title=said("Bericht"), languages=("de",), sections=sections)
    report = report_on(
        a_site(), wanted, story.events, period=NOVEMBER, today=max(TODAY, NOVEMBER.last) + timedelta(days=1)
    )
    names = Names(site=a_site(), language="de")
    return str(as_html(report, page_of(report, names), names))
