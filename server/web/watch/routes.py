"""The one page for those of the host who look on."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from server.domain.site.role import Role
from server.storage.watching import came_by, served_by, waiting_since
from server.web.shared.guard import only
from server.web.shared.logged_in import current_login
from server.web.shared.parts import parts
from server.web.shared.staff import staff_page
from server.web.watch.waiting import FEWEST, band, told_of, waiting_at
from server.words.dates import clock_time

watch = Blueprint("watch", __name__, url_prefix="/watch", template_folder="templates", static_folder=None)


@watch.get("")
@only(Role.HOST)
def look() -> ResponseReturnValue:
    """How many wait, came and were served, in the hall of whoever asks. No topic, language, organisation or number."""
    now = parts().clock()
    moment = told_of(now)
    with parts().storage.reading(current_login().site, now) as (records, site):
        waiting = waiting_at(waiting_since(records), now)
        came, served = band(came_by(records, moment)), band(served_by(records, moment))
    return staff_page(
        "watch", "watch.html", title=site.title, clock=clock_time(now, site.timezone), waiting=waiting, came=came,
        served=served, told_of=clock_time(moment, site.timezone), fewest=FEWEST,
    )  # fmt: skip
