"""The measured part of deploy/SCALING.md: beside each heading stands how its figures are known."""

from collections.abc import Iterable, Sequence

from tests.load.city.foretold import compared
from tests.load.city.growing import Filling, about
from tests.load.city.kept import Measured
from tests.load.city.limits import SHARE, Carried
from tests.load.city.put_in import put_in
from tests.load.city.tables import card_table, growth_table, rush_table, table_of, why_so_many, writing

BEGINS, ENDS = "<!-- measured -->", "<!-- written by hand -->"

FULL = (
    f"100 % is what the last table calls full: a processor or a lock that is taken all the time stands at {100 / SHARE:.0f} %. "
    "Forecasts and chores write although nobody presses anything."
)


def placed(document: str, measured: str) -> str:
    """The page with its figures replaced. Raises ValueError when it has no place for them."""
    before, begins, rest = document.partition(BEGINS)
    _, ends, after = rest.partition(ENDS)
    if not (begins and ends):
        raise ValueError(f"the page needs the lines {BEGINS} and {ENDS}")
    return f"{before}{BEGINS}\n\n{measured}\n\n{ENDS}{after}"


def told(measured: Measured, sizes: Sequence[tuple[str, Carried]], parts: Sequence[Filling]) -> str:
    """The whole measured part; beside each heading stands how its figures are known."""
    card, rush = measured.card, measured.rush
    return "\n\n".join((
        f"Measured on {measured.day} by `{measured.command}`, {measured.minutes:.0f} minutes on {measured.machine}",
        "### What each thing costs: measured", card_table(card), writing(card),
        "### A hundred halls, and more: counted out from what was measured", growth_table(sizes), FULL,
        why_so_many(*sizes[1]), filling(parts),
        "### A rush that happened: measured, beside what is counted out for it", rush_table(rush, compared(card, rush)),
        "### What was put into the counting: chosen, or guessed",
        table_of(("what", "how much", "how it is known"), put_in(measured.halls)),
    ))  # fmt: skip


def filling(parts: Iterable[Filling]) -> str:
    """In small steps, as in the picture: with how many halls each part is full."""
    ends = [(each.part, about(each.full_at)) for each in parts if each.full_at is not None]
    said = ", ".join(f"{part} at about {halls}" for part, halls in ends) or "none"
    return f"In smaller steps, as in the picture, these are full, in numbers of halls: {said}."
