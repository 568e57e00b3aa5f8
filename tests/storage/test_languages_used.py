"""How often each language was chosen at the kiosk."""

from datetime import timedelta

from server.storage.languages_used import languages_used
from tests.building import TODAY
from tests.open_hall import OpenHall


def test_tickets_are_counted_by_language_within_the_days_that_were_asked_for(hall: OpenHall) -> None:
    hall.takes_ticket("arbeit", language="ar")
    hall.takes_ticket("arbeit", language="ar")
    hall.takes_ticket("arbeit", language="de")

    with hall.reading() as records:
        today = languages_used(records, TODAY, TODAY)
        before = languages_used(records, TODAY - timedelta(days=28), TODAY - timedelta(days=1))

    assert today == {"ar": 2, "de": 1}
    assert before == {}
