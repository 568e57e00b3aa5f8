"""The overview of a hall, live."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from server.domain.alarm import AT_RECEPTION
from server.domain.hours.opening import open_now, opens_next
from server.web.admin.changing import Hall, hall_of
from server.web.admin.overview.overview import overview
from server.web.admin.overview.viewer import viewer_of
from server.web.admin.page import admin_page
from server.web.admin.rooms import LOOKING, RUNNING
from server.web.shared.guard import only
from server.web.shared.logged_in import current_login
from server.web.shared.staff import language
from server.words.catalogue import catalogue, say
from server.words.dates import clock_time, day_and_times
from server.words.languages import name_in

admin_overview = Blueprint("admin_overview", __name__, url_prefix="/admin/<site>", template_folder="../templates")


@admin_overview.get("")
@only(*LOOKING)
def look(site: str) -> ResponseReturnValue:
    """How the hall stands now, for those who run it or lead an organisation in it."""
    me = current_login()
    roles, person = me.roles_at(site), me.people.get(site, me.account)
    with hall_of(site) as hall:
        viewer = viewer_of(roles, organisation=hall.site.organisation_of(person))
        now = overview(hall, viewer)
        labels = {desk.id: desk.label for desk in hall.site.desks}
        return admin_page(
            "overview", "admin_overview.html", hall, now=now, viewer=viewer, hint=_hint(hall), labels=labels,
            at_desk=catalogue("desk", language()).say,
            reception=AT_RECEPTION, runs=bool(roles & set(RUNNING)), named=lambda code: name_in(code, language()),
            time=lambda moment: clock_time(moment, hall.site.timezone),
        )  # fmt: skip


def _hint(hall: Hall) -> str:
    """Until when the hall is open, or when it opens next."""
    site, spoken = hall.site, language()
    now, coming = open_now(site, hall.now), opens_next(site, hall.now)
    if now is not None:
        return say("hours", spoken, "open-until", time=clock_time(now.closes, site.timezone))
    if coming is None:
        return say("hours", spoken, "opens-later")
    return say("hours", spoken, "opens-next", when=day_and_times(coming.opens, coming.closes, spoken, site.timezone))
