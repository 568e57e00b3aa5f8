"""Which screens show something that has happened."""

import pytest

from server.domain.visits.event import Event, Kind, Recorded
from server.live.rooms import SCREENS, STEPS_OF_A_TICKET, room, room_of_ticket, rooms_of
from tests.building import MONDAY, TODAY

OF_NO_SCREEN = {
    Kind.PASSWORD_SET, Kind.PERSON_INVITED,
    Kind.INVITATION_TAKEN, Kind.ACCOUNT_CLOSED, Kind.SECOND_FACTOR_SET, Kind.LOGIN_BEGUN, Kind.LOGIN_ENDED,
    Kind.TOKEN_MADE, Kind.TOKEN_REVOKED, Kind.WEBHOOK_MADE, Kind.WEBHOOK_ENDED, Kind.DELIVERY_REPEATED,
    Kind.DELIVERY_DROPPED, Kind.DAY_CLEARED,
}  # fmt: skip
"""What no screen shows, or only a screen that asks for it."""


def test_every_kind_of_event_has_been_thought_of() -> None:
    assert set(Kind) == set(SCREENS) | OF_NO_SCREEN


@pytest.mark.parametrize("kind", STEPS_OF_A_TICKET)
def test_what_happens_to_a_ticket_is_news_for_wall_desks_and_its_own_phone(kind: Kind) -> None:
    rooms = rooms_of(_recorded(kind))

    assert set(rooms) == {"halle/wall", "halle/desks", "halle/overview", "halle/phones", "ticket/7"}


def test_a_new_ticket_is_news_for_desks_and_the_printer_and_not_for_the_wall() -> None:
    assert set(rooms_of(_recorded(Kind.TICKET_TAKEN))) == {"halle/desks", "halle/overview", "halle/printers"}


@pytest.mark.parametrize("kind", [Kind.PAPER_CHANGED, Kind.DEVICE_REVOKED, Kind.SITE_LOADED])
def test_what_only_screens_show_is_no_news_for_a_single_ticket(kind: Kind) -> None:
    assert room_of_ticket(7) not in rooms_of(_recorded(kind))


@pytest.mark.parametrize("kind", sorted(OF_NO_SCREEN))
def test_what_no_screen_shows_is_no_news(kind: Kind) -> None:
    assert rooms_of(_recorded(kind)) == ()


def test_halls_do_not_hear_of_one_another() -> None:
    assert room("halle", "wall") != room("andere", "wall")


def _recorded(kind: Kind) -> Recorded:
    return Recorded(seq=1, site="halle", day=TODAY, at=MONDAY, event=Event(kind=kind, ticket=7, leg=7))
