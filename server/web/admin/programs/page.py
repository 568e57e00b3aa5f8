"""The page of programs: tokens, webhooks, and what these did not take."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from server.domain.scope import Scope
from server.domain.visits.told import TOLD
from server.storage import api_tokens, deliveries, webhooks
from server.web.admin.changing import hall_of
from server.web.admin.page import admin_page
from server.web.shared.staff import language
from server.words.dates import stamp


@dataclass(frozen=True, kw_only=True)
class Fresh:
    """What has just been made and is shown once: a token, or the secret of a webhook. None if it was shown before."""

    what: str
    title: str
    secret: str | None


@dataclass(frozen=True, kw_only=True)
class Typed:
    """What stood in a form that was refused."""

    title: str = ""
    scopes: Sequence[str] = ()
    url: str = ""
    kinds: Sequence[str] = field(default_factory=lambda: ("ticket-called", "ticket-recalled"))


UNTOUCHED = Typed()


def programs_page(
    site: str, *, fresh: Fresh | None = None, typed: Typed = UNTOUCHED, wrong: Sequence[str] = (), opened: str = ""
) -> str:
    """The page; `opened` names the form that is unfolded because it was refused."""
    with hall_of(site) as hall:
        zone, spoken = hall.site.timezone, language()
        known: dict[str, Any] = {
            "tokens": api_tokens.every(hall.records),
            "webhooks": webhooks.every(hall.records),
            "dead": deliveries.dead(hall.records),
        }
        return admin_page(
            "programs", "admin_programs.html", hall, **known, scopes=list(Scope), kinds=[kind.value for kind in TOLD],
            fresh=fresh, typed=typed, wrong=wrong, opened=opened, request_id=str(uuid4()),
            when=lambda moment: stamp(moment, spoken, zone),
        )  # fmt: skip
