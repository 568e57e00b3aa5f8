"""From when on somebody who was called counts as not there."""

from datetime import datetime, timedelta

from server.domain.refusal import Code, Refusal
from server.domain.site.site_settings import NoShowRule


def no_show_from(rule: NoShowRule, first_call: datetime) -> datetime:
    """The moment (UTC) from which on, given enough calls, the person may be marked."""
    return first_call + timedelta(minutes=rule.minutes)


def must_be_no_show(rule: NoShowRule, *, calls: int, first_call: datetime, now: datetime) -> None:
    """Refuses with NO_SHOW_TOO_EARLY before the person was called often and long enough; says from when on (ISO, UTC).

    `calls` and `first_call` are those of this invitation, not of one that was taken back.
    """
    if calls < rule.calls or now < no_show_from(rule, first_call):
        allowed_at = no_show_from(rule, first_call).isoformat()
        raise Refusal(Code.NO_SHOW_TOO_EARLY, calls=rule.calls, minutes=rule.minutes, allowed_at=allowed_at)
