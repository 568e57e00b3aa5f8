"""What is told of an event besides its kind, time, place and who did it. Never whose number, topic or language."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from server.domain.print_job import PrinterStatus
from server.domain.site.site import Site
from server.domain.visits.event import Event, Kind
from server.domain.visits.number import written
from server.words.dates import clock_time

Say = Callable[..., str]
Tell = Callable[[Say, Site, Event], str]

PATHS_TOLD = 12


def detail_of(say: Say, site: Site, event: Event) -> str:
    """A short addition in the reader's language; "" where there is nothing to add."""
    tell = _TOLD.get(event.kind)
    return tell(say, site, event) if tell is not None else ""


def _changed(say: Say, _site: Site, event: Event) -> str:
    paths = [str(each["path"]) for each in _list(event, "changed")]
    more = len(paths) - PATHS_TOLD
    told = ", ".join(paths[:PATHS_TOLD]) + (f" {say('more', count=more)}" if more > 0 else "")
    reason = str(event.facts.get("reason") or "")
    return " · ".join(part for part in (told, reason) if part)


def _rota(say: Say, site: Site, event: Event) -> str:
    who = site.advisor(event.advisor or "")
    begins, ends = (_clock(site, event.facts.get(name)) for name in ("begins", "ends"))
    said = "rota-here" if event.facts.get("present") else "rota-not-here"
    return say(said, advisor=who.title if who else event.advisor, begins=begins, ends=ends)


def _wave(_say: Say, _site: Site, event: Event) -> str:
    first, last = event.facts.get("first"), event.facts.get("last")
    return f"{written(first)}–{written(last)}" if isinstance(first, int) and isinstance(last, int) else ""


def _alarm(say: Say, _site: Site, event: Event) -> str:
    level = say("level", level=event.facts.get("level"))
    return f"{level} · {say('drill')}" if event.facts.get("drill") else level


def _line(say: Say, site: Site, event: Event) -> str:
    line = next((each.title for each in site.interpreter_lines if each.id == event.facts.get("line")), "")
    return say("line-works" if event.facts.get("works") else "line-down", line=line)


def _association(_say: Say, site: Site, event: Event) -> str:
    known = site.gathering.associations if site.gathering else ()
    return next((each.title for each in known if each.id == event.facts.get("association")), "")


def _status(say: Say, _site: Site, event: Event) -> str:
    status = event.facts.get("status")
    return say(f"status-{status}") if status in set(PrinterStatus) else ""


def _reason(say: Say, _site: Site, event: Event) -> str:
    """Somebody went against what the rules would do, and said why."""
    told = say("overruled") if event.facts.get("overruled") else ""
    return " · ".join(part for part in (told, str(event.facts.get("reason") or "")) if part)


def _places(say: Say, _site: Site, event: Event) -> str:
    return say("places", count=event.facts.get("places", 0))


def _cleared(_say: Say, _site: Site, event: Event) -> str:
    return str(event.facts.get("of", ""))


_TOLD: Mapping[Kind, Tell] = {
    Kind.SITE_LOADED: _changed,
    Kind.ROTA_CHANGED: _rota,
    Kind.WAVE_CALLED: _wave,
    Kind.ALARM_RAISED: _alarm,
    Kind.ALARM_ACKNOWLEDGED: _alarm,
    Kind.ALARM_ESCALATED: _alarm,
    Kind.ALARM_ENDED: _alarm,
    Kind.INTERPRETERS_CHANGED: _line,
    Kind.ASSOCIATION_CHECKED_IN: _association,
    Kind.PRINTER_CHANGED: _status,
    Kind.PLACES_IMPORTED: _places,
    Kind.TICKET_TAKEN: _reason,
    Kind.TICKET_CALLED: _reason,
    Kind.DAY_CLEARED: _cleared,
}


def _list(event: Event, name: str) -> list[Mapping[str, Any]]:
    found = event.facts.get(name)
    return [each for each in found if isinstance(each, Mapping)] if isinstance(found, list | tuple) else []


def _clock(site: Site, said: object) -> str:
    return clock_time(datetime.fromisoformat(said), site.timezone) if isinstance(said, str) else ""
