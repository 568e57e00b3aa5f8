"""What the dashboard draws and the alerts watch is what a real server tells; every alert says what to do."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from prometheus_client.parser import text_string_to_metric_families

from server.storage.devices import DeviceKind
from tests.house.tree import ROOT
from tests.redis_of_its_own import RedisOfItsOwn
from tests.web.conftest import Serve
from tests.web.programs import with_programs
from tests.web.served import Served

DASHBOARD = ROOT / "deploy" / "grafana" / "lotse.json"
ALERTS = ROOT / "deploy" / "prometheus" / "alerts.yml"
NAMED = re.compile(r"\b(lotse_\w+)(?:\{([^}]*)\})?")
LABEL = re.compile(r"(\w+)(?:=~|!~|!=|=)\"([^\"]*)\"")
Told = dict[str, list[dict[str, str]]]


def alerts() -> list[dict[str, Any]]:
    groups = yaml.safe_load(ALERTS.read_text(encoding="utf-8"))["groups"]
    return [rule for group in groups for rule in group["rules"]]


def drawn() -> list[str]:
    board = json.loads(DASHBOARD.read_text(encoding="utf-8"))
    return [target["expr"] for panel in board["panels"] for target in panel["targets"]]


@pytest.fixture(scope="module")
def redis() -> Iterator[RedisOfItsOwn]:
    with RedisOfItsOwn() as running:
        yield running


@pytest.fixture
def told(serve: Serve, redis: RedisOfItsOwn) -> Told:
    """Metric → the labels of its samples, after a small visit, with a program that is deaf."""
    served = serve(redis_url=redis.address)
    served.hall.has_device(DeviceKind.PRINTER, "p" * 24)
    for _ in range(2):
        served.hall.waits("empfang")
    served.hall.serves(served.hall.sits())
    with_programs(served)
    served.lotse.flask.test_client().get("/login")
    text = served.lotse.flask.test_client().get("/metrics").text
    found: Told = {}
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            found.setdefault(sample.name, []).append(sample.labels)
    return found


@pytest.mark.parametrize("path", [DASHBOARD, ALERTS], ids=lambda path: path.name)
def test_every_metric_and_label_that_is_watched_is_told(path: Path, told: Told) -> None:
    watched = [each["expr"] for each in alerts()] if path == ALERTS else drawn()

    unknown = [name for expr in watched for name, _ in NAMED.findall(expr) if name not in told]
    unlabelled = [
        (name, label)
        for expr in watched
        for name, labels in NAMED.findall(expr)
        for label, _ in LABEL.findall(labels)
        if not any(label in labels_told for labels_told in told.get(name, ()))
    ]

    assert len(watched) > 10
    assert (unknown, unlabelled) == ([], [])


@pytest.mark.parametrize(
    ("metric", "label", "value"),
    [
        ("lotse_events_total", "kind", "ticket-called"),
        ("lotse_events_total", "kind", "ticket-taken"),
        ("lotse_people", "state", "serving"),
        ("lotse_papers", "state", "queued"),
        ("lotse_deliveries", "state", "dead"),
        ("lotse_speech_sounds_total", "how", "made"),
    ],
)
def test_the_values_that_are_watched_for_exist(told: Told, metric: str, label: str, value: str) -> None:
    everything = DASHBOARD.read_text(encoding="utf-8") + ALERTS.read_text(encoding="utf-8")

    assert value in [labels[label] for labels in told[metric]]
    assert metric in everything


def test_every_alert_says_what_is_wrong_and_what_to_do() -> None:
    rules = alerts()

    assert len({rule["alert"] for rule in rules}) == len(rules) > 8
    for rule in rules:
        assert {"summary", "description"} <= rule["annotations"].keys()
        assert rule["labels"]["severity"] in ("page", "look")
        assert all(len(said) > 20 for said in rule["annotations"].values())


def test_every_panel_says_what_it_shows_and_has_its_own_place() -> None:
    panels = json.loads(DASHBOARD.read_text(encoding="utf-8"))["panels"]
    taken = [
        (x, y)
        for place in (panel["gridPos"] for panel in panels)
        for x in range(place["x"], place["x"] + place["w"])
        for y in range(place["y"], place["y"] + place["h"])
    ]

    assert all(panel["title"] and panel["description"] for panel in panels)
    assert len({panel["id"] for panel in panels}) == len(panels)
    assert len(set(taken)) == len(taken)


def test_what_happened_is_counted_without_topic_or_number(served: Served) -> None:
    served.hall.waits("familie")

    told = served.lotse.flask.test_client().get("/metrics").text

    assert 'lotse_events_total{kind="ticket-taken",site="halle"} 1.0' in told
    assert "familie" not in told
