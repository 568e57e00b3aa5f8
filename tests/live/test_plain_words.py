"""What strangers send fills no log: a mistake of theirs is one line, one of ours is told whole."""

import json
import logging

import pytest

from server.live.plain_words import LONGEST, log_of_sockets
from server.words.dates import clock_time

SENT = {"half a packet": "{", "words with a line's end": '"a\nb', "many words": "x" * 4000}


@pytest.mark.parametrize("sent", SENT.values(), ids=SENT)
def test_what_nobody_can_read_is_one_line_of_the_log(sent: str, caplog: pytest.LogCaptureFixture) -> None:
    try:
        int(sent) if "x" in sent else json.loads(sent)
    except ValueError:
        log_of_sockets().exception("message handler error")

    (line,) = _written(caplog)
    assert line.startswith("message handler error: ")
    assert "\n" not in line
    assert len(line) <= LONGEST + len("message handler error: ")


def test_a_mistake_in_our_own_lines_is_told_whole(caplog: pytest.LogCaptureFixture) -> None:
    try:
        clock_time(None, "")  # type: ignore[arg-type]  # a mistake
    except TypeError:
        log_of_sockets().exception("connect handler error")

    (line,) = _written(caplog)
    assert "Traceback" in line
    assert "server/words/dates.py" in line


def _written(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [logging.Formatter().format(record) for record in caplog.records]
