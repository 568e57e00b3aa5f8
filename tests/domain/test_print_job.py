"""The states of a print job, as the wire says them."""

import json
from pathlib import Path

from server.domain.print_job import JobState, PrinterStatus, may_become

CONTRACT = Path(__file__).parents[1] / "contract"


def test_a_job_goes_where_the_wire_says() -> None:
    agreed = json.loads((CONTRACT / "printer_job.json").read_text())["states"]

    ways = {state.value: [to.value for to in JobState if may_become(state, to)] for state in JobState}

    assert ways == {state: sorted(to, key=list(JobState).index) for state, to in agreed.items()}


def test_a_job_that_may_have_reached_the_paper_is_never_sent_again() -> None:
    reached = [JobState.SENT, JobState.HELD, JobState.PRINTED, JobState.FAILED]

    assert not any(may_become(state, JobState.SENT) or may_become(state, JobState.QUEUED) for state in reached)


def test_printers_say_what_the_wire_says() -> None:
    agreed = json.loads((CONTRACT / "printer_status.json").read_text())["statuses"]

    assert [status.value for status in PrinterStatus] == agreed
