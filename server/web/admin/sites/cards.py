"""One hall on the page of all halls: whether it is open, and how many wait there."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.hours.opening import open_now, opens_next
from server.domain.refusal import Refusal
from server.domain.site.role import Role
from server.domain.site.site import Site
from server.storage import sites, waiting
from server.web.admin.rooms import LOOKING, READING, RUNNING
from server.web.shared.logged_in import Login
from server.web.shared.parts import parts
from server.words.catalogue import say
from server.words.dates import clock_time, day_and_times


@dataclass(frozen=True, kw_only=True)
class Card:
    """What somebody sees of a hall before going in; `hint` says until when it is open, or when it opens next.

    How many wait is None for those who do not see the whole hall.
    """

    site: str
    title: str
    subtitle: str
    is_open: bool
    hint: str
    waiting: int | None
    page: str


def cards_for(login: Login, language: str) -> list[Card]:
    """The halls in which somebody may look around or read, by their titles."""
    now = parts().clock()
    with parts().storage.looking() as connection:
        known = sites.ids(connection)
    cards = [_card(site, login.roles_at(site), now, language) for site in known]
    return sorted((card for card in cards if card is not None), key=lambda card: (card.title.lower(), card.site))


def _page(site: str, roles: frozenset[Role]) -> str | None:
    if roles & set(LOOKING):
        return f"/admin/{site}"
    return f"/admin/{site}/events" if roles & set(READING) else None


def _card(site: str, roles: frozenset[Role], now: datetime, language: str) -> Card | None:
    page = _page(site, roles)
    if page is None:
        return None
    try:
        with parts().storage.reading(site, now) as (records, profile):
            sees_all = roles & {*RUNNING, Role.RECEPTION}
            waiting_now = sum(waiting.ahead(records).values()) if sees_all else None
    except Refusal:
        return None  # gone since the list was read
    is_open = open_now(profile, now) is not None
    return Card(
        site=site, title=profile.title, subtitle=profile.subtitle, is_open=is_open, hint=hint(profile, now, language),
        waiting=waiting_now, page=page,
    )  # fmt: skip


def hint(site: Site, now: datetime, language: str) -> str:
    """Until when a hall is open, or when it opens next."""
    open_, coming = open_now(site, now), opens_next(site, now)
    if open_ is not None:
        return say("hours", language, "open-until", time=clock_time(open_.closes, site.timezone))
    if coming is None:
        return say("hours", language, "opens-later")
    return say(
        "hours", language, "opens-next", when=day_and_times(coming.opens, coming.closes, language, site.timezone)
    )
