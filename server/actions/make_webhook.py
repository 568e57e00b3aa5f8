"""A program of others wants to be told what happens in the hall."""

from collections.abc import Collection, Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.domain.visits.told import TOLD
from server.domain.webhook_url import webhook_problem
from server.storage import events, webhooks

MOST = 10
"""Webhooks of one hall."""


def make_webhook(
    hall: Hall, *, url: str, kinds: Collection[Kind], secret: str, named: Collection[str], by: str
) -> Sequence[Event]:
    """Tells `url` from now on; `secret`, which the caller makes and shows once, signs what it is told.

    `named` are the hosts that the settings allow inside the own network. Refuses with WEBHOOK_WRONG for an address
    that may not be asked or is told already, for kinds that are told to nobody, and when there are too many.
    """
    problem = webhook_problem(url, named=named)
    known = webhooks.every(hall.records)
    if problem is not None:
        raise Refusal(Code.WEBHOOK_WRONG, expected=problem)
    if not kinds or not set(kinds) <= set(TOLD):
        raise Refusal(Code.WEBHOOK_WRONG, expected="kinds")
    if len(known) >= MOST:
        raise Refusal(Code.WEBHOOK_WRONG, expected=f"≤ {MOST}")
    if any(each.url == url for each in known):
        raise Refusal(Code.WEBHOOK_WRONG, expected="another address")
    told = events.last_seq(hall.records)
    made = webhooks.add(hall.records, url=url, secret=secret, kinds=kinds, told=told, by=by, at=hall.now)
    return [Event(kind=Kind.WEBHOOK_MADE, facts={"by": by, "webhook": made})]
