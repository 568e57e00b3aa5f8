"""Papers that nobody has begun to print go to a printer that can. What may have left a queue is never moved."""

from server.actions.hall import Hall
from server.domain.visits.event import Event, Kind
from server.storage import devices, papers, printers
from server.storage.devices import Device
from server.storage.papers import KEPT_FOR, Paper


def hand_over(hall: Hall) -> list[Event]:
    """Moves every job that still has time and whose printer cannot print, if there is one that can."""
    able = {each.id for each in printers.enrolled(hall.records) if printers.can_print(each)}
    stuck = [job for job in papers.waiting(hall.records, since=hall.now - KEPT_FOR) if job.printer not in able]
    handed = ((job, _instead(hall, job)) for job in stuck) if able else ()
    return [
        Event(kind=Kind.PAPER_HANDED_OVER, ticket=job.ticket, device=str(to.id), facts={"paper": job.id})
        for job, to in handed
        if to is not None and papers.hand_over(hall.records, job, to=to.id)
    ]


def _instead(hall: Hall, job: Paper) -> Device | None:
    """The printer nearest to the one that cannot print."""
    stuck_in = devices.find(hall.records, job.printer)
    beside = None if stuck_in is None or stuck_in.beside is None else str(stuck_in.beside)
    return printers.printer_for(hall.records, beside)
