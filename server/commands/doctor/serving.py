"""Whether this kind of server carries the pages that are open, and hears of other processes."""

from collections.abc import Iterator
from importlib.util import find_spec

from prometheus_client.parser import text_string_to_metric_families

from server.commands.doctor.finding import Finding, look, ok, wrong
from server.config import Config

CARRIED = 150
"""Open pages; with threads about 200 go well."""


def worker_is_possible(config: Config) -> Iterator[Finding]:
    """What greenlets need, and what must not be beside them."""
    if config.worker != "gevent":
        yield ok(f"{config.threads} threads, enough for about 200 open pages")
    elif find_spec("gevent") is None:
        yield wrong("gevent is not installed: the server does not start", "install the release again, with its lock")
    elif find_spec("geventwebsocket") is not None:
        yield wrong("beside gevent-websocket no socket is opened", "pip uninstall gevent-websocket")
    else:
        yield ok("greenlets, enough for thousands of open pages")


def judged_pages(text: str, worker: str) -> Iterator[Finding]:
    """How many pages are open, from what `/metrics` says."""
    pages = _told(text).get("lotse_sockets_open", 0)
    if worker == "threads" and pages > CARRIED:
        yield look(f"{pages:.0f} pages are open, and threads carry about 200", "say LOTSE_WORKER=gevent")


def judged_company(text: str) -> Iterator[Finding]:
    """Whether another process serves the same halls without Redis between them, from what `/metrics` says.

    Only the one that is not on duty knows.
    """
    told = _told(text)
    if told.get("lotse_on_duty") == 0 and "lotse_redis_up" not in told:
        yield look(
            "another process serves the same halls: each hears of what the other did a second late",
            "name a Redis to all of them: LOTSE_REDIS_URL",
        )


def _told(text: str) -> dict[str, float]:
    """What stands there without a label."""
    families = text_string_to_metric_families(text)
    return {sample.name: sample.value for family in families for sample in family.samples if not sample.labels}
