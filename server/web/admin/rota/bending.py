"""Changes to the rota in the document of a profile that come from the week: a bar is set, moved, taken away."""

from typing import Any

from server.domain.hours.hours import WEEKDAYS
from server.domain.refusal import Code, Refusal
from server.profile.edited import Document

Shift = dict[str, Any]
Span = dict[str, Any]


def begin(document: Document) -> None:
    """The first rota: everybody, whenever the hall is open. Nothing changes by it for anybody."""
    everybody = [advisor["id"] for advisor in document["advisors"]]
    document["rota"] = [{"advisors": everybody, "hours": [dict(span) for span in document["opening"]]}]


def set_bar(
    document: Document, advisor: str, day: str, *, opens: str, closes: str, at: tuple[int, int] | None = None
) -> None:
    """Somebody is here on that day of each week from `opens` until `closes` (such as 08:15).

    `at` is shift and span of the bar that is changed by it, for this advisor and this day alone; None adds one.
    Refuses with BAD_REQUEST for a bar that the week cannot change.
    """
    dates: Span = {"valid_from": None, "valid_to": None}
    desk = None
    if at is not None:
        taken, desk = _take(document, advisor, day, at)
        dates = {name: taken[name] for name in dates}
    new = {"days": [day], "rule": None, "opens": opens, "closes": closes, **dates}
    _shift_of(document, advisor, desk)["hours"].append(new)
    _tidy(document)


def take_bar(document: Document, advisor: str, day: str, at: tuple[int, int]) -> None:
    """Somebody is no longer here on that day in this stretch. Refuses with BAD_REQUEST like `set_bar`."""
    _take(document, advisor, day, at)
    _tidy(document)


def bent(hours: list[Span], day: str, *, opens: str, closes: str, at: int | None) -> list[Span]:
    """The hours after the bar of that day was changed, that stands at `at` among them; None adds one."""
    spans = [dict(span) for span in hours]
    dates: Span = {"valid_from": None, "valid_to": None}
    if at is not None:
        if not 0 <= at < len(spans) or spans[at].get("rule") or day not in spans[at]["days"]:
            raise _no_such_bar()
        dates = {name: spans[at][name] for name in dates}
        spans[at]["days"] = [each for each in spans[at]["days"] if each != day]
    return joined([*spans, {"days": [day], "rule": None, "opens": opens, "closes": closes, **dates}])


def _take(document: Document, advisor: str, day: str, at: tuple[int, int]) -> tuple[Span, str | None]:
    """Cuts one day of one advisor out of a shift; gives the hours that it had there, and at which desk."""
    shift, span = _found(document, advisor, day, at)
    if len(shift["advisors"]) > 1:  # the others stay as they are
        shift["advisors"].remove(advisor)
        shift = {**shift, "advisors": [advisor], "hours": [dict(each) for each in shift["hours"]]}
        span = shift["hours"][at[1]]
        document["rota"].append(shift)
    span["days"] = [each for each in span["days"] if each != day]
    return span, shift["desk"]


def _found(document: Document, advisor: str, day: str, at: tuple[int, int]) -> tuple[Shift, Span]:
    try:
        shift = document["rota"][at[0]]
        span = shift["hours"][at[1]]
    except IndexError as error:
        raise _no_such_bar() from error
    if shift.get("turns_from") or span.get("rule") or advisor not in shift["advisors"] or day not in span["days"]:
        raise _no_such_bar()
    return shift, span


def _shift_of(document: Document, advisor: str, desk: str | None) -> Shift:
    """The advisor's own shift at that desk; a new one where there is none."""
    own = (
        each
        for each in document["rota"]
        if each["advisors"] == [advisor] and each.get("desk") == desk and not each.get("turns_from")
    )
    shift: Shift | None = next(own, None)
    if shift is None:
        shift = {"advisors": [advisor], "hours": [], "desk": desk, "turns_from": None}
        document["rota"].append(shift)
    return shift


def _tidy(document: Document) -> None:
    """Somebody's own shifts at one desk become one, the same hours on several days too; a shift without hours goes."""
    kept: list[Shift] = []
    for shift in document["rota"]:
        known = next((each for each in kept if _is_alone(shift) and _whose(each) == _whose(shift)), None)
        if known is None:
            kept.append(shift)
        else:
            known["hours"] = [*known["hours"], *shift["hours"]]
    for shift in kept:
        shift["hours"] = joined(shift["hours"])
    document["rota"] = [shift for shift in kept if shift["hours"]]


def _is_alone(shift: Shift) -> bool:
    return len(shift["advisors"]) == 1


def _whose(shift: Shift) -> tuple[list[str], str | None]:
    return shift["advisors"], shift.get("desk")


def joined(hours: list[Span]) -> list[Span]:
    """The same hours with each time only once for all its days, those that come by a rule first."""
    together: dict[tuple[str, ...], Span] = {}
    for span in hours:
        if span.get("rule"):
            continue
        key = (_clock(span["opens"]), _clock(span["closes"]), str(span.get("valid_from")), str(span.get("valid_to")))
        days = {*together.get(key, span)["days"], *span["days"]}
        together[key] = {**span, "days": sorted(days, key=_of_week)}
    return [*(span for span in hours if span.get("rule")), *(span for span in together.values() if span["days"])]


def _of_week(day: str) -> int:
    if day not in WEEKDAYS:
        raise _no_such_bar()
    return WEEKDAYS.index(day)


def _clock(said: Any) -> str:
    return str(said)[:5]


def _no_such_bar() -> Refusal:
    return Refusal(Code.BAD_REQUEST, field="bar", expected="a bar of the rota as it is now")
