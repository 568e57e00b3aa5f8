"""Whoever watches over the machine sees how much is asked and how the halls are, and nobody else does."""

import re
from pathlib import Path
from time import monotonic, sleep, thread_time

import pytest
from flask import Flask
from prometheus_client.parser import text_string_to_metric_families

from server.storage.devices import DeviceKind
from server.web.shared.meter import Meter
from tests.web.conftest import Serve
from tests.web.programs import with_programs
from tests.web.served import Served

TOKEN = "t" * 24


def figures(served: Served) -> dict[tuple[str, str], float]:
    """(name, its labels) → value."""
    told = served.lotse.flask.test_client().get("/metrics").text
    return {
        (sample.name, " ".join(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(told)
        for sample in family.samples
    }


def test_what_is_asked_is_counted_by_route_and_status(served: Served) -> None:
    client = served.lotse.flask.test_client()
    for address in ("/login", "/login", "/gibt/es/nicht", "/auch/nicht"):
        client.get(address)

    found = figures(served)

    assert found["lotse_requests_total", "/login 200"] == 2
    assert found["lotse_requests_total", "(none) 404"] == 2
    assert found["lotse_request_seconds_count", "/login"] == 2


def test_people_papers_and_deliveries_are_counted_by_hall(served: Served) -> None:
    served.hall.has_device(DeviceKind.PRINTER, "p" * 24)
    for _ in range(3):
        served.hall.waits("familie")
    served.hall.waits("empfang")
    served.hall.calls(served.hall.sits())
    with_programs(served)

    found = figures(served)

    assert (found["lotse_people", "halle waiting"], found["lotse_people", "halle serving"]) == (3, 1)
    assert found["lotse_papers", "halle queued"] == 4
    assert found["lotse_deliveries", "halle dead"] == 1
    assert found["lotse_write_seconds_count", ""] > 4


def test_the_server_tells_how_its_own_threads_are(served: Served) -> None:
    found = figures(served)

    assert found["lotse_sockets_open", ""] == 0
    assert found["lotse_news_behind_seconds", ""] < 10
    assert found["lotse_events_untold", ""] >= 0
    assert {"lotse_pokes_total", "lotse_poke_late_seconds", "lotse_chores_done_seconds"} <= {name for name, _ in found}
    assert ("lotse_speech_sounds_total", "made") in found


def test_one_process_alone_is_on_duty_and_has_no_redis(served: Served) -> None:
    found = figures(served)

    assert found["lotse_on_duty", ""] == 1
    assert ("lotse_redis_up", "") not in found


def test_a_redis_that_is_gone_is_told(serve: Serve) -> None:
    served = serve(redis_url="redis://127.0.0.1:1")  # nobody ever listens there

    until = monotonic() + 20
    while figures(served)["lotse_redis_up", ""] and monotonic() < until:
        sleep(0.02)

    assert figures(served)["lotse_redis_up", ""] == 0


def test_nothing_says_what_somebody_came_for(served: Served) -> None:
    served.hall.waits("familie")

    told = served.lotse.flask.test_client().get("/metrics").text

    assert not re.search("familie|Familie", told)


@pytest.mark.parametrize(
    "from_where",
    [{"REMOTE_ADDR": "10.0.0.7"}, {"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "203.0.113.5"}],
)
def test_another_machine_is_told_nothing(served: Served, from_where: dict[str, str]) -> None:
    answer = served.lotse.flask.test_client().get("/metrics", environ_base=from_where)

    assert answer.status_code == 403
    assert "lotse_requests" not in answer.text


def test_with_a_token_only_the_token_counts(serve: Serve, tmp_path: Path) -> None:
    (tmp_path / "token").write_text(TOKEN + "\n")
    client = serve(metrics_token_file=tmp_path / "token").lotse.flask.test_client()

    answers = [
        client.get(
            "/metrics", headers={"Authorization": f"Bearer {said}"}, environ_base={"REMOTE_ADDR": where}
        ).status_code
        for said, where in ((TOKEN, "10.0.0.7"), ("", "127.0.0.1"), ("wrong", "127.0.0.1"), ("ü", "127.0.0.1"))
    ]

    assert answers == [200, 403, 403, 403]


def test_a_short_token_is_refused_at_the_start(serve: Serve, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("short")

    with pytest.raises(ValueError, match="at least 16"):
        serve(metrics_token_file=tmp_path / "token")


def test_counting_costs_little_beside_answering(served: Served) -> None:
    bare, counted = Flask("bare"), Flask("counted")
    Meter().watch(counted)
    for app in (bare, counted):
        app.add_url_rule("/", view_func=lambda: "")

    without, with_it, answering = _seconds((bare, "/"), (counted, "/"), (served.lotse.flask, "/login"))

    assert with_it - without < 0.1 * answering


def _seconds(*asked: tuple[Flask, str]) -> list[float]:
    """The work of this thread for one answer of each, in the best of twenty rounds in turn: other work only adds."""
    rounds = [[_work(app, address) for app, address in asked] for _ in range(20)]
    return [min(each) for each in zip(*rounds, strict=True)]


def _work(app: Flask, address: str) -> float:
    client, began = app.test_client(), thread_time()
    for _ in range(20):
        client.get(address)
    return (thread_time() - began) / 20
