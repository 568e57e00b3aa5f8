"""Every audience and its routes, and which of them need no token of a form."""

from flask import Flask
from flask_wtf import CSRFProtect

from server.web.admin.calendar.routes import admin_calendar
from server.web.admin.desks.routes import admin_desks
from server.web.admin.devices.routes import admin_devices
from server.web.admin.directory.routes import admin_directory
from server.web.admin.events.routes import admin_events
from server.web.admin.languages.routes import admin_languages
from server.web.admin.organisations.routes import admin_organisations
from server.web.admin.overview.routes import admin_overview
from server.web.admin.people.routes import admin_people
from server.web.admin.privacy.routes import admin_privacy
from server.web.admin.profile.file import admin_profile_file
from server.web.admin.profile.routes import admin_profile
from server.web.admin.programs.routes import admin_programs
from server.web.admin.reports.routes import admin_reports
from server.web.admin.rota.routes import admin_rota
from server.web.admin.sites.routes import admin_sites
from server.web.admin.slides.routes import admin_slides
from server.web.admin.topics.routes import admin_topics
from server.web.admin.versions.routes import admin_versions
from server.web.admin.waits.routes import admin_waits
from server.web.admin.walls.routes import admin_walls
from server.web.admin.walls.ticket import admin_ticket
from server.web.admin.whatif.routes import admin_whatif
from server.web.api.routes import api_page, health, metrics, v1
from server.web.desk.routes import desk
from server.web.devices.coming_back import coming_back
from server.web.devices.enrol import enrolment
from server.web.devices.gathering import gathering
from server.web.devices.kiosk import kiosk
from server.web.devices.kiosk_alone import kiosk_alone
from server.web.devices.kiosk_speech import kiosk_speech
from server.web.devices.own_ticket import own_ticket
from server.web.devices.pages import pages
from server.web.devices.printer import printer
from server.web.devices.scan import scan
from server.web.devices.tablet import tablet
from server.web.devices.wall import wall
from server.web.devices.wall_speech import wall_speech
from server.web.door.account import account
from server.web.door.factor import factor
from server.web.door.halls import halls
from server.web.door.invitation import invitation
from server.web.door.login import login
from server.web.door.provider import provider
from server.web.door.second import second
from server.web.phone.privacy import privacy
from server.web.phone.routes import phone
from server.web.phone.waking import waking as phone_waking
from server.web.reception.routes import reception
from server.web.watch.routes import watch

BY_TOKEN = (
    enrolment, kiosk, kiosk_alone, kiosk_speech, scan, own_ticket, coming_back, gathering, tablet, wall, printer,
    v1, metrics,
)  # fmt: skip
"""They hold a token in a header that no other page can send."""

BY_SECRET = (phone, phone_waking)
"""Whoever knows the secret in its address is the visitor; there is no cookie to borrow."""

BY_LOGIN = (
    admin_privacy,
    privacy,
    pages,
    api_page,
    health,
    wall_speech,
    login,
    second,
    provider,
    invitation,
    halls,
    account,
    factor,
    desk,
    reception,
    watch,
    admin_overview,
    admin_devices,
    admin_walls,
    admin_slides,
    admin_ticket,
    admin_profile,
    admin_profile_file,
    admin_sites,
    admin_people,
    admin_organisations,
    admin_desks,
    admin_versions,
    admin_programs,
    admin_topics,
    admin_rota,
    admin_calendar,
    admin_directory,
    admin_events,
    admin_reports,
    admin_languages,
    admin_waits,
    admin_whatif,
)


def let_everybody_ask(app: Flask, protect: CSRFProtect) -> None:
    """Adds the routes of every audience to the app."""
    for audience in (*BY_TOKEN, *BY_SECRET):
        protect.exempt(audience)
    for audience in (*BY_TOKEN, *BY_SECRET, *BY_LOGIN):
        app.register_blueprint(audience)
