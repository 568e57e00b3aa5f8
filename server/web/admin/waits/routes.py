"""Promised waits beside those that happened, for those who answer for them."""

from datetime import date, timedelta

from babel.dates import format_date
from flask import Blueprint
from flask.typing import ResponseReturnValue

from server.domain.statistics.block import Label
from server.reports.charts.figure import figure
from server.reports.charts.figure import table as drawn
from server.reports.names import Names
from server.storage import told_waits
from server.web.admin.changing import hall_of
from server.web.admin.page import admin_page
from server.web.admin.rooms import ANSWERING
from server.web.admin.waits.kept import SMALLEST, WEEKS, kept, period
from server.web.admin.waits.rows import table
from server.web.admin.waits.told import by_week, headline, sentences
from server.web.shared.guard import only
from server.web.shared.staff import language
from server.words.catalogue import say
from server.words.languages import name_in

admin_waits = Blueprint("admin_waits", __name__, url_prefix="/admin/<site>/waits", template_folder="../templates")


@admin_waits.get("")
@only(*ANSWERING)
def look(site: str) -> ResponseReturnValue:
    """The last whole weeks: all promises together, then by week, topic, language and where they stood."""
    spoken = language()
    with hall_of(site) as hall:
        first, last = period(hall.records.day)
        mondays = [first + timedelta(weeks=week) for week in range(WEEKS)]
        promises = kept(told_waits.of_days(hall.records, first, last), mondays)
        names = Names(site=hall.site, language=spoken)
        tables = [
            table(spoken, "week", promises.weeks, lambda monday: _week(date.fromisoformat(monday))),
            table(spoken, "topic", promises.topics, lambda topic: names.of(Label(kind="topic", key=topic))),
            table(spoken, "language", promises.languages, lambda code: name_in(code, spoken)),
            table(spoken, "shown", {"ticket": promises.whole, "waiting": promises.waiting}, _where),
        ]
        chart = by_week(spoken, promises.weeks, [_week(monday) for monday in mondays])
        return admin_page(
            "waits", "admin_waits.html", hall, headline=headline(spoken, promises), smallest=SMALLEST,
            sentences=[] if promises.whole is None else list(sentences(spoken, promises.whole)),
            chart=figure(chart), is_known=promises.whole is not None,
            tables=[(each.title, drawn(each.headings, each.lines)) for each in tables],
        )  # fmt: skip


def _week(monday: date) -> str:
    return str(format_date(monday, "dd.MM." if language() == "de" else "MMM d", locale=language()))


def _where(shown: str) -> str:
    return say("admin-waits", language(), f"shown-{shown}")
