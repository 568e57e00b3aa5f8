"""What the running server says of itself: its health, what broke since it started, and what it carries."""

from collections.abc import Iterator
from typing import Any

import requests
from prometheus_client.parser import text_string_to_metric_families

from server.commands.doctor.finding import Finding, look, ok, wrong
from server.commands.doctor.serving import judged_company, judged_pages
from server.config import Config

PATIENCE = 5.0
EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}  # noqa: S104  read, not listened at
START = "start it: lotse serve, or where it is installed as a service: systemctl start lotse"
LOG = "its log says why: journalctl -u lotse -p warning --since today"


def server_is_well(config: Config) -> Iterator[Finding]:
    """Asks this machine's own server, past every proxy."""
    address = f"http://{EVERYWHERE.get(config.host, config.host)}:{config.port}"
    try:
        health = _session().get(f"{address}/health", timeout=PATIENCE)
        yield from judged_health(health.status_code, health.json())
    except ValueError:
        yield wrong(f"something else than Lotse answers at {address}", "end it, or choose another LOTSE_PORT")
        return
    except requests.RequestException:
        yield wrong(f"no server answers at {address}", f"{START}; {LOG}")
        return
    yield from _by_its_metrics(config, address)


def judged_health(status: int, told: dict[str, Any]) -> Iterator[Finding]:
    """Each problem with its sentence; only what stops the halls is wrong by itself."""
    judge = wrong if status == 503 else look
    for problem in told.get("problems", ()):
        about = ", ".join(problem.get("about", ()))
        yield judge(f"{problem['sentence']}{f' ({about})' if about else ''}", LOG)
    if not told.get("problems"):
        yield ok("runs and says that it is well")


def judged_failures(text: str) -> Iterator[Finding]:
    """Requests that broke since the server started, by route, from what `/metrics` says."""
    broke = {
        sample.labels["route"]: int(sample.value)
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if sample.name == "lotse_requests_total" and sample.labels["status"] == "500"
    }
    for route, times in broke.items():
        yield look(f"{route} broke {times} times since the server started", LOG)
    if not broke:
        yield ok("nothing broke since it started")


def _by_its_metrics(config: Config, address: str) -> Iterator[Finding]:
    token = config.metrics_token()
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    answer = _session().get(f"{address}/metrics", headers=headers, timeout=PATIENCE)
    if answer.status_code == 200:
        yield from judged_failures(answer.text)
        yield from judged_pages(answer.text, config.worker)
        yield from judged_company(answer.text)
    else:
        yield look("its metrics cannot be read", "LOTSE_METRICS_TOKEN_FILE must be the file that the server reads")


def _session() -> requests.Session:
    session = requests.Session()
    session.trust_env = False  # no proxy of this machine between it and itself
    return session
