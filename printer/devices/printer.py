"""A real printer: its line is opened when needed and kept while a confirmation is owed."""

from collections.abc import Callable

from printer.devices.conversation import Conversation, Line
from printer.devices.device import Outcome
from printer.escpos import FILLS_A_TORN_SLICE
from printer.status import Condition, Status

ANSWER_WITHIN, CONFIRM_WITHIN = 1.0, 5.0


class Printer:
    """A printer behind a line; `connect` opens one or raises OSError."""

    def __init__(
        self,
        connect: Callable[[], Line],
        *,
        answer_within: float = ANSWER_WITHIN,
        confirm_within: float = CONFIRM_WITHIN,
    ) -> None:
        self._connect = connect
        self._answer_within, self._confirm_within = answer_within, confirm_within
        self._conversation: Conversation | None = None
        self._has_lost_count = False
        self._may_be_torn = True  # by an earlier life

    def condition(self) -> Condition:
        """How the printer is; asked again on a new line when the old one is broken."""
        if self._conversation:
            try:
                return self._conversation.condition()
            except OSError:
                self._broken()
        try:
            return self._open().condition()
        except OSError as error:
            self._broken()
            return Condition(status=Status.OFFLINE, detail=f"cannot be reached: {error}"[:200])

    def put_out(self, paper: bytes, title: str) -> Outcome:  # noqa: ARG002  # paper carries its own title
        """Print the bytes. Once the first byte may have gone, a broken line means HELD."""
        try:
            conversation = self._open()
        except OSError:
            return Outcome.REFUSED
        try:
            return conversation.put_out(self._begun_anew(paper))
        except OSError:
            self._broken()
            return Outcome.HELD

    def done_since(self) -> int:
        """Papers confirmed since the last call."""
        if not self._conversation:
            return 0
        try:
            return self._conversation.done_since()
        except OSError:
            self._broken()
            return 0

    def has_lost_count(self) -> bool:
        """Whether a line broke on which confirmations were awaited, since the last call."""
        lost, self._has_lost_count = self._has_lost_count, False
        return lost

    def rest(self) -> None:
        """Hang up, unless a printer that does answer owes a confirmation: unused lines go stale."""
        if self._conversation and not self._conversation.is_worth_waiting_for:
            self._broken()

    def close(self) -> None:
        """Hang up."""
        if self._conversation:
            self._conversation.hang_up()
            self._conversation = None

    def _open(self) -> Conversation:
        if not self._conversation:
            self._conversation = Conversation(
                self._connect(), answer_within=self._answer_within, confirm_within=self._confirm_within
            )
        return self._conversation

    def _begun_anew(self, paper: bytes) -> bytes:
        """A printer may still wait for the rest of a picture, and would take this paper for it."""
        was_torn, self._may_be_torn = self._may_be_torn, False
        return FILLS_A_TORN_SLICE + paper if was_torn else paper

    def _broken(self) -> None:
        is_awaited = bool(self._conversation and self._conversation.awaited)
        self._has_lost_count |= is_awaited
        self._may_be_torn |= is_awaited
        self.close()
