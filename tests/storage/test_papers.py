"""Print jobs: oldest first, and a job leaves a state only if it still is in it."""

from datetime import timedelta

from server.storage import papers
from server.storage.devices import DeviceKind
from server.storage.records import Records
from tests.building import MONDAY
from tests.open_hall import OpenHall


def test_the_jobs_of_a_printer_stand_in_their_order(hall: OpenHall) -> None:
    printer = hall.has_device(DeviceKind.PRINTER, "printer-token")
    for _ in range(3):
        hall.takes_ticket()

    with hall.reading() as records:
        jobs, of_another = papers.to_do(records, printer), papers.to_do(records, 99)

    assert [job.ticket for job in jobs] == [1, 2, 3]
    assert of_another == []


def test_a_job_that_somebody_moved_meanwhile_stays(hall: OpenHall) -> None:
    hall.has_device(DeviceKind.PRINTER, "printer-token")
    hall.takes_ticket()

    def moves_twice(records: Records, *_: object) -> list[bool]:
        job = papers.find(records, 1)
        assert job is not None
        return [papers.move(records, job, to=to, reason=None, at=MONDAY) for to in ("sent", "failed")]

    moved = hall.storage.write("halle", hall.clock, moves_twice)

    assert moved == [True, False]


def test_kiosks_see_the_jobs_of_the_last_minutes(hall: OpenHall) -> None:
    hall.has_device(DeviceKind.PRINTER, "printer-token")
    hall.takes_ticket()
    hall.clock.passes(minutes=5)
    hall.takes_ticket()

    with hall.reading() as records:
        states = papers.states(records, since=MONDAY + timedelta(minutes=1))

    assert states == {"2": "queued"}
