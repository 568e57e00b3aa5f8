"""Who stands in line on an invented day, and who of them is passed, and why: by the hall's own rule."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from server.domain.hours.duty import Duty
from server.domain.routing.interpreters import interpreters_at
from server.domain.routing.routing import NEVER, Help, Situation, Way, WhyNot, help_now
from server.domain.routing.turn import Passed
from server.domain.site.site import Advisor, Site
from server.domain.visits.need import Need


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Somebody in line; `need` is its number, `key` the place (minutes), `joined` since when they wait."""

    ticket: int
    number: int
    need: Need
    key: float
    joined: float
    head_start: int


@dataclass(kw_only=True)
class Line:
    """Everybody who waits, and the talks on each interpreter line."""

    site: Site
    midnight: datetime
    duties: Sequence[Duty]
    in_use: Counter[str] = field(default_factory=Counter)
    _waiting: defaultdict[int, dict[int, Standing]] = field(default_factory=lambda: defaultdict(dict))
    _always: dict[tuple[str, int], Help] = field(default_factory=dict)

    def joins(self, leg: int, standing: Standing) -> None:
        """Somebody waits now."""
        self._waiting[standing.number][leg] = standing

    def leaves(self, leg: int, standing: Standing) -> None:
        """Somebody does not wait any more."""
        del self._waiting[standing.number][leg]

    def passed(self, called: Standing, advisor: Advisor, *, at: float) -> list[Mapping[str, str | int | None]]:
        """Those who came before whoever is called, counted for each need, as `passed_by` does in a real hall."""
        found = []
        for _, waiting in sorted(self._waiting.items()):
            before = [each for each in waiting.values() if _place(each) < _place(called)]
            behind = [each for each in waiting.values() if _is_overtaken(each, called)]
            if before or behind:
                first = min(waiting.values(), key=_place)
                oldest = first if before else min(behind, key=lambda each: each.ticket)
                found.append(
                    Passed(
                        need=first.number, topic=first.need.topic, language=first.need.language, oldest=oldest.ticket,
                        why=self._help(advisor, first, at).why or (WhyNot.CHOSEN if before else WhyNot.HEAD_START),
                        people=len(before) + len(behind),
                    )
                )  # fmt: skip
        return [dict(vars(each)) for each in found]

    def _help(self, advisor: Advisor, standing: Standing, at: float) -> Help:
        need = standing.need
        known = self._always.get((advisor.id, standing.number))
        if known is not None:
            return known
        now = self.midnight + timedelta(minutes=at)
        lines = interpreters_at(self.site, now, down=(), in_use=self.in_use)
        situation = Situation(
            site=self.site, now=now, duties=[duty for duty in self.duties if duty.ends > now], interpreters=lines
        )
        is_patient = at - standing.joined >= self.site.routing.interpreter_after
        found = help_now(situation, advisor, need, patient=is_patient)
        if found.way is Way.DIRECT or found.why in NEVER:
            self._always[advisor.id, standing.number] = found
        return found


def _place(standing: Standing) -> tuple[float, int]:
    return standing.key, standing.ticket


def _is_overtaken(other: Standing, called: Standing) -> bool:
    came = called.key + called.head_start
    return _place(other) > _place(called) and other.key < came and other.joined < came
