"""Single days in the document of a profile: hours of their own, closed from–to, or as every week again."""

from datetime import date, timedelta

from server.profile.edited import Document

A_DAY = timedelta(days=1)


def give_hours(document: Document, day: date, hours: list[tuple[str, str]]) -> None:
    """That day has hours of its own, on which the hall is open even if it is a holiday."""
    _forget_hours(document, day, day)
    document["special_days"] += [{"day": day.isoformat(), "opens": opens, "closes": closes} for opens, closes in hours]
    document["special_days"].sort(key=lambda special: (special["day"], special["opens"]))


def close(document: Document, first: date, last: date) -> None:
    """Nobody is here from `first` to `last`, both of them closed."""
    _forget_hours(document, first, last)
    document["closed"].append({"first": first.isoformat(), "last": last.isoformat()})
    document["closed"].sort(key=lambda closure: closure["first"])


def clear(document: Document, day: date) -> None:
    """The day is as every week says: hours of its own go, and a closure is cut in two around it."""
    _forget_hours(document, day, day)
    closures = []
    for closure in document["closed"]:
        first, last = date.fromisoformat(closure["first"]), date.fromisoformat(closure["last"])
        if not first <= day <= last:
            closures.append(closure)
            continue
        parts = ((first, day - A_DAY), (day + A_DAY, last))
        closures += [
            {**closure, "first": begins.isoformat(), "last": ends.isoformat()}
            for begins, ends in parts
            if begins <= ends
        ]
    document["closed"] = closures


def _forget_hours(document: Document, first: date, last: date) -> None:
    document["special_days"] = [
        special for special in document["special_days"] if not first <= date.fromisoformat(special["day"]) <= last
    ]
