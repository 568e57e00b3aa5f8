"""What Prometheus asks for: how much is asked, how quick it goes, and how the halls and the server are."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from flask import Blueprint, Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from server.speech.cache import Cache
from server.storage import sites
from server.storage.records import Storage
from server.storage.vital_signs import Counts, vital_signs
from server.web.api.ailing import Trouble, of_hall
from server.web.shared.guard import Who, only
from server.web.shared.parts import Parts, parts
from server.web.shared.pulse import Pulse

metrics = Blueprint("metrics", __name__)

FAILED_WITHIN = timedelta(hours=1)


@metrics.get("/metrics")
@only(Who.WATCHMAN)
def measured() -> Response:
    """In the format of Prometheus; no topic, no number, no device's name."""
    now = CollectorRegistry()
    now.register(_Now(parts()))
    told = generate_latest(parts().meter.registry) + generate_latest(now)
    return Response(told, content_type=CONTENT_TYPE_LATEST)


class _Now(Collector):
    """What is looked up when somebody asks."""

    def __init__(self, known: Parts) -> None:
        self._parts = known

    def collect(self) -> Iterator[Metric]:
        """Every figure of this moment."""
        now, pulse = self._parts.clock(), self._parts.pulse()
        with self._parts.storage.looking() as connection:
            signs, halls = vital_signs(connection, failed_since=now - FAILED_WITHIN), sites.ids(connection)
        yield _by_hall("lotse_people", "People by hall and state", signs.people)
        yield _by_hall("lotse_papers", "Print jobs by hall and state", signs.papers)
        yield _by_hall("lotse_deliveries", "Deliveries to webhooks by hall and state", signs.deliveries)
        yield _ill(self._parts.storage, halls, now)
        yield from _of_pulse(pulse, newest=signs.newest)
        yield from _of_processes(pulse, on_duty=self._parts.storage.duty.is_ours())
        yield from _of_speech(self._parts.speech.cache)


def _by_hall(name: str, about: str, counts: Counts) -> Metric:
    gauge = GaugeMetricFamily(name, about, labels=["site", "state"])
    for (site, state), count in sorted(counts.items()):
        gauge.add_metric([site, state], count)
    return gauge


def _ill(storage: Storage, halls: list[str], now: datetime) -> Metric:
    gauge = GaugeMetricFamily("lotse_devices_ill", "Printers that cannot print, screens unseen", labels=["site"])
    for site in halls:
        found = [each for each in of_hall(storage, site, now) if each.trouble is not Trouble.DEAD_LETTERS]
        gauge.add_metric([site], sum(len(each.about) for each in found))
    return gauge


def _of_pulse(pulse: Pulse, *, newest: int) -> Iterator[Metric]:
    yield GaugeMetricFamily("lotse_sockets_open", "Screens that hear news", pulse.sockets_open)
    yield CounterMetricFamily("lotse_pokes", "Pokes sent to rooms of screens", pulse.pokes_sent)
    yield GaugeMetricFamily("lotse_events_untold", "Events that news have not read yet", max(0, newest - pulse.told))
    yield GaugeMetricFamily("lotse_news_behind_seconds", "Since news last read the log", pulse.news_behind)
    yield GaugeMetricFamily("lotse_poke_late_seconds", "How late the oldest unsent poke is", pulse.poke_late)
    yield GaugeMetricFamily("lotse_chores_done_seconds", "Since the chores were last done", pulse.chores_done)


def _of_processes(pulse: Pulse, *, on_duty: bool) -> Iterator[Metric]:
    """What matters where several processes serve the same halls."""
    yield GaugeMetricFamily("lotse_on_duty", "Whether this process does what must be done once", on_duty)
    if pulse.wire_up is not None:
        yield GaugeMetricFamily("lotse_redis_up", "Whether Redis answers", pulse.wire_up)


def _of_speech(cache: Cache) -> Iterator[Metric]:
    counter = CounterMetricFamily("lotse_speech_sounds", "Sounds that were kept already, and made", labels=["how"])
    counter.add_metric(["found"], cache.found)
    counter.add_metric(["made"], cache.made)
    yield counter
