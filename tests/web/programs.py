"""A hall whose programs have everything: tokens, webhooks, and something that was not taken."""

from datetime import datetime

from server.actions.make_token import make_token
from server.actions.make_webhook import make_webhook
from server.domain.scope import Scope
from server.domain.visits.event import Kind
from server.storage import deliveries
from server.storage.records import Records
from tests.web.manager import managing
from tests.web.served import Browser, Served

BODY = '{"id":"3f0c7d3e","kind":"ticket-called","seq":47,"site":"halle","number":"046","symbol":"circle","desk":"Zimmer 3"}'


def with_programs(served: Served) -> Browser:
    """The page of a manager."""
    hall, kinds = served.hall, (Kind.TICKET_CALLED, Kind.TICKET_RECALLED)
    hall.do(make_token, title="Anzeige im Foyer", scopes=(Scope.HALL_READ, Scope.CALLS_READ), token="a", by="leitung")
    hall.do(make_token, title="Terminseite", scopes=(Scope.TICKETS_ISSUE,), token="b", by="leitung")
    for url in ("https://foyer.example/lotse", "https://termine.example/hook"):
        hall.do(make_webhook, url=url, kinds=kinds, secret="s", named=(), by="leitung")
    hall.storage.write(hall.site.site, hall.clock, _was_not_taken)
    browser = managing(served)
    browser.visits("/admin/halle/programs")
    return browser


def _was_not_taken(records: Records, _site: object, now: datetime) -> None:
    """In one step: the server tells whatever still waits, as soon as it sees it."""
    deliveries.add(records, 2, BODY, at=now)
    deliveries.failed(records.connection, 1, again_at=None, problem="answer 503")
