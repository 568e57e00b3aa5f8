"""Reports on pages and as files: for those who answer for a hall, about days that are over."""

from dataclasses import replace

import pytest

from server.actions.finish import finish
from server.aside import AsideBusy
from server.domain.site.report_wanted import ReportWanted, SectionWanted
from server.domain.site.role import Role, Staff
from server.reports.as_pdf import NoPaperTools
from server.web.admin.reports import files
from tests.building import a_site, said
from tests.web.manager import managing
from tests.web.served import Browser, Served

PAGE = "/admin/halle/reports"
YEARLY = ReportWanted(
    id="bilanz", title=said("Bilanz des Jahres"), languages=("de", "uk"), each="year",
    sections=(SectionWanted(show="overview"), SectionWanted(show="counts", rows="topic")),
)  # fmt: skip


@pytest.fixture
def manager(served: Served) -> Browser:
    """Somebody who manages a hall in which seven people were served yesterday."""
    served.hall.loads(replace(served.hall.site, reports=(YEARLY,)))
    seated = served.hall.sits()
    for _ in range(7):
        served.hall.waits()
        leg = served.hall.serves(seated)
        served.hall.clock.passes(minutes=5)
        served.hall.do(finish, leg=leg.id, outcome="answered", **seated)
    served.hall.clock.passes(days=1)
    return managing(served)


def test_there_are_day_week_and_month_and_what_the_profile_describes(manager: Browser) -> None:
    page = manager.visits(PAGE)

    forms = [form.attributes["action"] for form in page.every("form") if "reports" in form.attributes["action"]]

    assert forms == [f"{PAGE}/hall/{each}" for each in ("day", "week", "month")]
    assert "Bilanz des Jahres" in page.part("described").text


def test_a_day_is_figures_charts_and_tables(manager: Browser) -> None:
    page = manager.visits(f"{PAGE}/hall/day")

    large = [each.text for each in page.every("div") if each.attributes.get("class") == "glance"]

    assert "7" in large[0]
    assert "Besuche" in large[0]
    assert list(page.every("table"))


def test_one_goes_back_day_by_day_and_never_beyond_yesterday(manager: Browser) -> None:
    page = manager.visits(f"{PAGE}/hall/day?on=2099-01-01")

    before = manager.visits(page.part("earlier").attributes["href"])

    assert "later" not in {each.attributes.get("id") for each in page.every("a")}
    assert "on=2026-11-23" in before.part("later").attributes["href"]


@pytest.mark.parametrize("on", ["0001-01-01", "9999-12-31", "gestern", "", "2026-02-30", "1999-12-31"])
def test_a_day_that_makes_no_sense_is_the_last_one(manager: Browser, on: str) -> None:
    page = manager.visits(f"{PAGE}/hall/day?on={on}")

    assert manager.answer.status_code == 200
    assert page.part("on").attributes["value"] == "2026-11-23"


def test_a_report_of_the_profile_comes_in_its_languages(manager: Browser) -> None:
    german = manager.visits(f"{PAGE}/profile/bilanz?on=2026-11-23")

    ukrainian = manager.visits(f"{PAGE}/profile/bilanz?language=uk")
    unknown = manager.visits(f"{PAGE}/profile/bilanz?language=fr")

    assert "Überblick" in german.text
    assert "Überblick" not in ukrainian.part("s1").text
    assert "Überblick" in unknown.text


@pytest.mark.parametrize(
    ("form", "kind", "begins"),
    [("pdf", "application/pdf", b"%PDF"), ("xlsx", "spreadsheetml", b"PK"), ("csv", "text/csv", b"section,")],
)
def test_a_report_is_a_file_too(manager: Browser, form: str, kind: str, begins: bytes) -> None:
    answer = manager.client.get(f"{PAGE}/hall/month/{form}?on=2026-10-05")

    head = answer.headers

    assert answer.data.startswith(begins)
    assert kind in head["Content-Type"]
    assert head["X-Content-Type-Options"] == "nosniff"
    assert head["Content-Disposition"] == f'attachment; filename="halle-month-2026-10.{form}"'


def test_where_paper_cannot_be_made_the_page_says_what_is_missing(
    manager: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> bytes:
        raise NoPaperTools

    monkeypatch.setitem(files.FORMS, "pdf", ("application/pdf", missing))

    page = manager.visits(f"{PAGE}/hall/day/pdf")

    assert manager.answer.status_code == 503
    assert "libpango-1.0-0" in page.part("missing").text


def test_while_another_report_is_drawn_one_is_asked_to_wait(manager: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_: object) -> bytes:
        raise AsideBusy

    monkeypatch.setitem(files.FORMS, "pdf", ("application/pdf", busy))

    page = manager.visits(f"{PAGE}/hall/day/pdf")

    assert manager.answer.status_code == 503
    assert "in einer Minute" in page.part("busy").text


@pytest.mark.parametrize("address", ["hall/year", "hall/bilanz", "profile/day", "profile/nichts", "hall/day/exe"])
def test_what_there_is_not_is_not_found(manager: Browser, address: str) -> None:
    manager.visits(f"{PAGE}/{address}")

    assert manager.answer.status_code == 404


@pytest.mark.parametrize(
    ("role", "status"), [(Role.LEAD, 200), (Role.HOST, 200), (Role.AUDITOR, 403), (Role.RECEPTION, 403)]
)
def test_those_who_answer_for_somebody_read_them(served: Served, role: Role, status: int) -> None:
    someone = Staff(id="jemand", title="Jemand", organisation="stadt", roles=(role,))
    served.hall.loads(a_site(staff=(someone,)))
    browser = served.advisor("jemand")

    browser.visits(PAGE)
    of_page = browser.answer.status_code
    browser.visits(f"{PAGE}/hall/day/csv")

    assert (of_page, browser.answer.status_code) == (status, status)
