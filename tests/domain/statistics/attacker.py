"""Somebody who has all published reports, knows every rule, and works out what was hidden: by integer programming.

What they do not know are the numbers of people of each kind (topic, language, organisation …) on each day. Every figure
that is published, and every mark that stands for one, says between what limits a sum of these numbers lies.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from server.domain.statistics.block import Block, Label
from server.domain.statistics.figure import Figure, Hidden, about
from server.domain.statistics.period import Period
from server.domain.statistics.report import Report

Kind = tuple[str, ...]
"""One value of each dimension, the day first."""

MANY = 1000


@dataclass(frozen=True, kw_only=True)
class Known:
    """That so many people are of these kinds: from `least` to `most`. A group whose number is hidden is guarded."""

    where: str
    kinds: frozenset[Kind]
    least: int
    most: int
    is_guarded: bool


@dataclass(frozen=True, kw_only=True)
class World:
    """All kinds of people that there could be: dimension → its values. Every dimension of a report is in it."""

    dimensions: Mapping[str, Sequence[str]]

    def kinds(self, period: Period, chosen: Mapping[str, str]) -> frozenset[Kind]:
        """Those of the days of the period that fit."""
        values = [
            [value for value in values if value == chosen.get(name, value) and _is_within(name, value, period)]
            for name, values in self.dimensions.items()
        ]
        return frozenset(product(*values))

    def every(self) -> list[Kind]:
        """All of them."""
        return list(product(*self.dimensions.values()))


def published(report: Report, world: World) -> Iterator[Known]:
    """What a report says about numbers of people, by what stands in it and by what is missing."""
    for at, block in enumerate(report.blocks):
        for chosen, figure in _cells(block, world):
            where = f"{report.wanted.id} {report.period.first} {at} {block.wanted.show} {sorted(chosen.items())}"
            groups = chosen.keys() - {"day", "end"}
            least, most = _limits(figure, report.wanted.k, is_line=len(groups) == 1)
            if _is_blind(block) and figure is not None and figure.hidden:
                least, most = 0, MANY
            is_group = bool(groups) or chosen.get("end", "talk") != "talk"
            yield Known(
                where=where, kinds=world.kinds(block.period, chosen), least=least, most=most,
                is_guarded=figure is not None and bool(figure.hidden) and is_group,
            )  # fmt: skip


def worked_out(known: Sequence[Known], truth: Mapping[Kind, int], world: World, *, k: int) -> list[str]:
    """The hidden figures about 1 to k - 1 people of which the attacker now knows the very number."""
    wrong = [each.where for each in known if not each.least <= _number(each, truth) <= each.most]
    assert wrong == [], "the attacker believes what is not so"
    every = world.every()
    matrix = np.array([[kind in each.kinds for kind in every] for each in known], dtype=float)
    limits = LinearConstraint(matrix, [each.least for each in known], [each.most for each in known])
    return [
        each.where
        for each, row in zip(known, matrix, strict=True)
        if each.is_guarded and 0 < (number := _number(each, truth)) < k
        if not _could_differ(row, limits, number)
    ]


def _number(known: Known, truth: Mapping[Kind, int]) -> int:
    return sum(truth.get(kind, 0) for kind in known.kinds)


def _could_differ(row: np.ndarray, limits: LinearConstraint, number: int) -> bool:
    for sign in (1, -1):
        best = milp(
            sign * row, constraints=[limits], bounds=Bounds(0, MANY), integrality=np.ones_like(row),
            options={"time_limit": 10},
        )  # fmt: skip
        assert best.x is not None, "what is published contradicts itself, or what an attacker makes of it does"
        if round(float(row @ best.x)) != number:
            return True
    return False


def _cells(block: Block, world: World) -> Iterator[tuple[dict[str, str], Figure | None]]:
    """Each figure that counts people, with the values that it is about; None where a rounded line is missing."""
    rows = block.wanted.rows
    found = []
    for line in block.lines:
        for heading, cell in zip(block.headings, line.cells, strict=True):
            chosen = _of_heading(block, line.label, heading)
            known = line.label.kind in {*world.dimensions, "sum", "figure"}
            if chosen is not None and known and isinstance(cell, Figure):
                found.append(({**chosen, **_of_label(line.label, world)}, cell))
    yield from found
    if rows in world.dimensions and found:
        shown = {chosen.get(str(rows)) for chosen, _ in found}
        missing = [value for value in world.dimensions[str(rows)] if value not in shown]
        yield from (({**_of_subject(block), str(rows): value}, None) for value in missing)


def _of_label(label: Label, world: World) -> dict[str, str]:
    return {label.kind: label.key} if label.kind in world.dimensions else {}


def _of_heading(block: Block, label: Label, heading: Label) -> dict[str, str] | None:
    """Which people stand under that heading; None if the figure is not about a number of people."""
    talk, wanted = {"end": "talk"}, block.wanted
    if wanted.show == "overview":
        ends = {"talks": "talk", "no-show": "no-show", "withdrawn": "withdrawn", "expired": "expired"}
        return {"end": ends[label.key]} if label.key in ends else {} if label.key == "visits" else None
    if wanted.show == "counts":
        subject = {"visits": {}, "talks": talk}.get(wanted.of)
        by = {heading.kind: heading.key} if heading.kind == wanted.columns else {}
        return None if subject is None else subject | by
    of_talks = heading.key in ("talks", "cases") or (wanted.show, heading.key) == ("waits", "visits")
    return talk if of_talks else {"end": "no-show"} if heading.key == "no-show" else _of_arrivals(wanted.show, heading)


def _of_subject(block: Block) -> dict[str, str]:
    return {} if block.wanted.of == "visits" and block.wanted.show == "counts" else {"end": "talk"}


def _of_arrivals(show: str, heading: Label) -> dict[str, str] | None:
    return {} if (show, heading.key) == ("arrivals", "visits") else None


def _limits(figure: Figure | None, k: int, *, is_line: bool) -> tuple[int, int]:
    few = max(value for value in range(3 * k) if about(value, k) == 0)
    if figure is None:
        return 0, few
    if figure.rounded:
        same = [value for value in range(int(figure.value or 0) + k) if about(value, k) == figure.value]
        return same[0], same[-1]
    if figure.hidden is Hidden.BELOW:
        return (0, few) if figure.below == 2 * k else (int(is_line), k - 1)
    return (k, MANY) if figure.hidden else (int(figure.value or 0), int(figure.value or 0))


def _is_blind(block: Block) -> bool:
    """Whether every mark of it says "withheld": then these do not mean "k or more"."""
    ends = ("no-show", "withdrawn", "expired")
    lines = [line for line in block.lines if block.wanted.show != "overview" or line.label.key in ends]
    figures = [cell for line in lines for cell in line.cells if isinstance(cell, Figure)]
    return all(each.hidden is not Hidden.BELOW for each in figures)


def _is_within(dimension: str, value: str, period: Period) -> bool:
    return dimension != "day" or period.first.isoformat() <= value <= period.last.isoformat()


def distinct(known: Iterable[Known]) -> list[Known]:
    """The same said twice is said once."""
    return list({(each.kinds, each.least, each.most): each for each in known}.values())
