"""Choosing the hall to work in, and as what, for those who may choose."""

from dataclasses import dataclass

from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

from server.domain.refusal import Code, Refusal
from server.domain.site.role import Role
from server.storage import logins, sites
from server.web.door.work import PAGE_OF
from server.web.shared.guard import Who, only
from server.web.shared.logged_in import Login, current_login
from server.web.shared.parts import parts
from server.web.shared.staff import staff_page

halls = Blueprint("halls", __name__, template_folder="templates")


@dataclass(frozen=True, kw_only=True)
class HallToChoose:
    """One hall, and as what somebody may work there; `here` where they work now."""

    site: str
    title: str
    roles: tuple[Role, ...]
    here: bool


@halls.get("/halls")
@only(Who.SOMEBODY)
def choose() -> ResponseReturnValue:
    """Every hall in which somebody may do something, with a button for each kind of work."""
    me = current_login()
    return staff_page(
        "door", "halls.html", halls=halls_of(me), account=me.account, operator=Role.OPERATOR in me.roles_at("")
    )


@halls.post("/halls")
@only(Who.SOMEBODY)
def go() -> ResponseReturnValue:
    """From now on this browser works in that hall. Refuses with NOT_ALLOWED where somebody is nobody."""
    me, site, said = current_login(), request.form.get("site", ""), request.form.get("role", "")
    pages = next((hall.roles for hall in halls_of(me) if hall.site == site), ())
    role = next((role for role in pages if role.value == said), None)
    if role is None:
        raise Refusal(Code.NOT_ALLOWED)
    parts().storage.write_plainly(lambda connection: logins.work_in(connection, me.token, site))
    return redirect(PAGE_OF[role].format(site=site), 303)


def halls_of(login: Login) -> list[HallToChoose]:
    """The halls of somebody, by their titles."""
    with parts().storage.looking() as connection:
        known = sites.every(connection)
    return [
        HallToChoose(site=site.site, title=site.title, roles=pages, here=site.site == login.site)
        for site in sorted(known, key=lambda site: site.title)
        if (pages := _pages(login, site.site))
    ]


def _pages(login: Login, site: str) -> tuple[Role, ...]:
    """The kinds of work of somebody in a hall, one for each page, the most usual first."""
    mine, leads_to = login.roles_at(site), dict[str, Role]()
    for role, page in PAGE_OF.items():
        if role in mine:
            leads_to.setdefault(page, role)
    return tuple(leads_to.values())
