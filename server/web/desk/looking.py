"""One look at a desk: its page, or that nothing of it is new."""

from datetime import datetime
from uuid import uuid4

from flask.typing import ResponseReturnValue

from server.domain.seat_rules import PauseReason
from server.domain.site.site import Site
from server.domain.visits.leg import LegOutcome
from server.domain.visits.visit import Withdrawal
from server.storage.seats import Seat
from server.web.desk.board import DeskBoard, desk_board
from server.web.desk.choice import desks_to_choose
from server.web.desk.drawn import drawn_choices, drawn_rows
from server.web.desk.hall import DeskHall
from server.web.desk.lost import what_became_of
from server.web.desk.say import page_of_hall
from server.web.shared.boards import marked
from server.web.shared.logged_in import Login
from server.web.shared.parts import parts
from server.web.shared.staff import language
from server.web.shared.tab import desk_of
from server.words.dates import clock_time
from server.words.languages import endonym


def look_at(seat: str, me: Login, now: datetime) -> ResponseReturnValue:
    """The desk that this tab holds at `now` (UTC); or who has it instead. 304 when the tab shows that already."""
    with parts().storage.reading(me.site, now) as (records, site):
        hall = DeskHall(records=records, site=site, now=now, known=parts().boards.since_change(records, now))
        held, advisor = hall.seats.get(seat), site.advisor(me.advisor)
        if held is None or held.advisor != me.advisor or advisor is None:
            lost = what_became_of(desk_of(seat), desks_to_choose(site, records, me.advisor))
            return page_of_hall("lost.html", site, now, lost=lost)
        board = desk_board(hall, advisor=advisor, seat=held, language=language())
    # All that is on the page is here, but for what only protects its forms.
    shown = (board, held, site, clock_time(now, site.timezone), me.account, language())
    etag = parts().boards.etag(me.site, f"desk {held.desk}", shown)
    return marked(etag, lambda: _page(board, held, site, now, account=me.account))


def _page(board: DeskBoard, held: Seat, site: Site, now: datetime, *, account: str) -> str:
    drawn = {"language": language(), "house": site.language}
    return page_of_hall(
        "desk.html", site, now, board=board, seat=held.seat, here=f"/desk/at/{held.seat}", request_id=str(uuid4()),
        outcomes=list(LegOutcome), pauses=list(PauseReason), alarms=board.alarms,
        at=held.desk, account=account, withdrawals=list(Withdrawal),
        languages=[(code, endonym(code)) for code in site.languages],
        rows=drawn_rows(board.line, **drawn), choices=drawn_choices(board.line, **drawn),
    )  # fmt: skip
