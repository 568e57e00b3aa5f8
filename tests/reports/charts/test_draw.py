"""A chart says what its figures say, and nothing on it stands in the way of anything else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.reports.charts.chart import Chart, Lines, Series, Squares
from server.reports.charts.draw import draw
from server.reports.charts.figure import figure
from tests.reports.charts.drawn import bars, drawn, every_kind, reaches, series

TOPICS = (
    "Anmeldung, Meldebescheinigung und Führungszeugnis",
    "Sozialversicherungspflichtige Beschäftigung und Berufsanerkennung",
    "Asyl",
    "Kita, Schule und Ausbildung",
)
NASTY = st.one_of(st.none(), st.sampled_from([0, 1, -3, 10**12]), st.integers(0, 500), st.floats(0, 90, width=16))


@st.composite
def charts(draw_one: st.DrawFn) -> Chart:
    """Any kind, of any figures, from one label to sixty."""
    labels = draw_one(st.lists(st.text("aÖ Щ字ش<&", min_size=1, max_size=60), min_size=1, max_size=60))
    rows = [
        series(title, *draw_one(st.lists(NASTY, min_size=len(labels), max_size=len(labels))))
        for title in draw_one(st.lists(st.sampled_from(TOPICS), min_size=1, max_size=4))
    ]
    return draw_one(st.sampled_from(every_kind(labels, rows)))


@given(charts())
def test_nothing_leaves_the_paper_and_no_text_stands_on_another(chart: Chart) -> None:
    found = drawn(chart)

    assert found.outside() == []
    assert found.collisions() == []


@given(charts())
def test_the_same_figures_are_the_same_bytes(chart: Chart) -> None:
    first, second = draw(chart), draw(chart)

    assert first == second


def test_bars_are_as_long_as_their_figures() -> None:
    lying = drawn(bars(TOPICS, series("Gespräche", 10, 20, 40, 0), lying=True))
    standing = drawn(bars(("Mo", "Di", "Mi"), series("Gespräche", 10, 20, 40)))

    widths = [each.width for each in lying.bars]
    heights = [each.height for each in standing.bars]

    assert widths == pytest.approx([widths[2] / 4, widths[2] / 2, widths[2], 0], abs=0.1)
    assert heights == pytest.approx([heights[2] / 4, heights[2] / 2, heights[2]], abs=0.1)


def test_stacked_bars_stand_on_one_another() -> None:
    found = drawn(bars(("Mo",), series("Fälle", 30), series("Angehörige", 10), stacked=True))

    of_key, pieces = found.bars[:2], found.bars[2:]

    assert [each.look for each in of_key] == [each.look for each in pieces] == ["bar-1", "bar-2"]
    assert pieces[1].y + pieces[1].height == pytest.approx(pieces[0].y, abs=0.1)


def test_long_names_lie_above_their_bars_instead_of_below_them() -> None:
    found = drawn(bars(TOPICS, series("Gespräche", 1, 2, 3, 4)))

    said = " ".join(each.said for each in found.texts)

    assert all(topic in said for topic in TOPICS)


def test_a_hidden_figure_is_a_stub_as_large_as_any_other_and_says_so() -> None:
    found = drawn(bars(("a", "b", "c"), series("Gespräche", None, 40, None), lying=True))

    stubs = [each for each in found.bars if each.look == "hidden"]

    assert [(each.x, each.width) for each in stubs] == [(stubs[0].x, 12)] * 2
    assert [each.said for each in found.texts].count("< 5") == 2


def test_times_reach_from_a_mark_over_a_bar_to_a_line_and_say_all_three() -> None:
    found = drawn(reaches(("a", "b"), half=(10, None), most=(20, None), nearly_all=(40, None)))

    of_key, most, hidden = found.bars
    ends = [float(each) for each in re.findall(r'class="reach"[^>]* x2="([\d.]+)"', found.svg)]
    middle = [float(each) for each in re.findall(r'class="middle" x1="([\d.]+)"', found.svg)]

    assert of_key.look == most.look
    assert middle[1] - most.x == pytest.approx(most.width / 2, abs=0.1)
    assert ends[1] - most.x == pytest.approx(2 * most.width, abs=0.1)
    assert hidden.look == "hidden"
    assert [each.said for each in found.texts if each.look == "value"] == ["10 · 20 · 40", "< 5"]


def test_a_long_name_above_its_column_takes_two_lines() -> None:
    found = drawn(
        Squares(
            id="x",
            title="Bedarf",
            unit="",
            labels=("beim Ausfüllen der Formulare", "ja"),
            label_heading="",
            series=[series("Arabisch", 3, 4)],
        )
    )

    assert [each.said for each in found.texts if each.width < each.height][:2] == [
        "beim Ausfüllen der",
        "Formulare",
    ]


def test_a_title_that_its_heading_says_already_is_left_out() -> None:
    chart = bars(("a", "b"), series("Gespräche", 1, 2))

    below, alone = figure(chart, below="Gespräche: Thema"), figure(chart)

    assert "<figcaption>Gespräche</figcaption>" in alone
    assert "<figcaption>" not in below


def test_a_bar_as_high_as_the_plot_does_not_write_over_the_unit() -> None:
    found = drawn(bars(("2020", "2021", "2022"), series("Besuche", 500, 1, 200)))

    assert found.collisions() == []


def test_what_there_is_no_figure_of_is_a_gap() -> None:
    found = drawn(bars(("a", "b"), series("Wartezeit", None, 4, hidden="–")))

    assert len(found.bars) == 1


def test_a_line_breaks_off_where_there_is_no_figure() -> None:
    row = series("Wartezeit", 1, 2, None, 4, 5, hidden="–")

    svg = draw(Lines(id="w", title="Wartezeit", unit="Min.", labels="abcde", label_heading="Woche", series=[row]))

    assert svg.count("<polyline") == 2


def test_lines_are_named_where_they_end_however_close_they_are() -> None:
    rows = [series(f"Linie {number}", 1, 5) for number in range(9)]

    found = drawn(Lines(id="w", title="Wartezeit", unit="Min.", labels="ab", label_heading="Woche", series=rows))

    assert found.collisions() == []
    assert {each.title for each in rows} <= {each.said for each in found.texts}


def test_few_bars_say_their_numbers_and_many_have_an_axis() -> None:
    few = drawn(bars(("8", "9"), series("Besuche", 17, 23)))
    many = drawn(bars([f"{n}" for n in range(60)], series("Besuche", *range(1000, 1060))))

    assert [each.said for each in few.texts if each.look == "value"] == ["17", "23"]
    assert [each.said for each in many.texts if each.look == "value"] == []
    assert "0" in [each.said for each in many.texts]


@pytest.mark.parametrize("nasty", ["<script>alert(1)</script>", '"><b onload="x">', "a & b", "</svg><i>"])
def test_what_comes_from_a_profile_stays_text(nasty: str) -> None:
    row = Series(title=nasty, values=[1, None], written=[nasty, f"<{nasty}"])

    pages = [figure(chart, summary=nasty) for chart in every_kind([nasty, "b"], [row, row])]

    assert [page for page in pages if nasty in page] == []


def test_the_table_behind_a_chart_says_the_same() -> None:
    page = figure(bars(("Asyl", "Arbeit"), series("Gespräche", 12, None)), summary="Tabelle")

    assert '<th scope="row">Arbeit</th><td>&lt; 5</td>' in page
    assert "<summary>Tabelle</summary>" in page
