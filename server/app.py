"""Puts the parts together; the only file that knows them all."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from flask import Flask
from flask_socketio import SocketIO

from server.actions.perform import Perform
from server.aside import Aside
from server.clock import Clock, clock_from
from server.config import Config
from server.domain.visits.event import Recorded
from server.live.connect import listen
from server.live.crew import Crew, Running, crew_of
from server.live.few_sockets import FewSockets
from server.live.news import News
from server.live.phone_news import PhoneNews
from server.live.plain_words import log_of_sockets
from server.live.push_key import PushKey, public_or_none
from server.live.strangers import letting_go
from server.live.telling import Telling
from server.live.trusted_clock import TrustedClock
from server.speech.begin import speech_for
from server.storage import events
from server.storage.prepare import prepare
from server.storage.records import Storage
from server.web.flask_app import flask_app
from server.web.shared.boards import BoardShelf
from server.web.shared.headers import Headed
from server.web.shared.listening import rooms_of_login
from server.web.shared.meter import Meter
from server.web.shared.parts import NAME, Parts
from server.web.shared.pulse import Pulse

if TYPE_CHECKING:
    from server.live.light_sockets import LightSockets

LARGEST_NEWS = 4 * 1024
"""Bytes of one message from a screen: it only says who it is."""

MOST_WITHOUT_THREADS = 16_000
"""Pages that may be open where they hold no threads, three quarters of them phones; each takes some 10 kB."""

VISITORS_PAGES = "/t/"
"""Where those lie of which thousands may be open."""

PATIENCE = 20.0
"""Seconds that somebody waits until it is the turn of a large report."""


@dataclass(frozen=True, kw_only=True)
class Lotse:
    """A server that is ready to answer. `close` ends its threads and connections."""

    flask: Flask
    socketio: SocketIO
    parts: Parts
    close: Callable[[], None]


def create_app(config: Config, *, clock: Clock | None = None, looks_ahead: bool = True) -> Lotse:
    """The server for these settings. Raises ValueError on bad settings.

    Tests have a `clock` of their own, and servers that do not look ahead by themselves.
    """
    time = clock or clock_from(config.clock_starts_at)
    config.metrics_token()
    storage = Storage(config.database())
    prepare(storage.engine)
    meter = Meter()
    app = flask_app(config, meter)
    socketio, sockets, light = _socketio(app, config)
    pages = listen(socketio, storage, rooms_of_login, most_phones=_most_phones(config))
    phones = PhoneNews(storage, time, pages.of, lambda room: socketio.emit("changed", to=room))
    news = News(_Log(storage), phones.emit)
    telling = Telling(news, config.wire())
    perform = Perform(storage, time, telling.committed, took=meter.took)
    trusted = TrustedClock(time)
    speech, push_key, sums, ahead = speech_for(config), _push_key(config), Aside(patience=PATIENCE), Aside()
    crew = crew_of(
        storage, perform, time, config, speech=speech, push_key=push_key, poke=telling.poke,
        ahead=ahead if looks_ahead else None, trusted=trusted,
    )  # fmt: skip
    parts = Parts(
        config=config,
        clock=time,
        storage=storage,
        perform=perform,
        boards=BoardShelf(),
        speech=speech,
        push_key=lambda: public_or_none(push_key),
        meter=meter,
        pulse=lambda: _pulse(sockets, news, telling, crew, trusted),
        aside=sums,
    )
    app.extensions[NAME] = parts
    running: tuple[Running, ...] = (phones, telling, *crew.all, *light, letting_go(socketio))
    for each in running:
        each.start()
    return Lotse(flask=app, socketio=socketio, parts=parts, close=lambda: _end(running, (sums, ahead), storage))


def _end(running: Sequence[Running], asides: Iterable[Aside], storage: Storage) -> None:
    """First the sums that somebody may wait for, the records last."""
    for aside in asides:
        aside.close()
    for each in reversed(running):
        each.stop()
    storage.close()


def _most_sockets(config: Config) -> int:
    return MOST_WITHOUT_THREADS if config.worker == "gevent" else config.threads * 3 // 4


def _most_phones(config: Config) -> int:
    return MOST_WITHOUT_THREADS * 3 // 4 if config.worker == "gevent" else config.threads // 2


def _pulse(sockets: FewSockets, news: News, telling: Telling, crew: Crew, trusted: TrustedClock) -> Pulse:
    return Pulse(
        sockets_open=sockets.open, pokes_sent=news.pokes, told=news.told, news_behind=news.behind(),
        poke_late=news.late(), chores_done=crew.chores.done_since(), reports_failing=crew.report_files.failing,
        wire_up=telling.is_up, clock_leapt=trusted.has_leapt,
    )  # fmt: skip


def _push_key(config: Config) -> PushKey | None:
    place = config.push_key_place()
    return None if place is None else PushKey(place, contact=config.public_url)


def _socketio(app: Flask, config: Config) -> tuple[SocketIO, FewSockets, tuple[Running, ...]]:
    wanted: dict[str, Any] = {"transports": ["websocket"], "max_http_buffer_size": LARGEST_NEWS}
    wanted["engineio_logger"] = log_of_sockets()
    mode: Literal["gevent", "threading"] = "gevent" if config.worker == "gevent" else "threading"
    if mode == "gevent":
        _let_looks_step_back(app)
    socketio = SocketIO(app, async_mode=mode, manage_session=False, **wanted)
    light = _light_sockets(socketio) if mode == "gevent" else ()
    # Around everything: a socket that is one too many must not even be given a thread for long.
    sockets = FewSockets(app.wsgi_app, most=_most_sockets(config), outside=lambda: sum(map(len, light)))
    app.wsgi_app = Headed(sockets, is_secure=config.is_secure())  # type: ignore[assignment, method-assign]
    return socketio, sockets, light


def _let_looks_step_back(app: Flask) -> None:
    from server.web.shared.one_by_one import OneByOne  # noqa: PLC0415  as below

    app.wsgi_app = OneByOne(app.wsgi_app, VISITORS_PAGES)  # type: ignore[assignment, method-assign]


def _light_sockets(socketio: SocketIO) -> "tuple[LightSockets]":
    from server.live.light_sockets import LightSockets  # noqa: PLC0415  gevent needs memory that a small hall can keep

    return (LightSockets(socketio),)


@dataclass(frozen=True)
class _Log:
    storage: Storage

    def newest(self) -> int:
        with self.storage.looking() as connection:
            return events.newest(connection)

    def after(self, seq: int) -> list[Recorded]:
        with self.storage.looking() as connection:
            return events.after(connection, seq)
