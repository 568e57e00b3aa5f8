"""The desk: choosing one, working at it."""

from uuid import uuid4

from flask import Blueprint, abort, jsonify, redirect, request
from flask.typing import ResponseReturnValue

from server.actions.open_desk import open_desk
from server.domain.refusal import Code, Refusal
from server.domain.site.role import Role
from server.storage import legs, seats
from server.storage.situation import situation_at
from server.web.desk.choice import desks_to_choose
from server.web.desk.looking import look_at
from server.web.desk.lost_tickets import tickets_to_reprint
from server.web.desk.places import all_places
from server.web.desk.say import page_of_hall
from server.web.desk.steps import STEPS
from server.web.shared.guard import only
from server.web.shared.logged_in import current_login
from server.web.shared.parts import parts
from server.web.shared.refusals import wants_json
from server.web.shared.tab import new_tab

desk = Blueprint("desk", __name__, url_prefix="/desk", template_folder="templates", static_folder=None)


@desk.get("")
@only(Role.ADVISOR)
def choose() -> ResponseReturnValue:
    """The desks of the hall, and who sits where."""
    me, now = current_login(), parts().clock()
    with parts().storage.reading(me.site, now) as (records, site):
        desks = desks_to_choose(site, records, me.advisor)
        several = len(me.people) > 1 or len(me.roles_at(me.site)) > 1
        return page_of_hall("choose.html", site, now, desks=desks, advisor=site.advisor(me.advisor), several=several)


@desk.post("/open")
@only(Role.ADVISOR)
def take() -> ResponseReturnValue:
    """Opens a desk in this tab; the tab is known by its address from then on."""
    me, wanted = current_login(), request.form.get("desk", "")
    seat, take_over = new_tab(wanted), request.form.get("take_over") == "yes"
    parts().perform(open_desk, site=me.site, advisor=me.advisor, seat=seat, desk=wanted, take_over=take_over)
    return redirect(f"/desk/at/{seat}", 303)


@desk.get("/at/<seat>")
@only(Role.ADVISOR)
def work(seat: str) -> ResponseReturnValue:
    """The desk that this tab holds; or, after a takeover, who has it now. 304 when the tab shows that already."""
    me = current_login()
    with parts().boards.in_turn():
        return look_at(seat, me, parts().clock())


@desk.get("/at/<seat>/places")
@only(Role.ADVISOR)
def places(seat: str) -> ResponseReturnValue:
    """The whole directory, each place with a button that prints a slip for the person at the desk."""
    me, now = current_login(), parts().clock()
    with parts().storage.reading(me.site, now) as (records, site):
        held = seats.of_tab(records, seat)
        person = legs.at_desk(records, held.desk) if held is not None and held.advisor == me.advisor else None
        if person is None:
            return redirect(f"/desk/at/{seat}")
        rows = all_places(records, site)
    return page_of_hall(
        "places.html", site, now, here=f"/desk/at/{seat}", leg=person.id, places=rows, request_id=str(uuid4())
    )


@desk.get("/at/<seat>/tickets")
@only(Role.ADVISOR)
def lost_tickets(seat: str) -> ResponseReturnValue:
    """The numbers of today, each with a button that prints its ticket again."""
    me, now = current_login(), parts().clock()
    with parts().storage.reading(me.site, now) as (records, site):
        held, advisor = seats.of_tab(records, seat), site.advisor(me.advisor)
        if held is None or held.advisor != me.advisor or advisor is None:
            return redirect(f"/desk/at/{seat}")
        rows = tickets_to_reprint(records, situation_at(records, site, now), advisor, held.desk)
    return page_of_hall("lost_tickets.html", site, now, here=f"/desk/at/{seat}", tickets=rows, request_id=str(uuid4()))


@desk.post("/at/<seat>/<step>")
@only(Role.ADVISOR)
def do(seat: str, step: str) -> ResponseReturnValue:
    """One button. The form's `request` makes a double click harmless."""
    if step not in STEPS:
        abort(404)
    me = current_login()
    asked = STEPS[step].asked(request.form, seat=seat, advisor=me.advisor)
    wanted = request.form.get("request", "")
    if not 0 < len(wanted) <= 64:
        raise Refusal(Code.BAD_REQUEST, field="request", expected="an id made by the sender")
    action, request_id = STEPS[step].action, f"{me.advisor} {step} {wanted}"
    parts().perform(action, site=me.site, request=request_id, **asked)
    if wants_json():
        return jsonify(done=step)
    return redirect("/desk" if step == "leave" else f"/desk/at/{seat}", 303)
