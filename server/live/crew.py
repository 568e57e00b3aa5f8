"""Everything that goes on by itself beside those who ask, and in which of several processes it does."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Protocol

from server.actions.perform import Perform
from server.aside import Aside
from server.clock import Clock
from server.config import Config
from server.domain.simulation.forecast import Forecast, forecast
from server.live.chores import ATTENTION_EVERY, every_few_seconds, every_minute
from server.live.clearing import clear_what_is_over
from server.live.ended_logins import forget_ended_logins
from server.live.folder_duty import FolderDuty
from server.live.housekeeping import Housekeeping
from server.live.looking_ahead import EVERY as FORECAST_EVERY
from server.live.looking_ahead import LookingAhead
from server.live.push_key import PushKey
from server.live.push_service import wake
from server.live.report_files import ReportFiles
from server.live.saying_ahead import EVERY as AHEAD_EVERY
from server.live.saying_ahead import SayingAhead
from server.live.summing import sum_up_cleared_days
from server.live.trusted_clock import TrustedClock
from server.live.waker import Waker
from server.live.webhook_post import post
from server.live.webhooks import Webhooks
from server.speech.speech import Speech
from server.storage.records import Storage


class Running(Protocol):
    """What begins and ends with the server."""

    def start(self) -> None:
        """Begins."""

    def stop(self) -> None:
        """Ends after what is at hand."""


@dataclass(frozen=True, kw_only=True)
class Crew:
    """`chores` and `report_files` say how they are; `all` is everybody, in the order of starting."""

    chores: Housekeeping
    report_files: ReportFiles
    all: tuple[Running, ...]


def crew_of(
    storage: Storage, perform: Perform, time: Clock, config: Config, *, speech: Speech, push_key: PushKey | None,
    poke: Callable[[str], None], ahead: Aside | None, trusted: TrustedClock,
) -> Crew:  # fmt: skip
    """The whole crew. `poke` has the screens of a room look again; without `ahead` no hall is run forward.

    What is done for a hall is done by the process on duty; what fills a folder, by one process for each folder.
    Webhooks and phones are told by whichever process claims them first. What the hour alone decides, and nobody takes
    back, waits while the clock is not to be `trusted`.
    """
    idle, files = timedelta(minutes=config.login_idle_minutes), ReportFiles(storage, time, config.reports_folder)
    is_ours = storage.duty.is_ours
    is_due = partial(_both, is_ours, trusted.is_trusted)
    reports, voices = FolderDuty(config.reports_folder), FolderDuty(config.speech_place())
    ahead_of_calls = SayingAhead(storage, time, speech)
    chores = Housekeeping(lambda: every_minute(storage, perform), name="chores", is_ours=is_due)
    per_person = config.per_person_figures
    forecasts = [
        LookingAhead(storage, perform, time, poke, per_person=per_person, run_forward=_run_forward(aside))
        for aside in filter(None, [ahead])
    ]
    return Crew(
        chores=chores,
        report_files=files,
        all=(
            reports,
            voices,
            chores,
            *(Housekeeping(each.look, name="forecasts", every=FORECAST_EVERY, is_ours=is_ours) for each in forecasts),
            Housekeeping(files.look, name="report-files", is_ours=partial(_both, reports.is_ours, trusted.is_trusted)),
            _attention(storage, perform, time, is_ours=is_ours),
            Waker(storage, time, lambda endpoint: wake(endpoint, push_key.signature(endpoint) if push_key else {})),
            Housekeeping(ahead_of_calls.look, name="voices", every=AHEAD_EVERY, is_ours=voices.is_ours),
            Housekeeping(lambda: clear_what_is_over(storage, perform, time, config), name="clearing", is_ours=is_due),
            Housekeeping(lambda: sum_up_cleared_days(storage, perform, time), name="summing", is_ours=is_ours),
            Housekeeping(lambda: forget_ended_logins(storage, time, idle=idle), name="logins", is_ours=is_due),
            _webhooks(storage, time, config),
        ),
    )  # fmt: skip


def _both(one: Callable[[], bool], other: Callable[[], bool]) -> bool:
    return one() and other()


def _attention(storage: Storage, perform: Perform, time: Clock, *, is_ours: Callable[[], bool]) -> Housekeeping:
    look = partial(every_few_seconds, storage, perform, time)
    return Housekeeping(look, name="attention", every=ATTENTION_EVERY, is_ours=is_ours)


def _run_forward(aside: Aside) -> Callable[..., Forecast]:
    return lambda *hall, **more: aside.do(forecast, *hall, **more)


def _webhooks(storage: Storage, time: Clock, config: Config) -> Webhooks:
    named = config.webhook_names()
    return Webhooks(
        storage, time, lambda webhook, delivery: post(webhook.url, delivery.body, secret=webhook.secret, named=named)
    )
