"""Asks a browser's push service to wake a phone. Nothing is told: the phone then asks the hall what there is."""

from collections.abc import Mapping
from enum import StrEnum

import requests

KEPT_FOR = 300
"""Seconds for which the service keeps trying a phone that is off; later nobody need come any more."""

_CONNECT, _READ = 3.0, 5.0


class Answer(StrEnum):
    """What the push service says."""

    WOKEN = "woken"
    GONE = "gone"
    LATER = "later"
    REFUSED = "refused"


def wake(endpoint: str, signature: Mapping[str, str]) -> Answer:
    """Asks once. GONE: the browser does not want it any more; LATER: no answer, or too much to do there."""
    # Of several that wait for a phone that is off, the last one is enough: it asks how things stand.
    headers = {**signature, "TTL": str(KEPT_FOR), "Urgency": "high", "Topic": "turn"}
    try:
        with requests.post(
            endpoint, data=b"", headers=headers, timeout=(_CONNECT, _READ), allow_redirects=False, stream=True
        ) as answer:
            return _meaning(answer.status_code)
    except requests.RequestException:
        return Answer.LATER


def _meaning(status: int) -> Answer:
    if 200 <= status < 300:
        return Answer.WOKEN
    if status in (404, 410):
        return Answer.GONE
    return Answer.LATER if status == 429 or status >= 500 else Answer.REFUSED
