"""How a forecast is written down: small, because it is written every few seconds."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from server.domain.simulation.forecast import Forecast, Newcomer
from server.domain.simulation.wait import Wait
from server.domain.visits.need import Need


def written(forecast: Forecast) -> str:
    """The forecast as a document; its moment stands in the row. Each wait of a newcomer stands in it once.

    Minutes are kept to the hundredth.
    """
    every = dict.fromkeys(wait for newcomer in forecast.newcomers.values() for wait in newcomer.waits.values())
    number = {wait: at for at, wait in enumerate(every)}
    document = {
        "learned": forecast.learned,
        "legs": [[leg, *_wait(wait)] for leg, wait in forecast.legs.items()],
        "waits": [_wait(wait) for wait in every],
        "newcomers": [
            [
                [need.topic, need.language, need.organisation, need.wanted],
                newcomer.usual,
                [[minutes, number[wait]] for minutes, wait in newcomer.waits.items()],
            ]
            for need, newcomer in forecast.newcomers.items()
        ],
    }
    return json.dumps(document, separators=(",", ":"))


def read(document: str, at: datetime) -> Forecast:
    """The forecast that was written."""
    known = json.loads(document)
    every = [_read(wait) for wait in known["waits"]]
    return Forecast(
        at=at,
        learned=known["learned"],
        legs={leg: _read(wait) for leg, *wait in known["legs"]},
        newcomers={
            _need(need): Newcomer(usual=usual, waits={minutes: every[number] for minutes, number in waits})
            for need, usual, waits in known["newcomers"]
        },
    )


def without_legs(document: str) -> str:
    """The same document with nobody in it who waited."""
    return json.dumps(json.loads(document) | {"legs": []}, separators=(",", ":"))


def _wait(wait: Wait) -> list[Any]:
    ends = None if wait.ends is None else [round(end, 2) for end in wait.ends]
    not_before = None if wait.not_before is None else round(wait.not_before, 2)
    return [ends, round(wait.never, 4), not_before, wait.nobody]


def _read(written_wait: Sequence[Any]) -> Wait:
    ends, never, not_before, nobody = written_wait
    return Wait(ends=None if ends is None else tuple(ends), never=never, not_before=not_before, nobody=nobody)


def _need(written_need: Sequence[str]) -> Need:
    topic, language, organisation, wanted = written_need
    return Need(topic=topic, language=language, organisation=organisation, wanted=wanted)
