"""The page on which staff read what is kept for how long, and what was deleted when."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from server.domain.site.role import Role
from server.storage import clearings
from server.web.admin.changing import hall_of
from server.web.admin.page import admin_page
from server.web.admin.privacy.limits import coming, limits
from server.web.admin.rooms import READING
from server.web.shared.guard import only
from server.web.shared.parts import parts
from server.web.shared.plainly import plainly
from server.web.shared.staff import language
from server.words.catalogue import catalogue
from server.words.dates import day_and_time

admin_privacy = Blueprint("admin_privacy", __name__, url_prefix="/admin/<site>/privacy", template_folder="../templates")

SHOWN = 14
"""Days of which the page says what was deleted."""


@admin_privacy.get("")
@only(*READING, Role.LEAD)
def look(site: str) -> ResponseReturnValue:
    """Everything follows from the settings, and from what the clearings have noted."""
    config, spoken = parts().config, language()
    say = catalogue("admin-privacy", spoken).say
    with hall_of(site) as hall:
        figures = {"hall": hall.site.privacy.per_person_figures, "server": config.per_person_figures}
        return admin_page(
            "privacy", "admin_privacy.html", hall,
            plainly=plainly(hall.site, catalogue("privacy", spoken), years=config.keep_events_years),
            limits=limits(hall.site, say, years=config.keep_events_years),
            next=coming(hall, say, spoken), last=clearings.newest(hall.records, most=SHOWN),
            counted=clearings.COUNTED, figures=figures, spoken=spoken,
            time=lambda moment: day_and_time(moment, spoken, hall.site.timezone),
        )  # fmt: skip
