"""When a visitor's page looks again by itself: the server names the moment."""

from server.domain.routing.next_look import CALM, RARELY, SOON
from server.domain.visits.leg import State
from tests.web.foretelling import a_wait, foretells
from tests.web.served import Served


def test_the_nearer_the_turn_the_sooner(served: Served) -> None:
    first, *_, mine = (served.hall.waits("geld") for _ in range(6))

    foretells(served, {first.id: a_wait(), mine.id: a_wait(30, 50)})
    calm = _named(served, mine.ticket)
    served.hall.clock.passes(seconds=5)
    foretells(served, {mine.id: a_wait(90, 120)})
    far = _named(served, mine.ticket)

    assert (_named(served, first.ticket), calm, far) == (SOON, CALM, RARELY)


def test_who_is_called_looks_soon(served: Served) -> None:
    ticket = served.hall.takes_ticket().ticket
    called = served.hall.calls(served.hall.sits())

    assert called.state is State.CALLED
    assert _named(served, ticket) == SOON


def _named(served: Served, ticket: int | None) -> int:
    page = served.browser().visits(served.address(ticket))
    return int(page.part("as-of").attributes["data-again"])
