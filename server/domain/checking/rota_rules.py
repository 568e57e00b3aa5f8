"""What makes sense about a rota: everybody in it is known, nobody is at two places at once, nor two at one desk."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, combinations, product

from server.domain.checking.hours_rules import days_of_both, said_day, wrong_hours
from server.domain.checking.mistake import Mistake, Path, listed, stands_twice
from server.domain.hours.rota import takes_turns
from server.domain.site.site import Site
from server.domain.site.site_settings import Shift


def mistakes_in_the_rota(site: Site) -> Iterator[Mistake]:
    """Every mistake of the shifts; those that are right by themselves must not get in each other's way."""
    wrong = {at: list(_shift(site, ("rota", at), shift)) for at, shift in enumerate(site.rota)}
    yield from chain.from_iterable(wrong.values())
    yield from _in_each_others_way([(at, shift) for at, shift in enumerate(site.rota) if not wrong[at]])


def _shift(site: Site, path: Path, shift: Shift) -> Iterator[Mistake]:
    known = {advisor.id for advisor in site.advisors}
    for at, advisor in enumerate(shift.advisors):
        if advisor not in known:
            yield Mistake(path=(*path, "advisors", at), expected=f"one of {listed(known)}")
    yield from stands_twice((*path, "advisors"), shift.advisors)
    if not shift.advisors:
        yield Mistake(path=(*path, "advisors"), expected="at least one advisor")
    if shift.desk is not None and site.desk(shift.desk) is None:
        yield Mistake(path=(*path, "desk"), expected=f"one of {listed(desk.id for desk in site.desks)}")
    if not shift.hours:
        yield Mistake(path=(*path, "hours"), expected="the hours of the shift")
    yield from wrong_hours((*path, "hours"), shift.hours)
    if shift.turns_from is not None and len(shift.advisors) == 1:
        yield Mistake(path=(*path, "turns_from"), expected="more than one advisor to take turns")
    if shift.desk is not None and shift.turns_from is None and len(shift.advisors) > 1:
        yield Mistake(path=(*path, "desk"), expected="a desk for one advisor at a time, or turns_from to take turns")


def _in_each_others_way(right: Iterable[tuple[int, Shift]]) -> Iterator[Mistake]:
    for (before, one), (at, other) in combinations(right, 2):
        if set(one.advisors).isdisjoint(other.advisors) and (one.desk is None or one.desk != other.desk):
            continue
        days = sorted({day for hours in product(one.hours, other.hours) for day in days_of_both(*hours)})
        twice = next((day for day in days if not set(takes_turns(one, day)).isdisjoint(takes_turns(other, day))), None)
        if twice is not None:
            names = listed({*takes_turns(one, twice)} & {*takes_turns(other, twice)})
            yield Mistake(
                path=("rota", at, "advisors"), expected=f"{names} in one shift at a time, {_and(before, twice)}"
            )
        elif one.desk is not None and one.desk == other.desk and days:
            yield Mistake(path=("rota", at, "desk"), expected=f"one advisor at a time there, {_and(before, days[0])}")


def _and(before: int, day: date) -> str:
    return f"and rota.{before} holds at that time too, on {said_day(day)}"
