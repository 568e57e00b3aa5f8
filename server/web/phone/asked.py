"""What a request about a visitor's ticket wants to know: the board, in the language that was chosen on the page."""

from flask import request

from server.domain.refusal import Code, Refusal
from server.storage import tickets
from server.web.phone.board import PhoneBoard, phone_board
from server.web.shared.parts import parts
from server.words.languages import KNOWN


def wanted_language() -> str:
    """The language in the address; "" without one, or for one that Lotse does not know."""
    asked = request.args.get("lang", "")
    return asked if asked in KNOWN else ""


def board_of(secret: str) -> PhoneBoard:
    """How things stand now for the ticket behind a visitor's address. Refuses with TICKET_UNKNOWN."""
    now = parts().clock()
    with parts().storage.looking() as connection:
        ticket = tickets.of_secret(connection, secret)
        if ticket is None:
            raise Refusal(Code.TICKET_UNKNOWN)
        records, site = parts().storage.at_hall(connection, ticket.site, now)
        return phone_board(site, records, now, ticket, wanted=wanted_language())
