"""The one page for watchers."""

from flask import Blueprint
from flask.typing import ResponseReturnValue
from flask_login import current_user

from server.storage.watching import waiting_since
from server.web.shared.guard import Who, only
from server.web.shared.parts import parts
from server.web.shared.staff import staff_page
from server.web.watch.waiting import FEWEST, waiting_at
from server.words.languages import clock_time

watch = Blueprint("watch", __name__, url_prefix="/watch", template_folder="templates", static_folder=None)


@watch.get("")
@only(Who.WATCHER)
def look() -> ResponseReturnValue:
    """How many people wait and how long, in the hall of whoever asks. No topic, language, organisation or number."""
    now = parts().clock()
    with parts().storage.reading(current_user.site, now) as (records, site):
        waiting = waiting_at(waiting_since(records), now)
    return staff_page(
        "watch", "watch.html", title=site.title, clock=clock_time(now, site.timezone), waiting=waiting, fewest=FEWEST
    )
