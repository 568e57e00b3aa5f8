"""What the server writes down: which action, and of a request that broke which one and why; never who came for what."""

import logging

import pytest
import structlog

from tests.actions.clearing import a_whole_day, clears
from tests.web.served import Served


@pytest.mark.parametrize("broken", ["legs", "tickets"])
def test_a_page_that_breaks_is_logged_without_its_secret(
    served: Served, broken: str, caplog: pytest.LogCaptureFixture
) -> None:
    address = served.address(served.hall.takes_ticket().ticket)
    served.hall.storage.write_plainly(
        lambda connection: connection.exec_driver_sql(f"ALTER TABLE {broken} RENAME TO gone")
    )

    with caplog.at_level(logging.ERROR):
        answer = served.lotse.flask.test_client().get(address)

    assert answer.status_code == 500
    assert "/t/<secret>" in caplog.text
    assert address.removeprefix("/t/") not in caplog.text


def test_a_whole_day_is_logged_without_ticket_topic_number_language_or_person(served: Served) -> None:
    with structlog.testing.capture_logs() as logged:
        a_whole_day(served.hall)
        clears(served.hall)

    said = {key for entry in logged for key in entry}
    assert len(logged) > 20
    assert said <= {"event", "log_level", "site", "seq", "ms"}
