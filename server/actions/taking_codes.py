"""A code of a second factor is taken: each opens once."""

from server.actions.house import House
from server.domain.refusal import Code, Refusal
from server.storage import accounts


def take_code(house: House, account: str, counter: int) -> None:
    """Notes the counter of a right code. Refuses with CODE_WRONG when it, or a newer one, was taken before."""
    known = accounts.find(house.records.connection, account)
    if known is None or known.closed_at is not None or counter <= (known.second_used or 0):
        raise Refusal(Code.CODE_WRONG)
    accounts.change(house.records.connection, account, second_used=counter)
