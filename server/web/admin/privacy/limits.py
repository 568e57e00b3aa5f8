"""What is kept, what for, who sees it and for how long: the sentences of a table, as the settings make them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from server.domain.hours.opening import whole_day
from server.domain.site.site import Site
from server.storage import clearings
from server.web.admin.changing import Hall
from server.words.dates import day_and_time, day_in_figures

Say = Callable[..., str]


@dataclass(frozen=True, kw_only=True)
class Limit:
    """One line of the table."""

    what: str
    why: str
    who: str
    how_long: str


def limits(site: Site, say: Say, *, years: int) -> Sequence[Limit]:
    """Every kind of thing that is kept; `years` is how long events are."""
    later = site.privacy.delete_after
    a_day = say("after-midnight", count=later) if later else say("at-midnight")
    long = {
        "visits": a_day, "notes": say("long-notes"), "papers": a_day, "phones": say("long-phones"),
        "log": say("years", count=years), "changes": say("years", count=years), "accounts": say("long-accounts"),
    }  # fmt: skip
    return [
        Limit(what=say(f"what-{key}"), why=say(f"why-{key}"), who=say(f"who-{key}"), how_long=how_long)
        for key, how_long in long.items()
    ]


def coming(hall: Hall, say: Say, language: str) -> Sequence[str]:
    """The days of which tickets are still kept, and after which moment they are deleted."""
    return [_coming(hall, day, number, say, language) for day, number in clearings.kept(hall.records).items()]


def _coming(hall: Hall, day: date, number: int, say: Say, language: str) -> str:
    span, zone = whole_day(hall.site, day), hall.site.timezone
    due = span.closes + timedelta(hours=hall.site.privacy.delete_after)
    when = day_and_time(due, language, zone)
    return say("next-day", count=number, when=when, day=day_in_figures(span.opens, zone))
