"""The table at the end: what every fault has done."""

from collections.abc import Sequence
from itertools import groupby

from tests.crash.round import Found


def table(found: Sequence[Found]) -> str:
    """Markdown: a row for each fault, and one for all."""
    ordered = sorted(found, key=lambda each: each.fault)
    rows = [_row(fault, list(some)) for fault, some in groupby(ordered, key=lambda each: each.fault)]
    head = "| fault | rounds | slowest until it served | slowest until every wall was right | lost | doubled | wrong |"
    return "\n".join([head, "| --- | --- | --- | --- | --- | --- | --- |", *rows, _row("**all**", ordered)])


def line(number: int, of: int, found: Found) -> str:
    """How one round went."""
    said = f"{number}/{of} {found.fault}: serves after {found.back:.2f} s, walls right after {found.right:.2f} s"
    return said if found.is_well else "\n  ".join([f"{said} NOT WELL", *found.lost, *found.doubled, *found.wrong])


def _row(name: str, found: Sequence[Found]) -> str:
    back, right = max(each.back for each in found), max(each.right for each in found)
    counts = (
        sum(map(len, some)) for some in zip(*((each.lost, each.doubled, each.wrong) for each in found), strict=True)
    )
    return f"| {name} | {len(found)} | {back:.2f} s | {right:.2f} s | {' | '.join(map(str, counts))} |"
