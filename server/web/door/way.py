"""Where somebody wants to go once they are in: the page they were sent away from, or the desk of this place."""

import re
from dataclasses import dataclass, replace

from flask import request

from server.actions.open_desk import open_desk
from server.domain.refusal import Refusal
from server.domain.site.role import Role
from server.storage import logins
from server.web.door.sealed import opened, sealed
from server.web.door.work import work_of
from server.web.shared.logged_in import Login
from server.web.shared.parts import parts
from server.web.shared.tab import new_tab

LOCAL = re.compile(r"/(?:[\w.~-]+(?:/[\w.~-]*)*)?(?:\?[\w=&.~%-]*)?", re.ASCII)
"""A page of this server: begins with one slash, so that it can never be an address elsewhere."""

DESK = "desk at which somebody switches"
KEPT = 12 * 60 * 60
"""Seconds for which a place waits for the next advisor."""


@dataclass(frozen=True, kw_only=True)
class Way:
    """`then` is a local address, `desk` the sealed hall and desk; each "" when there is none."""

    then: str = ""
    desk: str = ""


def asked_way() -> Way:
    """The way that a form or a link names; an address elsewhere is none."""
    then = request.values.get("then", "")[:500]
    return Way(then=then if LOCAL.fullmatch(then) else "", desk=request.values.get("desk", "")[:1000])


def way_to_desk(site: str, desk: str) -> Way:
    """The way of whoever logs in next at a desk."""
    return Way(desk=sealed(DESK, f"{site} {desk}"))


def end_of(way: Way, login: Login) -> str:
    """The address to which that way leads somebody who is in now; their work when it leads nowhere."""
    site, _, desk = (opened(DESK, way.desk, seconds=KEPT) or "").partition(" ")
    if desk and Role.ADVISOR in login.roles_at(site):
        return _sits_down(login, site, desk)
    return way.then if way.then not in ("", "/") else work_of(login)


def _sits_down(login: Login, site: str, desk: str) -> str:
    parts().storage.write_plainly(lambda connection: logins.work_in(connection, login.token, site))
    there, seat = replace(login, site=site), new_tab(desk)
    try:
        parts().perform(open_desk, site=site, advisor=there.advisor, seat=seat, desk=desk, take_over=True)
    except Refusal:  # somebody is still at their other desk, or the desk has gone: then they choose
        return "/desk"
    return f"/desk/at/{seat}"
