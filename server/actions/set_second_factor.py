"""A second factor is set up, or taken away again."""

from collections.abc import Sequence

from server.actions.house import House, Told
from server.actions.taking_codes import take_code
from server.domain.visits.event import Kind
from server.storage import accounts


def set_second_factor(house: House, *, account: str, sealed: str | None, counter: int) -> Sequence[Told]:
    """Keeps the sealed secret of a second factor; None takes it away.

    `counter` is that of the code with which it was confirmed. Refuses with CODE_WRONG when that code was used before.
    """
    take_code(house, account, counter)
    accounts.change(house.records.connection, account, second_secret=sealed)
    return house.tells(Kind.SECOND_FACTOR_SET, account, house.halls(account), on=sealed is not None)
