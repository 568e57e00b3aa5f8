"""Whether an advisor can help with a need now, how, and if not, why not."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cached_property

from server.domain.hours.opening import local_day
from server.domain.hours.rota import Duty
from server.domain.routing.interpreters import Interpreters
from server.domain.site.site import Advisor, Site
from server.domain.visits.leg import Leg
from server.domain.visits.need import Need
from server.domain.visits.responsible import as_it_stands, helps, serving


class Way(StrEnum):
    """How an advisor can speak with somebody: in their language, with an interpreter line, or as well as it goes."""

    DIRECT = "direct"
    INTERPRETER = "interpreter"
    ANYHOW = "anyhow"


class WhyNot(StrEnum):
    """Why an advisor passes somebody."""

    OTHER_TOPIC = "other-topic"
    OTHER_ORGANISATION = "other-organisation"
    OTHER_ADVISOR = "other-advisor"
    OTHER_LANGUAGE = "other-language"
    INTERPRETER_BUSY = "interpreter-busy"
    INTERPRETER_NOT_YET = "interpreter-not-yet"
    HEAD_START = "head-start"
    CHOSEN = "chosen"


NEVER = (WhyNot.OTHER_TOPIC, WhyNot.OTHER_ORGANISATION, WhyNot.OTHER_ADVISOR)
"""Waiting changes nothing about these: somebody else must help, and this advisor does not see them."""


@dataclass(frozen=True, kw_only=True)
class Help:
    """How an advisor can help now, with the interpreter line if it takes one; without a `way`, `why` not."""

    way: Way | None = None
    line: str | None = None
    why: WhyNot | None = None


@dataclass(frozen=True, kw_only=True)
class Situation:
    """What decides besides the people who wait: who is on duty from `now` on, which interpreter lines work."""

    site: Site
    now: datetime
    duties: Collection[Duty] = ()
    interpreters: Interpreters = field(default_factory=Interpreters)

    @cached_property
    def day(self) -> date:
        """The hall's local day."""
        return local_day(self.site, self.now)

    @cached_property
    def here(self) -> frozenset[str]:
        """The advisors who are on duty now."""
        return frozenset(duty.advisor for duty in self.duties if duty.begins <= self.now < duty.ends)

    @property
    def patient_since(self) -> datetime:
        """Whoever waits since then or longer has been patient enough for an interpreter line."""
        return self.now - timedelta(minutes=self.site.routing.interpreter_after)

    def as_it_stands(self, need: Need) -> Need:
        """The need as it can be met today, whoever was wanted."""
        return as_it_stands(need, here={duty.advisor for duty in self.duties if duty.ends > self.now})

    def may_help(self, advisor: Advisor, need: Need) -> bool:
        """Whether the need is this advisor's business today, in whatever language."""
        return helps(self.site, advisor, self.as_it_stands(need), self.day)

    def can_be_interpreted(self, need: Need) -> bool:
        """Whether a line for the need's language works now, or later while somebody who may help with it is here."""
        able = {advisor.id for advisor in serving(self.site, self.as_it_stands(need), self.day)}
        return self.interpreters.can_be_had(need.language, (duty for duty in self.duties if duty.advisor in able))

    def is_spoken(self, need: Need) -> bool:
        """Whether somebody who is here now and may help with the need speaks its language."""
        able = serving(self.site, self.as_it_stands(need), self.day)
        return any(need.language in advisor.languages for advisor in able if advisor.id in self.here)


def help_for(situation: Situation, advisor: Advisor, leg: Leg) -> Help:
    """How this advisor can help somebody who waits."""
    return help_now(situation, advisor, leg.need, patient=leg.joined_at <= situation.patient_since)


def is_too_early(situation: Situation, advisor: Advisor, leg: Leg) -> bool:
    """Whether this advisor could help that person if only they had waited longer."""
    could = help_now(situation, advisor, leg.need, patient=True).way is not None
    return could and help_for(situation, advisor, leg).way is None


def help_now(situation: Situation, advisor: Advisor, need: Need, *, patient: bool) -> Help:
    """How this advisor can help somebody with that need now; `patient` who has waited for `interpreter_after` minutes.

    Without a line for the language, or with one that will not work any more today, the two try to understand each
    other anyhow, after the same patience for somebody who speaks the language.
    """
    if not situation.may_help(advisor, need):
        return Help(why=_somebody_elses(advisor, situation.as_it_stands(need)))
    if need.language in advisor.languages:
        return Help(way=Way.DIRECT)
    can_be_had = situation.can_be_interpreted(need)
    if not patient and situation.is_spoken(need):
        return Help(why=WhyNot.INTERPRETER_NOT_YET if can_be_had else WhyNot.OTHER_LANGUAGE)
    if not can_be_had:
        return Help(way=Way.ANYHOW)
    if not situation.interpreters.works_now(need.language):
        return Help(why=WhyNot.INTERPRETER_NOT_YET)
    line = situation.interpreters.free(need.language)
    return Help(way=Way.INTERPRETER, line=line.id) if line else Help(why=WhyNot.INTERPRETER_BUSY)


def _somebody_elses(advisor: Advisor, need: Need) -> WhyNot:
    if need.topic not in advisor.topics:
        return WhyNot.OTHER_TOPIC
    if need.wanted not in ("", advisor.id):
        return WhyNot.OTHER_ADVISOR
    return WhyNot.OTHER_ORGANISATION
