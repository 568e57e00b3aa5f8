"""When somebody can come again for whom today leaves no time."""

from datetime import datetime

from server.domain.hours.opening import local_day
from server.domain.hours.rota import next_duties
from server.domain.site.site import Site
from server.domain.visits.need import Need
from server.domain.visits.responsible import serving


def comes_again(site: Site, need: Need, now: datetime) -> datetime | None:
    """When the next of those who may help with that need comes on a later day (UTC); None when nobody does."""
    today = local_day(site, now)
    able = {advisor.id for advisor in serving(site, need, today)}
    return next((duty.begins for duty in next_duties(site, now, able) if local_day(site, duty.begins) > today), None)
