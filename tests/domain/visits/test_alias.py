"""Names that stand for the real ones in the log of a day that is cleared."""

from itertools import pairwise

from server.domain.visits.alias import Aliases

KEY = b"k" * 32


def test_the_same_key_gives_the_same_names() -> None:
    one, other = Aliases(key=KEY), Aliases(key=KEY)

    assert [one.ticket(7), one.leg(7), one.advisor("rat")] == [other.ticket(7), other.leg(7), other.advisor("rat")]


def test_another_day_gives_other_names() -> None:
    monday, tuesday = Aliases(key=KEY), Aliases(key=b"t" * 32)

    assert monday.ticket(7) != tuesday.ticket(7)
    assert monday.advisor("rat") != tuesday.advisor("rat")


def test_many_tickets_have_as_many_names_that_no_ticket_has() -> None:
    names = [Aliases(key=KEY).ticket(ticket) for ticket in range(1, 5001)]

    assert len(set(names)) == 5000
    assert max(names) < 0
    assert min(names) >= -(2**52)


def test_the_order_of_names_is_not_the_order_of_tickets() -> None:
    names = [Aliases(key=KEY).ticket(ticket) for ticket in range(1, 101)]

    rising = sum(name < after for name, after in pairwise(names))

    assert 30 < rising < 70


def test_a_ticket_and_a_leg_of_the_same_number_are_two() -> None:
    aliases = Aliases(key=KEY)

    assert aliases.ticket(7) != aliases.leg(7)
