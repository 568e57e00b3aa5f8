"""The log of a hall: what happened is told in plain sentences, and never of one person."""

import csv
from dataclasses import replace

import pytest

from server.actions.finish import finish
from server.actions.hand_out import hand_out
from server.actions.mark_no_show import mark_no_show
from server.domain.site.role import Role, Staff
from server.domain.visits.event import Kind
from server.storage.devices import DeviceKind
from server.web.admin.events.details import detail_of
from server.web.admin.events.rows import rows_of
from server.words.catalogue import catalogue
from tests.building import a_site, an_event
from tests.web.served import Browser, Served

AUDITOR = Staff(id="revision", title="Revision", organisation="stadt", roles=(Role.AUDITOR,))


@pytest.fixture
def auditor(served: Served) -> Browser:
    """The browser of somebody who may read what happened."""
    served.hall.loads(replace(served.hall.site, staff=(AUDITOR,)))
    return served.advisor("revision")


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_kind_of_event_has_a_sentence(language: str) -> None:
    say = catalogue("admin-events", language).say

    said = [say(f"kind-{kind}") for kind in Kind]

    assert len(set(said)) == len(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_an_event_of_which_only_the_kind_is_left_can_still_be_told(kind: Kind) -> None:
    say = catalogue("admin-events", "de").say

    (row,) = rows_of(say, a_site(), [an_event(kind)], {})

    assert row.what == say(f"kind-{kind}")


def test_whoever_reads_comes_to_the_log(auditor: Browser) -> None:
    assert auditor.path == "/admin/halle/events"
    assert auditor.page.first("h1").text == "Protokoll"


def test_a_visit_is_told_without_number_topic_and_language(served: Served, auditor: Browser) -> None:
    rat = served.hall.sits()
    for topic in ("arbeit", "familie", "arbeit"):
        served.hall.do(hand_out, topic=topic, language="ar", **rat)
    served.hall.do(finish, leg=served.hall.serves(rat).id, outcome="answered", **rat)
    served.hall.do(mark_no_show, leg=served.hall.calls(rat).id, **rat)

    page = auditor.visits("/admin/halle/events").part("events")

    assert "Aufgerufen und nicht gekommen Zimmer 1 Verein Rat" in page.text
    rows = " ".join(row.text for row in page.first("tbody").every("tr"))
    secrets = ("Arbeit", "arbeit", "Familie", "familie", "العربية", "Arabisch", "001", "002", "003")
    assert [word for word in secrets if word in rows] == []


def test_a_changed_profile_says_where_and_by_whom(served: Served, auditor: Browser) -> None:
    served.hall.loads(replace(served.hall.site, staff=(AUDITOR,), title="Neu"))

    row = next(auditor.visits("/admin/halle/events").part("events").first("tbody").every("tr"))

    assert "Einstellungen geändert" in row.text
    assert row.text.endswith("title")


def test_the_newest_stands_first_and_a_hundred_on_a_page(served: Served, auditor: Browser) -> None:
    rat = served.hall.sits()
    for _ in range(110):
        served.hall.do(hand_out, topic="empfang", language="de", **rat)

    first = auditor.visits("/admin/halle/events?kind=ticket-taken")
    second = auditor.visits("/admin/halle/events" + first.part("older").attributes["href"])

    times = [row.first("td").text for page in (first, second) for row in page.first("tbody").every("tr")]
    assert (len(times), times) == (110, sorted(times, reverse=True))
    assert second.find("older") is None
    assert second.part("newest").attributes["href"] == "?day=2026-11-23&kind=ticket-taken"


def test_a_filter_shows_one_person_or_one_device(served: Served, auditor: Browser) -> None:
    wall = served.hall.has_device(DeviceKind.WALL, "wall-token")
    served.hall.do(hand_out, topic="empfang", language="de", **served.hall.sits())

    of_rat = auditor.visits("/admin/halle/events?who=rat")
    of_the_wall = auditor.visits(f"/admin/halle/events?device={wall}")

    assert [row.text[9:] for row in of_rat.first("tbody").every("tr")] == [
        "Nummer ausgegeben Zimmer 1 Rat",
        "Platz geöffnet Zimmer 1 Verein Rat",
    ]
    assert [row.text[9:] for row in of_the_wall.first("tbody").every("tr")] == [
        "Gerät angemeldet A wall",
        "Gerät eingeladen A wall",
    ]


@pytest.mark.parametrize(
    "nonsense",
    ["day=morgen", "kind=nichts", "before=x", "before=99999999999999999999999", "who=%27--", "day=0001-01-01"],
)
def test_a_filter_that_makes_no_sense_is_an_answer_too(auditor: Browser, nonsense: str) -> None:
    auditor.visits(f"/admin/halle/events?{nonsense}")

    assert auditor.answer.status_code == 200


def test_the_file_says_the_same_and_no_spreadsheet_calculates_it(served: Served, auditor: Browser) -> None:
    rat = served.hall.sits()
    served.hall.clock.passes(minutes=110)
    served.hall.do(hand_out, topic="empfang", language="de", reason="=1+1", **rat)
    served.hall.loads(replace(served.hall.site, staff=(replace(AUDITOR, title="=cmd"),)))

    answer = auditor.client.get("/admin/halle/events/day.csv", headers={"Accept-Language": "de"})

    rows = list(csv.reader(answer.text.splitlines()))
    assert rows[0] == ["Uhrzeit", "Was", "Wo", "Träger", "Wer", "Dazu"]
    assert answer.headers["Content-Disposition"] == 'attachment; filename="halle-2026-11-23.csv"'
    assert [cell for row in rows[1:] for cell in row if cell.startswith(("=", "+", "-", "@"))] == []
    assert len(rows) - 1 == len(list(auditor.visits("/admin/halle/events").first("tbody").every("tr")))


def test_a_number_that_overrules_the_kiosk_says_why() -> None:
    given = an_event(Kind.TICKET_TAKEN, facts={"overruled": True, "reason": "Frist"}).event

    told = detail_of(catalogue("admin-events", "de").say, a_site(), given)

    assert told == "obwohl der Kiosk keine gegeben hätte · Frist"


@pytest.mark.parametrize("who", ["rat", "landrat"])
def test_nobody_else_reads_the_log(served: Served, who: str) -> None:
    host = Staff(id="landrat", title="Landrat", organisation="stadt", roles=(Role.HOST, Role.RECEPTION, Role.LEAD))
    served.hall.loads(replace(served.hall.site, staff=(AUDITOR, host)))
    browser = served.advisor(who)

    answers = [browser.client.get(f"/admin/halle/events{rest}").status_code for rest in ("", "/day.csv")]

    assert answers == [403, 403]
