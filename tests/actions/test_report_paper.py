"""A printer agent says how far a print job is."""

import pytest

from server.actions.report_paper import report_paper
from server.domain.print_job import JobState, may_become
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Kind
from server.storage import papers
from server.storage.devices import DeviceKind
from server.storage.papers import KEPT_FOR
from tests.at_once import at_once
from tests.open_hall import OpenHall

WAY_TO = {
    JobState.QUEUED: (),
    JobState.SENT: (JobState.SENT,),
    JobState.HELD: (JobState.SENT, JobState.HELD),
    JobState.PRINTED: (JobState.SENT, JobState.PRINTED),
    JobState.FAILED: (JobState.FAILED,),
}


@pytest.mark.parametrize("to", [JobState.SENT, JobState.FAILED])
def test_a_job_moves_on(hall: OpenHall, to: JobState) -> None:
    printer, paper = _job(hall)

    (event,) = hall.do(report_paper, printer=printer, paper=paper, to=to, reason="because")

    assert (event.kind, event.ticket, event.facts["state"]) == (Kind.PAPER_CHANGED, 1, to.value)
    assert _state(hall, paper) == to.value


@pytest.mark.parametrize(("state", "to"), [(state, to) for state in JobState for to in JobState])
def test_a_job_moves_only_where_its_state_allows(hall: OpenHall, state: JobState, to: JobState) -> None:
    printer, paper = _job(hall)
    for step in WAY_TO[state]:
        _moves(hall, printer, paper, step)

    if may_become(state, to):
        _moves(hall, printer, paper, to)
        assert _state(hall, paper) == to.value
    else:
        with hall.refuses(Code.JOB_NOT_IN_THAT_STATE):
            _moves(hall, printer, paper, to)


def test_of_two_agents_at_once_only_one_sends_a_job(hall: OpenHall) -> None:
    printer, paper = _job(hall)

    with hall.beside() as beside:
        answers = at_once(*[lambda one=one: _moves(one, printer, paper, JobState.SENT) for one in (hall, beside) * 3])

    refusals = [answer.code for answer in answers if isinstance(answer, Refusal)]
    assert refusals == [Code.JOB_NOT_IN_THAT_STATE] * 5


def test_a_job_that_ended_is_no_longer_to_do(hall: OpenHall) -> None:
    printer, paper = _job(hall)
    _moves(hall, printer, paper, JobState.SENT)

    _moves(hall, printer, paper, JobState.PRINTED)

    with hall.reading() as records:
        job = papers.find(records, paper)
        assert papers.to_do(records, printer) == []
    assert job is not None
    assert job.ended_at == hall.clock()


def test_a_job_is_sent_until_it_is_too_old(hall: OpenHall) -> None:
    printer, paper = _job(hall)
    hall.clock.passes(seconds=KEPT_FOR.total_seconds() - 1)

    _moves(hall, printer, paper, JobState.SENT)

    assert _state(hall, paper) == "sent"


def test_a_job_that_is_too_old_is_not_sent_any_more(hall: OpenHall) -> None:
    printer, paper = _job(hall)
    hall.clock.passes(seconds=KEPT_FOR.total_seconds() + 1)

    with hall.refuses(Code.JOB_NOT_IN_THAT_STATE):
        _moves(hall, printer, paper, JobState.SENT)


def test_a_job_that_is_too_old_can_still_fail(hall: OpenHall) -> None:
    printer, paper = _job(hall)
    hall.clock.passes(hours=1)

    _moves(hall, printer, paper, JobState.FAILED)

    assert _state(hall, paper) == "failed"


def test_a_job_that_does_not_exist_is_refused(hall: OpenHall) -> None:
    printer, _ = _job(hall)

    with hall.refuses(Code.JOB_UNKNOWN):
        _moves(hall, printer, 99, JobState.SENT)


def test_the_job_of_another_printer_is_refused(hall: OpenHall) -> None:
    _, paper = _job(hall)
    other = hall.has_device(DeviceKind.PRINTER, "other-token")

    with hall.refuses(Code.JOB_UNKNOWN):
        _moves(hall, other, paper, JobState.SENT)


def _job(hall: OpenHall) -> tuple[int, int]:
    printer = hall.has_device(DeviceKind.PRINTER, "printer-token")
    return printer, int(str(hall.takes_ticket().facts["paper"]))


def _moves(hall: OpenHall, printer: int, paper: int, to: JobState) -> None:
    hall.do(report_paper, printer=printer, paper=paper, to=to, reason=None)


def _state(hall: OpenHall, paper: int) -> str:
    with hall.reading() as records:
        job = papers.find(records, paper)
    assert job is not None
    return job.state
