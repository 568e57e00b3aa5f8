"""The log of a hall, a day at a time: on a page, and as a file."""

from collections.abc import Sequence
from datetime import timedelta

from flask import Blueprint, Response, request
from flask.typing import ResponseReturnValue

from server.domain.visits.event import Kind, Recorded
from server.storage import devices, log
from server.web.admin.changing import Hall, hall_of
from server.web.admin.events.asked import Wanted, wanted_in
from server.web.admin.events.rows import EventRow, names_of_people, rows_of
from server.web.admin.events.table import as_csv
from server.web.admin.page import admin_page
from server.web.admin.rooms import READING
from server.web.shared.guard import only
from server.web.shared.staff import language
from server.words.catalogue import catalogue

admin_events = Blueprint(
    "admin_events", __name__, url_prefix="/admin/<site>/events", template_folder="../templates", static_folder=None
)

ON_A_PAGE = 100
IN_A_FILE = 100_000
COLUMNS = ("time", "what", "where", "organisation", "who", "detail")


@admin_events.get("")
@only(*READING)
def read(site: str) -> ResponseReturnValue:
    """What happened on a day, newest first."""
    with hall_of(site) as hall:
        wanted = wanted_in(request.args, today=hall.records.day)
        found = log.of_day(hall.records, wanted.day, _filter(wanted), before=wanted.before, most=ON_A_PAGE + 1)
        shown, one_day = found[:ON_A_PAGE], timedelta(days=1)
        return admin_page(
            "events", "admin_events.html", hall, wanted=wanted, columns=COLUMNS, rows=_rows(hall, shown),
            older=wanted.address(before=shown[-1].seq) if len(found) > ON_A_PAGE else None,
            newest=wanted.address() if wanted.before is not None else None,
            earlier=wanted.address(day=(wanted.day - one_day).isoformat()),
            later=wanted.address(day=(wanted.day + one_day).isoformat()) if wanted.day < hall.records.day else None,
            file=f"/admin/{site}/events/day.csv{wanted.address()}", kinds=_kinds(), people=_people(hall),
            devices=_devices(hall), today=hall.records.day,
        )  # fmt: skip


@admin_events.get("/day.csv")
@only(*READING)
def download(site: str) -> ResponseReturnValue:
    """The same day as a file, with everything that the filter lets through."""
    with hall_of(site) as hall:
        wanted = wanted_in(request.args, today=hall.records.day)
        rows = _rows(hall, log.of_day(hall.records, wanted.day, _filter(wanted), before=None, most=IN_A_FILE))
    say = catalogue("admin-events", language()).say
    answer = Response(as_csv([say(column) for column in COLUMNS], (row.cells() for row in rows)), mimetype="text/csv")
    answer.headers["Content-Disposition"] = f'attachment; filename="{site}-{wanted.day}.csv"'
    return answer


def _filter(wanted: Wanted) -> log.Filter:
    return log.Filter(kind=wanted.kind, who=wanted.who, device=wanted.device)


def _rows(hall: Hall, happened: Sequence[Recorded]) -> list[EventRow]:
    return rows_of(catalogue("admin-events", language()).say, hall.site, happened, _devices(hall))


def _devices(hall: Hall) -> dict[str, str]:
    return {str(each.id): each.name for each in devices.every(hall.records)}


def _people(hall: Hall) -> list[tuple[str, str]]:
    return sorted(names_of_people(hall.site).items(), key=lambda each: each[1].casefold())


def _kinds() -> list[tuple[str, str]]:
    say = catalogue("admin-events", language()).say
    return sorted(((kind.value, say(f"kind-{kind}")) for kind in Kind), key=lambda each: each[1].casefold())
