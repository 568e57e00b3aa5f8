"""Counts requests and measures how long they and their commits take; costs a few microseconds each."""

from collections.abc import Sequence
from time import perf_counter

from flask import Flask, Response, g, request
from prometheus_client import CollectorRegistry, Counter, Histogram

from server.domain.visits.event import Recorded

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)

NO_ROUTE = "(none)"
"""Wrong addresses count together: whoever makes them up must not fill the memory."""


class Meter:
    """What one app has answered since its start, in a registry of its own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter(
            "lotse_requests", "Requests by route and status", ["route", "status"], registry=self.registry
        )
        self._seconds = Histogram(
            "lotse_request_seconds", "Time to answer by route", ["route"], buckets=SECONDS, registry=self.registry
        )
        self._commits = Histogram(
            "lotse_write_seconds", "Time of an action until its commit", buckets=SECONDS, registry=self.registry
        )
        self._events = Counter(
            "lotse_events", "What happened, by hall and kind", ["site", "kind"], registry=self.registry
        )

    def watch(self, app: Flask) -> None:
        """From now on every answer of the app is counted."""

        @app.before_request
        def begin() -> None:
            g.began = perf_counter()

        @app.after_request
        def count(answer: Response) -> Response:
            route = request.url_rule.rule if request.url_rule is not None else NO_ROUTE
            self._requests.labels(route, str(answer.status_code)).inc()
            self._seconds.labels(route).observe(perf_counter() - g.get("began", perf_counter()))
            return answer

    def took(self, seconds: float, recorded: Sequence[Recorded]) -> None:
        """Notes how long an action took until it was committed, and what happened; asked twice, it counts twice."""
        self._commits.observe(seconds)
        for each in recorded:
            self._events.labels(each.site, each.event.kind.value).inc()
