"""What a printer agent asks and says: its jobs, how far each is, how its printer is."""

from typing import Any

from flask import Blueprint, Response, jsonify
from flask.typing import ResponseReturnValue
from pydantic import Field

from server.actions.report_paper import report_paper
from server.actions.report_printer import report_printer
from server.domain.print_job import JobState, PrinterStatus
from server.domain.refusal import Code, Refusal
from server.paper.pair import Bilingual
from server.storage import events, papers
from server.storage.papers import Paper
from server.web.shared.asked import Asked, asked
from server.web.shared.device_limit import per_device
from server.web.shared.guard import Who, only, this_device
from server.web.shared.parts import parts

printer = Blueprint("printer", __name__, url_prefix="/api/printer")


class JobMoved(Asked):
    """How far a job is now, and why."""

    state: JobState
    reason: str | None = Field(default=None, max_length=200)


class StatusSaid(Asked):
    """How the printer is; `paper_left` in millimetres, None where nobody counts."""

    status: PrinterStatus
    detail: str | None = Field(default=None, max_length=200)
    paper_left: int | None = Field(default=None, ge=0, le=1_000_000)


@printer.get("/board")
@only(Who.PRINTER)
def board() -> Response:
    """The jobs that this printer has not ended, oldest first."""
    now, device = parts().clock(), this_device()
    with parts().storage.reading(device.site, now) as (records, _):
        jobs = [_job(paper) for paper in papers.to_do(records, device.id)]
        answer = jsonify(seq=events.last_seq(records), jobs=jobs)
    answer.headers["Lotse-Now"] = now.isoformat()
    return answer


@printer.post("/jobs/<int(max=2147483647):paper>/state")
@only(Who.PRINTER)
@per_device
def job_moved(paper: int) -> ResponseReturnValue:
    """Moves a job on; 409 when it is not in a state from which that is possible: then it must not be printed."""
    moved, device = asked(JobMoved), this_device()
    if moved.state is JobState.QUEUED:
        raise Refusal(Code.JOB_NOT_IN_THAT_STATE, state=moved.state.value)
    parts().perform(report_paper, site=device.site, printer=device.id, paper=paper, to=moved.state, reason=moved.reason)
    return jsonify(id=str(paper), state=moved.state.value)


@printer.post("/status")
@only(Who.PRINTER)
@per_device
def status_said() -> ResponseReturnValue:
    """Keeps how the printer is."""
    said, device = asked(StatusSaid), this_device()
    parts().perform(report_printer, site=device.site, printer=device.id, **said.model_dump())
    return jsonify(status=said.status.value)


def _job(paper: Paper) -> dict[str, Any]:
    content, config = dict(paper.content), parts().config
    if content["qr"] is not None and content["qr"].startswith("/"):
        content["qr"] = config.public_url + content["qr"]
    content["demo"] = Bilingual(language=content["language"]).say("demo") if config.demo else None
    times = {"made_at": paper.made_at.isoformat(), "expires_at": paper.expires_at.isoformat()}
    return {"id": str(paper.id), "state": paper.state, **times, "content": content}
