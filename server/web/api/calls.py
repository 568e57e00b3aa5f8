"""Who is called: what stands on the walls, for walls of others."""

from flask import Response

from server.domain.scope import Scope
from server.domain.site.site import Site
from server.domain.visits.leg import State
from server.storage import calls
from server.storage.calls import Call as KeptCall
from server.web.api.described import Operation, described
from server.web.api.hall_answers import Call, Calls
from server.web.api.per_program import per_program
from server.web.api.v1 import answered, v1
from server.web.shared.guard import only
from server.web.shared.parts import parts

LAST = 8


@v1.get("/calls")
@only(Scope.CALLS_READ)
@described(Operation(key="calls", answers={200: Calls}))
@per_program
def calls_now(site: str) -> Response:
    """Number, symbol and desk of the calls; nothing else."""
    with parts().storage.reading(site, parts().clock()) as (records, profile):
        known = calls.newest(records, most=2 * LAST)
    now = [call for call in known if call.leg.state is State.CALLED]
    last = [call for call in known if call.leg.state is not State.CALLED][-LAST:]
    return answered(Calls(now=[_call(profile, call) for call in now], last=[_call(profile, call) for call in last]))


def _call(site: Site, call: KeptCall) -> Call:
    desk = site.desk(call.leg.desk or "")
    return Call(number=call.number, symbol=call.symbol, desk=desk.label if desk else "")
