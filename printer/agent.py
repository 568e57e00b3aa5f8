"""The loop of the printer agent: enrol, look for work, do it, report, wait for news."""

import logging
import threading

from printer.fields import Unreadable
from printer.hall_clock import HallClock
from printer.local.press import LocalPress
from printer.memory import Memory
from printer.news import News
from printer.outlet import Outlet
from printer.press import Press
from printer.server_link import Refused, ServerAway, ServerLink, TokenRefused
from printer.sheet import Sheet

LOOK_EVERY, LOOK_EVERY_WHILE_AWAITING = 5.0, 1.0
FIRST_WAIT, LONGEST_WAIT = 0.5, 5.0

_log = logging.getLogger(__name__)


class NotInvited(Exception):
    """There is no token and no code to get one."""


class Agent:
    """Prints what one server has for one printer, until it is told to stop.

    What a page of this machine asks for (`local`) comes first and needs no server; who adds it sets `wake`.
    """

    def __init__(
        self, *, server: str, code: str | None, memory: Memory, outlet: Outlet, sheet: Sheet, wake: threading.Event,
        clock: HallClock, local: LocalPress | None = None,
    ) -> None:  # fmt: skip
        self._server, self._code = server, code
        self._link, self._memory, self._outlet, self._local = ServerLink(server), memory, outlet, local
        self._press = Press(link=self._link, outlet=outlet, memory=memory, clock=clock, sheet=sheet)
        self._wake, self._is_over = wake, threading.Event()
        self._news: News | None = None
        self._wait = FIRST_WAIT

    def stop(self) -> None:
        """End after the job in hand; may be called from a signal or another thread."""
        self._is_over.set()
        self._wake.set()

    def run(self) -> None:
        """Work until stopped; raises NotInvited, and Refused when the code is not accepted."""
        try:
            while not self._is_over.is_set():
                self._wake.wait(self._once())
        finally:
            self._stop_listening()
            self._link.close()

    def _once(self) -> float:
        """One round; seconds to wait before the next one if nothing happens."""
        self._wake.clear()
        if self._local:
            self._local.look()
        try:
            self._make_sure_of_token()
            self._look()
        except TokenRefused:
            _log.warning("the token is not accepted any more")
            self._stop_listening()
            self._memory.forget_token()
            self._press.forget()
            return 0
        except (ServerAway, Unreadable) as away:
            _log.log(logging.WARNING if self._wait == FIRST_WAIT else logging.DEBUG, "server: %s", away)
            wait, self._wait = self._wait, min(self._wait * 2, LONGEST_WAIT)
            return wait
        self._wait = FIRST_WAIT
        return LOOK_EVERY_WHILE_AWAITING if self._outlet.awaits else LOOK_EVERY

    def _look(self) -> None:
        """What stands between us and the server may refuse as well; that passes like any other absence."""
        try:
            self._press.look()
        except Refused as refused:
            raise ServerAway(str(refused)) from refused

    def _make_sure_of_token(self) -> None:
        token = self._memory.token
        if token is None:
            if not self._code:
                raise NotInvited("no token yet: give the code from the invitation")
            self._link.sign_with("")
            token = self._link.enrol(self._code)
            self._memory.keep_token(token)
            _log.info("enrolled")
        if self._news is None:
            self._link.sign_with(token)
            self._news = News(self._server, token, self._wake.set)

    def _stop_listening(self) -> None:
        if self._news:
            self._news.close()
            self._news = None
