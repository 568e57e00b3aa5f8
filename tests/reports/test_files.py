"""A report as a file: the same each time, nothing in it calculates, and what is hidden is hidden in all of them."""

import zipfile
from datetime import date, timedelta
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest

from server.domain.site.report_wanted import ReportWanted, SectionWanted
from server.domain.statistics.period import Period
from server.domain.statistics.report import Report, report_on
from server.reports import as_pdf as paper
from server.reports.as_html import as_html
from server.reports.as_pdf import NoPaperTools, as_pdf, document
from server.reports.as_rows import as_csv
from server.reports.as_xlsx import as_xlsx
from server.reports.file_name import days_in_name, file_name
from server.reports.names import Names
from server.reports.on_paper import OwnFiles
from server.reports.page import page_of
from tests.building import MONDAY, TODAY, a_site, said
from tests.domain.statistics.reporting import NOVEMBER
from tests.story import Story

SECTIONS = (
    SectionWanted(show="overview"),
    SectionWanted(show="counts", rows="topic"),
    SectionWanted(show="counts", rows="topic", columns="hour"),
    SectionWanted(show="waits", rows="topic"),
    SectionWanted(show="persons", rows="topic"),
)
CELL = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}c"


def test_what_is_hidden_is_in_no_picture_table_or_file() -> None:
    """If one person more has one topic and one less the other, and both stay hidden, nothing at all looks different."""
    one = _written(_report(arbeit=2, familie=3))
    other = _written(_report(arbeit=3, familie=2))

    csv = one["csv"].decode()

    assert "below" in csv
    assert one == other


def test_the_same_report_is_the_same_file() -> None:
    report = _report(arbeit=9, familie=7)
    names = _names()

    files = [(as_pdf(report, page_of(report, names), names), as_xlsx(report, names)) for _ in range(2)]

    assert files[0] == files[1]
    assert files[0][0].startswith(b"%PDF-1.7")


def test_numbers_are_numbers_and_texts_never_calculate() -> None:
    report = _report(arbeit=9, familie=7, title="=2+3")

    book = zipfile.ZipFile(BytesIO(as_xlsx(report, _names())))
    counts = ET.fromstring(book.read("xl/worksheets/sheet3.xml"))  # noqa: S314  # our own file
    kinds = {cell.attrib["r"]: cell.attrib.get("t", "number") for cell in counts.iter(CELL)}

    assert [sheet for sheet in book.namelist() if b"<f>" in book.read(sheet)] == []
    assert {kind for place, kind in kinds.items() if place.startswith("A")} == {"s"}
    assert {kind for place, kind in kinds.items() if place.startswith("B")} == {"s", "number"}


def test_a_page_gets_no_file_but_ours() -> None:
    files = OwnFiles(paper.STATIC)

    for address in (
        "http://127.0.0.1/x.css",
        "file:///etc/hostname",
        f"{paper.STATIC.as_uri()}/../../app.py",
        "data:,x",
    ):
        with pytest.raises(ValueError, match="not one of ours"):
            files.fetch(address)
    assert b"--ink" in files.fetch((paper.STATIC / "tokens.css").as_uri()).read()


def test_without_the_tools_for_paper_one_learns_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    report, names = _report(arbeit=9, familie=7), _names()

    def missing(name: str) -> None:
        raise OSError(f"cannot load library for {name}")

    monkeypatch.setattr(paper, "import_module", missing)

    with pytest.raises(NoPaperTools, match="libpango"):
        as_pdf(report, page_of(report, names), names)


def test_a_file_is_called_after_the_hall_the_report_and_its_days() -> None:
    days = {
        "2026-H1": Period(first=date(2026, 1, 1), last=date(2026, 6, 30)),
        "2026-Q3": Period(first=date(2026, 7, 1), last=date(2026, 9, 30)),
        "2026-W45": Period(first=date(2026, 11, 2), last=date(2026, 11, 8)),
        "2026": Period(first=date(2026, 1, 1), last=date(2026, 12, 31)),
        "2017-01-09_2019-01-08": Period(first=date(2017, 1, 9), last=date(2019, 1, 8)),
    }

    called = [days_in_name(period) for period in days.values()]

    assert called == list(days)
    assert file_name(_report(arbeit=9, familie=7), a_site(), "pdf") == "halle-bericht-2026-11.pdf"


def _written(report: Report) -> dict[str, bytes]:
    names = _names()
    page = page_of(report, names)
    return {
        "html": as_html(report, page, names).encode(), "paper": document(report, page, names).encode(),
        "csv": as_csv(report, names).encode(), "xlsx": as_xlsx(report, names),
    }  # fmt: skip


def _names() -> Names:
    return Names(site=a_site(), language="de")


def _report(*, arbeit: int, familie: int, title: str = "Bericht") -> Report:
    story = Story().on(MONDAY.date(), "09:00")
    for topic in ["empfang"] * 20 + ["arbeit"] * arbeit + ["familie"] * familie:
        story.on(MONDAY.date(), "09:00").talk(topic)
    wanted = ReportWanted(id="bericht", title=said(title), languages=("de",), sections=SECTIONS)
    return report_on(
        a_site(), wanted, story.events, period=NOVEMBER, today=max(TODAY, NOVEMBER.last) + timedelta(days=1)
    )
