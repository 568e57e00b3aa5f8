"""Hours as HSDS 3.0 writes them (`schedule`, after RFC 5545), and as a place has them."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Self, get_args
from zoneinfo import ZoneInfo

from pydantic import ValidationInfo, field_validator, model_validator

from server.domain.hours.recurrence import is_readable
from server.domain.site.span import Span, Weekday
from server.exchange.broken import Form
from server.exchange.foreign_text import local_time
from server.exchange.stretches import stretches

Translations = dict[str, dict[str, str | list[str]]]
"""Language → field → text: what HSDS has no term for, beside the field in the main language."""

_RULE_PARTS = ("freq", "interval", "count", "wkst", "byday", "byweekno", "bymonthday", "byyearday")
_DAY_OF = dict(zip(("MO", "TU", "WE", "TH", "FR", "SA", "SU"), get_args(Weekday), strict=True))
_CODE_OF = {day: code for code, day in _DAY_OF.items()}


class Schedule(Form):
    """One schedule; `rule` is ours, for rules that HSDS has no terms for."""

    valid_from: date | None = None
    valid_to: date | None = None
    dtstart: date | None = None
    until: date | None = None
    freq: str | None = None
    interval: int | None = None
    count: int | None = None
    wkst: str | None = None
    byday: str | None = None
    byweekno: str | None = None
    bymonthday: str | None = None
    byyearday: str | None = None
    opens_at: str | None = None
    closes_at: str | None = None
    description: str | None = None
    notes: str | None = None
    rule: str | None = None
    translations: Translations | None = None

    @field_validator("opens_at", "closes_at")
    @classmethod
    def _on_the_halls_clock(cls, said: str | None, info: ValidationInfo) -> str | None:
        return said and f"{local_time(said, ZoneInfo(str(info.context))):%H:%M}"

    @model_validator(mode="after")
    def _can_be_read(self) -> Self:
        rule = self._rule()
        if rule is not None and not is_readable(rule):
            raise ValueError(f"a rule of RFC 5545 that says days, instead of {rule}")
        unknown = [] if rule else [code for code in self._codes() if code not in _DAY_OF]
        if unknown:
            raise ValueError(f"byday of {', '.join(_DAY_OF)}, instead of {', '.join(unknown)}")
        if self.opens_at and self.opens_at == self.closes_at != "00:00":
            raise ValueError(f"closes_at after {self.opens_at}")
        return self

    def spans(self, zone: ZoneInfo) -> Iterator[Span]:
        """The hours, none where it only describes them in words."""
        rule, days = self._rule(), self._days()
        if not (self.opens_at and self.closes_at and (rule or days)):
            return
        opens, closes = local_time(self.opens_at, zone), local_time(self.closes_at, zone)
        first = (self.dtstart or self.valid_from) if rule else (self.valid_from or self.dtstart)
        for on, begins, ends in stretches(() if rule else days, opens, closes):
            yield Span(
                days=on, rule=rule, opens=begins, closes=ends, valid_from=first, valid_to=self.valid_to or self.until
            )

    def _days(self) -> tuple[Weekday, ...]:
        days = tuple(_DAY_OF[code] for code in self._codes() if code in _DAY_OF)
        if not days and self.freq == "WEEKLY" and (self.dtstart or self.valid_from):
            first = self.dtstart or self.valid_from
            return (get_args(Weekday)[first.weekday()],) if first else ()
        return days

    def _codes(self) -> list[str]:
        return [code for said in (self.byday or "").split(",") if (code := said.strip().upper())]

    def _rule(self) -> str | None:
        """None for plain weeks, which are days."""
        if self.rule is not None:
            return self.rule
        plain = not (self.count or self.byweekno or self.bymonthday or self.byyearday) and self.interval in (None, 1)
        if self.freq is None or (self.freq == "WEEKLY" and plain):
            return None
        said = {part: getattr(self, part) for part in _RULE_PARTS}
        return ";".join(f"{part.upper()}={value}" for part, value in said.items() if value)


def schedule_of(span: Span, zone: ZoneInfo) -> dict[str, Any]:
    """A span as a schedule; only what it says."""
    written: dict[str, Any] = {"opens_at": f"{span.opens:%H:%M}", "closes_at": f"{span.closes:%H:%M}"}
    dates = {"valid_from": span.valid_from, "valid_to": span.valid_to, "dtstart": span.valid_from}
    written |= {name: day.isoformat() for name, day in dates.items() if day}
    if span.rule is None:
        return written | {"freq": "WEEKLY", "byday": ",".join(_CODE_OF[day] for day in span.days)}
    parts = (part.partition("=") for part in span.rule.split(";"))
    terms = {name.lower(): value for name, _, value in parts if name.lower() in _RULE_PARTS}
    written |= {name: int(value) if name in ("interval", "count") else value for name, value in terms.items()}
    read_again = tuple(Schedule.model_validate(written, context=zone.key).spans(zone))
    return written if read_again == (span,) else written | {"rule": span.rule}
