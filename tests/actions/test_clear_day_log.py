"""What the log keeps of a day that is cleared: what reports read, and nobody's name."""

from dataclasses import replace
from typing import Any

from server.actions.expire import expire
from server.domain.site.site_settings import PrivacySettings
from server.domain.statistics.kept import OF_A_VISIT, OF_THE_HOUSE
from server.domain.visits.event import Event, Kind, Recorded
from server.storage import history
from server.storage.tables import events
from tests.actions.clearing import a_whole_day, clears, reported
from tests.building import TODAY
from tests.open_hall import OpenHall

GONE = (
    "tickets", "legs", "needs", "notes", "papers", "push_subscriptions", "numbers", "number_blocks", "waves",
    "check_ins", "rota_changes",
)  # fmt: skip


def test_every_report_says_the_same_before_and_after(hall: OpenHall) -> None:
    a_whole_day(hall)
    before = reported(hall)

    clears(hall)

    assert reported(hall) == before
    assert any(block.lines for block in before)


def test_the_log_of_the_day_names_no_ticket_number_desk_device_request_or_person(hall: OpenHall) -> None:
    a_whole_day(hall)
    numbers = {recorded.event.ticket for recorded in _log(hall)}

    clears(hall)

    of_visits = [recorded for recorded in _log(hall) if recorded.event.kind not in OF_THE_HOUSE]
    steps = [recorded.event for recorded in of_visits if recorded.event.kind in OF_A_VISIT]
    assert not numbers & {event.ticket for event in steps}
    assert all((event.ticket or -1) < 0 and (event.leg or -1) < 0 for event in steps)
    assert {event.advisor for event in steps} == {event.device for event in steps} == {None}
    assert {recorded.at.second for recorded in of_visits} == {0}
    assert not _requests(hall)
    assert not {"rat", "amt"} & {recorded.event.advisor for recorded in of_visits}


def test_only_the_last_thing_at_a_desk_keeps_the_desk(hall: OpenHall) -> None:
    a_whole_day(hall)

    clears(hall)

    at_desks = [recorded.event for recorded in _log(hall) if recorded.event.kind in OF_A_VISIT and recorded.event.desk]
    assert [(event.kind, event.desk) for event in at_desks] == [(Kind.TICKET_PARKED, "eins")]


def test_facts_that_no_report_reads_are_gone(hall: OpenHall) -> None:
    a_whole_day(hall)

    clears(hall)

    for recorded in _log(hall):
        if recorded.event.kind in OF_A_VISIT:
            assert set(recorded.event.facts) <= set(OF_A_VISIT[recorded.event.kind])
    taken = next(recorded.event for recorded in _log(hall) if recorded.event.kind is Kind.TICKET_TAKEN)
    assert taken.facts == {"language": "de", "through": "kiosk"}


def test_one_visit_keeps_one_name(hall: OpenHall) -> None:
    a_whole_day(hall)
    legs = [recorded.event.leg for recorded in _log(hall) if recorded.event.kind is Kind.TICKET_TAKEN]

    clears(hall)

    taken = [recorded.event for recorded in _log(hall) if recorded.event.kind is Kind.TICKET_TAKEN]
    finished = next(recorded.event for recorded in _log(hall) if recorded.event.kind is Kind.TICKET_FINISHED)
    names = [event.ticket for event in taken]
    assert len(set(names)) == len(legs)
    assert finished.ticket == names[0]
    assert finished.leg == taken[0].leg


def test_what_expired_after_midnight_goes_with_the_day_of_its_ticket(hall: OpenHall) -> None:
    hall.takes_ticket(language="ar")
    hall.clock.passes(days=1)
    hall.do(expire)

    clears(hall)

    with hall.reading() as records:
        (expired,) = [
            recorded.event
            for recorded in history.of_days(records, records.day, records.day)
            if recorded.event.kind is Kind.TICKET_EXPIRED
        ]
    assert (expired.ticket or 0) < 0
    assert expired.facts == {}


def test_who_served_is_kept_only_if_hall_and_server_both_want_it(hall: OpenHall) -> None:
    wants = replace(hall.site, privacy=PrivacySettings(per_person_figures=True))
    who = []

    for profile, per_person in ((hall.site, True), (wants, False), (wants, True)):
        hall.loads(profile)
        started = hall.serves(hall.sits()) if hall.waits() else None
        hall.clock.passes(days=1)
        hall.do(expire)
        clears(hall, per_person=per_person)
        who.append((started is not None, _who_started(hall)))

    assert who == [(True, None), (True, None), (True, "rat")]


def _log(hall: OpenHall) -> list[Recorded]:
    with hall.reading() as records:
        return list(history.of_days(records, TODAY, TODAY))


def _who_started(hall: OpenHall) -> str | None:
    with hall.reading() as records:
        log: list[Event] = [each.event for each in history.of_days(records, TODAY, records.day)]
    return [event.advisor for event in log if event.kind is Kind.SERVICE_STARTED][-1]


def _requests(hall: OpenHall) -> list[Any]:
    at = [column.name for column in events.c].index("request")
    return [row[at] for row in hall.everything()["events"] if row[at] is not None]
