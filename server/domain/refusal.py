"""A refusal: the rules say no, with a code that a screen can explain in the visitor's language."""

from collections.abc import Mapping
from enum import StrEnum


class Code(StrEnum):
    """Every reason for which Lotse says no; each has a sentence in the catalogue `refusal`."""

    BAD_REQUEST = "bad-request"
    TOO_LARGE = "too-large"
    TOO_OFTEN = "too-often"
    NOT_ALLOWED = "not-allowed"
    NOT_FOUND = "not-found"
    PAGE_TOO_OLD = "page-too-old"
    SOMETHING_BROKE = "something-broke"
    SERVER_BUSY = "server-busy"

    SITE_UNKNOWN = "site-unknown"
    HALL_CLOSED = "hall-closed"
    TOPIC_UNKNOWN = "topic-unknown"
    TOPIC_CLOSED = "topic-closed"
    ANSWER_UNKNOWN = "answer-unknown"
    LANGUAGE_UNKNOWN = "language-unknown"

    LOGIN_WRONG = "login-wrong"
    DESK_UNKNOWN = "desk-unknown"
    DESK_NOT_YOURS = "desk-not-yours"
    DESK_TAKEN = "desk-taken"
    DESK_BUSY = "desk-busy"
    DESK_PAUSED = "desk-paused"
    PAUSE_UNKNOWN = "pause-unknown"
    NOBODY_WAITS = "nobody-waits"
    TICKET_UNKNOWN = "ticket-unknown"
    TICKET_NOT_HERE = "ticket-not-here"
    TICKET_CHANGED = "ticket-changed"
    STATE_WRONG = "state-wrong"
    OUTCOME_UNKNOWN = "outcome-unknown"
    NOTHING_TO_UNDO = "nothing-to-undo"

    CODE_UNKNOWN = "code-unknown"
    DEVICE_UNKNOWN = "device-unknown"
    JOB_UNKNOWN = "job-unknown"
    JOB_NOT_IN_THAT_STATE = "job-not-in-that-state"
    PAPER_ON_ITS_WAY = "paper-on-its-way"
    NO_PRINTER = "no-printer"
    TICKETS_IN_THE_WAY = "tickets-in-the-way"

    NOT_OPEN_YET = "not-open-yet"
    NOBODY_HERE = "nobody-here"
    PARTY_WRONG = "party-wrong"
    NO_SHOW_TOO_EARLY = "no-show-too-early"
    AWAY_TOO_OFTEN = "away-too-often"
    QUESTION_UNKNOWN = "question-unknown"
    PLACE_UNKNOWN = "place-unknown"
    PLACES_IN_THE_WAY = "places-in-the-way"
    ADVISOR_UNKNOWN = "advisor-unknown"
    ROTA_WRONG = "rota-wrong"
    INTERPRETERS_UNKNOWN = "interpreters-unknown"
    SCAN_UNKNOWN = "scan-unknown"
    ALARM_UNKNOWN = "alarm-unknown"
    ALARM_LEVEL_WRONG = "alarm-level-wrong"
    NUMBER_NOT_YOURS = "number-not-yours"
    NUMBER_USED = "number-used"
    NOT_SET_UP = "not-set-up"
    ASSOCIATION_UNKNOWN = "association-unknown"

    INVITATION_OVER = "invitation-over"
    PASSWORD_SHORT = "password-short"
    CODE_WRONG = "code-wrong"
    ACCOUNT_UNKNOWN = "account-unknown"
    ACCOUNT_TAKEN = "account-taken"
    LAST_OPERATOR = "last-operator"
    PROFILE_CHANGED = "profile-changed"
    PROFILE_WRONG = "profile-wrong"
    SITE_TAKEN = "site-taken"
    VERSION_UNKNOWN = "version-unknown"
    PAUSE_TOO_EARLY = "pause-too-early"
    NOTE_TOO_LONG = "note-too-long"
    REASON_MISSING = "reason-missing"
    FILE_WRONG = "file-wrong"
    TOKEN_UNKNOWN = "token-unknown"
    SCOPE_MISSING = "scope-missing"
    WEBHOOK_UNKNOWN = "webhook-unknown"
    WEBHOOK_WRONG = "webhook-wrong"


class Refusal(Exception):
    """Says no and changes nothing. `details` are values for the sentence and for programs, never secrets."""

    def __init__(self, code: Code, **details: str | int | None) -> None:
        super().__init__(code.value)
        self.code = code
        self.details: Mapping[str, str | int | None] = details

    def __reduce__(self) -> tuple[object, ...]:
        """Comes whole out of another process."""
        return _refused, (self.code, dict(self.details))


def _refused(code: Code, details: Mapping[str, str | int | None]) -> Refusal:
    return Refusal(code, **details)
