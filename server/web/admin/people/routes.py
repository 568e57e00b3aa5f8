"""Everybody of a hall in one table; one person on one page; inviting them, and closing the door behind them."""

from secrets import token_urlsafe

from flask import Blueprint, redirect
from flask.typing import ResponseReturnValue

from server.actions.close_account import close_account
from server.actions.end_logins import end_logins
from server.actions.house import perform_for_house
from server.actions.invite_person import HOURS, invite_person
from server.domain.refusal import Code, Refusal
from server.domain.site.role import Role
from server.profile.people import people_in, put_person, take_out_person
from server.storage import accounts, logins
from server.storage.accounts import Account
from server.web.admin.changing import Hall, changed_page, hall_of
from server.web.admin.people.asked import RESERVED, asked_person
from server.web.admin.people.pages import everybody_page, invited_page, person_page
from server.web.admin.profile.trying import tried
from server.web.admin.rooms import RUNNING
from server.web.shared.guard import only
from server.web.shared.invitation_link import invitation_link
from server.web.shared.logged_in import current_login
from server.web.shared.parts import parts

admin_people = Blueprint("admin_people", __name__, url_prefix="/admin/<site>/people", template_folder="../templates")


@admin_people.get("")
@only(*RUNNING)
def everybody(site: str) -> ResponseReturnValue:
    """All advisors and staff of the hall."""
    with hall_of(site) as hall:
        return everybody_page(hall)


@admin_people.get("/new")
@only(*RUNNING)
def ask_for_somebody(site: str) -> ResponseReturnValue:
    """An empty form: somebody who advises on everything, until it is said otherwise."""
    with hall_of(site) as hall:
        return person_page(hall, None)


@admin_people.get("/<person>")
@only(*RUNNING)
def one(site: str, person: str) -> ResponseReturnValue:
    """One person."""
    with hall_of(site) as hall:
        return person_page(hall, next((each for each in people_in(hall.site) if each.id == known(hall, person)), None))


@admin_people.post("/<person>")
@only(*RUNNING)
def save(site: str, person: str) -> ResponseReturnValue:
    """Saves a person; `new` adds one."""
    with hall_of(site) as hall:
        # Whoever was here before may have an account still: nobody new becomes that person.
        taken = [*(each.id for each in people_in(hall.site)), *accounts.of_site(hall.records.connection, site)]
        is_new = person in RESERVED
        wanted = asked_person(None if is_new else known(hall, person), taken)
        if is_new and wanted.id in taken:
            return person_page(hall, wanted, is_taken=True), 422
        if failed := tried(site, lambda document: put_person(document, wanted)):
            return person_page(hall, wanted, failed, is_new=is_new), failed.status
    return changed_page(f"/admin/{site}/people")


@admin_people.post("/<person>/remove")
@only(*RUNNING)
def remove(site: str, person: str) -> ResponseReturnValue:
    """Takes somebody out of the hall; refused while people wait whom nobody else could help."""
    with hall_of(site) as hall:
        gone = known(hall, person)
        if failed := tried(site, lambda document: take_out_person(document, gone)):
            return everybody_page(hall, failed), failed.status
    return changed_page(f"/admin/{site}/people")


@admin_people.post("/<person>/invite")
@only(*RUNNING)
def invite(site: str, person: str) -> ResponseReturnValue:
    """Makes a link and shows it, this once."""
    with hall_of(site) as hall:
        invited, token = known(hall, person), token_urlsafe(32)
        parts().perform(invite_person, site=site, person=invited, token=token, by=current_login().account)
        return invited_page(hall, invited, invitation_link(token), HOURS)


@admin_people.post("/<person>/end-logins")
@only(*RUNNING)
def end(site: str, person: str) -> ResponseReturnValue:
    """Ends every login of somebody of this hall; operators end theirs themselves."""
    with hall_of(site) as hall:
        account = _account_of(hall, person)
        if account.operator and Role.OPERATOR not in current_login().roles_at(site):
            raise Refusal(Code.NOT_ALLOWED)
        ended = [login.token_hash for login in logins.of_account(hall.records.connection, account.account)]
    perform_for_house(parts().storage, parts().clock, end_logins, account=account.account, ended=ended, via="manager")
    return redirect(f"/admin/{site}/people", code=303)


@admin_people.post("/<person>/close")
@only(*RUNNING)
def close(site: str, person: str) -> ResponseReturnValue:
    """Closes the account of somebody who has left; an invitation opens it again."""
    with hall_of(site) as hall:
        name = _account_of(hall, person).account
    perform_for_house(parts().storage, parts().clock, close_account, account=name, by=current_login().account)
    return redirect(f"/admin/{site}/people", code=303)


def _account_of(hall: Hall, person: str) -> Account:
    connection = hall.records.connection
    name = accounts.of_person(connection, site=hall.site.site, person=known(hall, person))
    account = accounts.find(connection, name) if name else None
    if account is None:
        raise Refusal(Code.ACCOUNT_UNKNOWN)
    return account


def known(hall: Hall, person: str) -> str:
    """The id of somebody of this hall. Refuses with ADVISOR_UNKNOWN."""
    if not hall.site.roles_of(person):
        raise Refusal(Code.ADVISOR_UNKNOWN)
    return person
