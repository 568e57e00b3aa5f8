"""A small hall that is tried: one room, talks of exactly ten minutes, everybody comes when called."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from random import Random

from server.domain.simulation.habits import Came, Habits, PastDay
from server.domain.site.site import Site
from server.domain.visits.need import Need
from server.domain.whatif.asked import asked
from server.domain.whatif.compare import Comparison, Question, compare
from tests.building import a_site, a_topic, an_advisor

SUNDAY = date(2026, 11, 22)
EIGHT = 8 * 60.0
TEN_MINUTES = Habits(minutes={"empfang": 10.0, "geld": 10.0}, ratios=(1.0,), no_show=(0.0,))


def hall(**changes: object) -> Site:
    """One advisor for two topics, open every weekday from 8:00 to 12:00."""
    small = a_site(topics=(a_topic(), a_topic("geld")), advisors=(an_advisor("rat", "empfang", "geld"),), redirects=())
    return replace(small, **changes)  # type: ignore[arg-type]  # parts of a site by name


def came(at: float, topic: str = "empfang", language: str = "de") -> Came:
    """Somebody who came so many minutes after midnight."""
    return Came(at=at, need=Need(topic=topic, language=language))


def mondays(*people: Came, number: int = 5) -> Habits:
    """So many Mondays, all the same."""
    return replace(TEN_MINUTES, days=(PastDay(weekday=0, came=people),) * number)


def tried(site: Site, known: Habits, *changes: str, days: int = 20, seed: int = 1) -> Comparison:
    """A Monday with these changes."""
    question = Question(weekday=0, changes=asked(site, changes), days=days)
    return compare(site, known, question, after=SUNDAY, chance=Random(seed), tell=_nobody)  # noqa: S311  the same again


def waits(people: Sequence[Came], *changes: str, site: Site | None = None) -> tuple[float, float]:
    """The mean waits of a Monday with these people: as it is, and with the changes."""
    trial = tried(site or hall(), mondays(*people), *changes, days=1)
    assert trial.today.everybody.waits
    assert trial.changed.everybody.waits
    return trial.today.everybody.waits.mean, trial.changed.everybody.waits.mean


def _nobody(days: int) -> None:
    """Nobody is told how far it is."""
