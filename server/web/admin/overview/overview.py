"""Everything that the overview shows, as one person sees it at one moment."""

from dataclasses import dataclass

from server.domain.alarm import Alarm
from server.domain.hours.opening import open_now
from server.domain.hours.rota import on_duty
from server.domain.routing.durations import usual_minutes
from server.domain.visits.leg import Leg
from server.domain.visits.ticket import Ticket
from server.storage import alarms, devices, presence, rota, seats, tickets, waiting
from server.storage.beginnings import begun
from server.storage.durations import learned
from server.storage.rest_of_day import course_of_day
from server.web.admin.changing import Hall
from server.web.admin.overview.begin import NextStep, what_next
from server.web.admin.overview.forecast import Forecast, forecast
from server.web.admin.overview.ill import Ill, ill_devices
from server.web.admin.overview.lines import LineRow, line_rows
from server.web.admin.overview.people import DeskRow, MissingRow, desk_rows, missing_rows
from server.web.admin.overview.viewer import Viewer
from server.web.admin.overview.waiting import Waiting, first_in_line, waiting_now


@dataclass(frozen=True, kw_only=True)
class Overview:
    """`at_risk` are the numbers of those whose promise is at risk, as far as they may be told."""

    is_open: bool
    waiting: Waiting
    forecast: Forecast
    at_risk: tuple[str, ...]
    desks: tuple[DeskRow, ...]
    missing: tuple[MissingRow, ...]
    lines: tuple[LineRow, ...]
    ill: tuple[Ill, ...]
    alarms: tuple[Alarm, ...]
    next: tuple[NextStep, ...]


def overview(hall: Hall, viewer: Viewer) -> Overview:
    """How the hall stands now for whoever looks."""
    site, records, now = hall.site, hall.records, hall.now
    legs = viewer.legs(site, waiting.open_today(records), records.day)
    told = _forecast(hall, legs)
    known = _numbers(hall, viewer, [*told.at_risk, *filter(None, [first_in_line(legs)])])
    held, is_open = seats.every(records), open_now(site, now) is not None
    planned = on_duty(site, records.day, rota.not_over(records, now)) if site.rota else ()
    return Overview(
        is_open=is_open,
        waiting=waiting_now(site, legs, viewer.topics(site, records.day), known, now),
        forecast=told,
        at_risk=tuple(known[leg.ticket].number for leg in told.at_risk if leg.ticket in known),
        desks=desk_rows(site, held, legs, viewer, now),
        missing=missing_rows(site, planned, held, viewer, now),
        lines=line_rows(site, records, now),
        ill=ill_devices(devices.every(records), now, is_open=is_open),
        alarms=tuple(alarms.standing(records)),
        next=what_next(begun(records, advisors=[advisor.id for advisor in site.advisors]), is_open=is_open),
    )


def _forecast(hall: Hall, legs: list[Leg]) -> Forecast:
    site, records, now = hall.site, hall.records, hall.now
    duties, minutes = presence.duties(records, site, now), usual_minutes(site, learned(records))
    return forecast(legs, course_of_day(records, site, now, duties=duties, minutes=minutes))


def _numbers(hall: Hall, viewer: Viewer, legs: list[Leg]) -> dict[int, Ticket]:
    return tickets.several(hall.records, {leg.ticket for leg in legs}) if viewer.numbers and legs else {}
