"""Where somebody is logged in, as they read it."""

from dataclasses import dataclass
from datetime import datetime

from server.storage import logins, sites
from server.web.shared.logged_in import Login, is_over
from server.web.shared.parts import parts
from server.words.dates import day_and_time


@dataclass(frozen=True, kw_only=True)
class OwnLogin:
    """One browser. `id` is the digest by which it can be ended; `here` is the one that asks."""

    id: str
    browser: str
    since: str
    used: str
    here: bool


def logins_of(login: Login, language: str) -> list[OwnLogin]:
    """The logins of an account that are not over, this one first, then the newest."""
    now, zone, here = parts().clock(), _zone(login), logins.digest(login.token)
    with parts().storage.looking() as connection:
        kept = [each for each in logins.of_account(connection, login.account) if not is_over(each, now)]

    def said(moment: datetime) -> str:
        return day_and_time(moment, language, zone)

    return [
        OwnLogin(
            id=each.token_hash, browser=each.browser, since=said(each.made_at), used=said(each.used_at),
            here=each.token_hash == here,
        )
        for each in sorted(kept, key=lambda each: each.token_hash != here)
    ]  # fmt: skip


def _zone(login: Login) -> str:
    """The time of the hall worked in; of any hall for those who have none."""
    with parts().storage.looking() as connection:
        known = sites.ids(connection)
    hall = next((site for site in (login.site, *login.people, *known) if site in known), None)
    if hall is None:
        return "UTC"
    with parts().storage.reading(hall, parts().clock()) as (_, site):
        return site.timezone
