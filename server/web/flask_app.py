"""The Flask app: its settings, all who stand at its doors, and every page."""

from datetime import timedelta

from flask import Flask
from flask_wtf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix

from server.config import Config
from server.web.audiences import let_everybody_ask
from server.web.shared.body_size import allow_larger
from server.web.shared.broken import log_what_broke
from server.web.shared.guard import stand_guard
from server.web.shared.limits import IN_MEMORY, limiter
from server.web.shared.logged_in import let_people_in
from server.web.shared.meter import Meter
from server.web.shared.refusals import answer_refusals

LARGEST_BODY = 64 * 1024


def flask_app(config: Config, meter: Meter) -> Flask:
    """Flask for these settings; `meter` notes what is asked. It answers once it is given its parts."""
    app = Flask("server", static_folder=None, template_folder="web/shared/templates")
    app.config.update(
        SECRET_KEY=config.signing_key(),
        MAX_CONTENT_LENGTH=LARGEST_BODY,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=config.is_secure(),
        SESSION_COOKIE_NAME="lotse",
        PERMANENT_SESSION_LIFETIME=timedelta(hours=config.login_hours),
        WTF_CSRF_TIME_LIMIT=None,
        RATELIMIT_STORAGE_URI=config.wire() or IN_MEMORY,
        RATELIMIT_STORAGE_OPTIONS={"socket_timeout": 1, "socket_connect_timeout": 1} if config.wire() else {},
        RATELIMIT_IN_MEMORY_FALLBACK_ENABLED=bool(config.wire()),
    )
    if config.trusted_proxies:
        hops = config.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
    meter.watch(app)
    allow_larger(app)  # first: the protection reads the form
    protect = CSRFProtect(app)
    limiter.init_app(app)
    let_people_in(app)
    stand_guard(app)
    answer_refusals(app)
    log_what_broke(app)
    let_everybody_ask(app, protect)
    return app
