"""Puts the parts together; the only file that knows them all."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from flask import Flask
from flask_socketio import SocketIO
from flask_wtf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix

from server.actions.perform import Perform
from server.clock import Clock, clock_from
from server.config import Config
from server.domain.visits.event import Recorded
from server.live.chores import ATTENTION_EVERY, every_few_seconds, every_minute
from server.live.connect import listen
from server.live.housekeeping import Housekeeping
from server.live.news import News
from server.live.sockets import FewSockets
from server.speech.begin import speech_for
from server.storage import events
from server.storage.prepare import prepare
from server.storage.records import Storage
from server.web.desk.logged_in import let_people_in, site_of_login
from server.web.desk.login import login
from server.web.desk.routes import desk
from server.web.devices.coming_back import coming_back
from server.web.devices.enrol import enrolment
from server.web.devices.gathering import gathering
from server.web.devices.kiosk import kiosk
from server.web.devices.kiosk_speech import kiosk_speech
from server.web.devices.own_ticket import own_ticket
from server.web.devices.pages import pages
from server.web.devices.printer import printer
from server.web.devices.scan import scan
from server.web.devices.tablet import tablet
from server.web.devices.wall import wall
from server.web.devices.wall_speech import wall_speech
from server.web.phone.routes import phone
from server.web.shared.boards import BoardShelf
from server.web.shared.guard import stand_guard
from server.web.shared.headers import send_headers
from server.web.shared.limits import limiter
from server.web.shared.parts import NAME, Parts
from server.web.shared.refusals import answer_refusals
from server.web.watch.routes import watch

LARGEST_BODY = 64 * 1024
LARGEST_NEWS = 4 * 1024
"""Bytes of one message from a screen: it only says who it is."""

LOGIN_LASTS = timedelta(hours=12)
"""A day at the desk; a forgotten login on a shared computer ends over night."""


@dataclass(frozen=True, kw_only=True)
class Lotse:
    """A server that is ready to answer. `close` ends its threads and connections."""

    flask: Flask
    socketio: SocketIO
    parts: Parts
    close: Callable[[], None]


def create_app(config: Config, *, clock: Clock | None = None) -> Lotse:
    """The server for these settings; `clock` stands in for the real one in tests. Raises ValueError on bad settings."""
    time = clock or clock_from(config.clock_starts_at)
    storage = Storage(config.database_url)
    prepare(storage.engine)
    app = _flask(config)
    socketio = _socketio(app, config)
    news = News(_Log(storage), lambda room: socketio.emit("changed", to=room))
    perform = Perform(storage, time, news.tell)
    parts = Parts(
        config=config,
        clock=time,
        storage=storage,
        perform=perform,
        boards=BoardShelf(),
        speech=speech_for(config),
    )
    app.extensions[NAME] = parts
    listen(socketio, storage, site_of_login, most_phones=config.threads // 2)
    housekeeping = Housekeeping(lambda: every_minute(storage, perform))
    attention = Housekeeping(lambda: every_few_seconds(storage, perform, time), every=ATTENTION_EVERY)
    news.start()
    housekeeping.start()
    attention.start()

    def close() -> None:
        attention.stop()
        housekeeping.stop()
        news.stop()
        storage.close()

    return Lotse(flask=app, socketio=socketio, parts=parts, close=close)


def _socketio(app: Flask, config: Config) -> SocketIO:
    wanted: dict[str, Any] = {"transports": ["websocket"], "max_http_buffer_size": LARGEST_NEWS}
    socketio = SocketIO(app, async_mode="threading", manage_session=False, **wanted)
    # Around everything: a socket that is one too many must not even be given a thread for long.
    app.wsgi_app = FewSockets(app.wsgi_app, most=config.threads * 3 // 4)  # type: ignore[assignment, method-assign]
    return socketio


def _flask(config: Config) -> Flask:
    app = Flask("server", static_folder=None, template_folder="web/shared/templates")
    app.config.update(
        SECRET_KEY=config.signing_key(),
        MAX_CONTENT_LENGTH=LARGEST_BODY,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=config.public_url.startswith("https://"),
        SESSION_COOKIE_NAME="lotse",
        PERMANENT_SESSION_LIFETIME=LOGIN_LASTS,
        WTF_CSRF_TIME_LIMIT=None,
        RATELIMIT_STORAGE_URI="memory://",
    )
    if config.trusted_proxies:
        hops = config.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
    protect = CSRFProtect(app)
    limiter.init_app(app)
    let_people_in(app)
    stand_guard(app)
    answer_refusals(app)
    send_headers(app)
    for devices in (enrolment, kiosk, scan, own_ticket, coming_back, gathering, tablet, wall, printer):
        protect.exempt(devices)  # they hold a token in a header that no other page can send
        app.register_blueprint(devices)
    protect.exempt(phone)  # whoever knows the secret in its address is the visitor; there is no cookie to borrow
    for audience in (pages, kiosk_speech, wall_speech, login, desk, watch, phone):
        app.register_blueprint(audience)
    return app


@dataclass(frozen=True)
class _Log:
    storage: Storage

    def newest(self) -> int:
        with self.storage.looking() as connection:
            return events.newest(connection)

    def after(self, seq: int) -> list[Recorded]:
        with self.storage.looking() as connection:
            return events.after(connection, seq)
