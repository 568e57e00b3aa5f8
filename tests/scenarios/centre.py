"""One of the five centres, open at a moment of its own time, with its kiosk, its printer and its wall."""

import re
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from server.domain.site.site import Site
from server.domain.statistics.visit import Visit
from server.domain.statistics.visits import visits
from server.profile.read import read_profile
from server.storage import history
from server.storage.devices import DeviceKind
from tests.open_hall import Seated
from tests.web.device import enrolled
from tests.web.served import Served

SITES = Path(__file__).resolve().parents[2] / "deploy" / "sites"


@cache
def profile_of(centre: str) -> Site:
    """The centre as its file describes it."""
    return read_profile((SITES / f"{centre}.yaml").read_text())


def moment(site: Site, local: str) -> datetime:
    """A moment of the site's own time, such as `2012-06-11 10:05`, in UTC."""
    return datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(site.timezone)).astimezone(UTC)


class Centre:
    """A centre that is served. Its helpers do what people do there."""

    def __init__(self, served: Served) -> None:
        self.served = served
        self.hall = served.hall
        self.printer = enrolled(served, DeviceKind.PRINTER)
        self.kiosk = enrolled(served, DeviceKind.KIOSK)
        self.wall = enrolled(served, DeviceKind.WALL)

    def at(self, local: str) -> None:
        """The clock of the hall shows that moment of its own time."""
        self.hall.clock.now = moment(self.hall.site, local)

    def touches(self, topic: str, *, language: str = "de", **said: Any) -> dict[str, Any]:
        """Somebody touches a topic at the kiosk; gives what the kiosk is told. Half a minute passes."""
        answer = self.kiosk.takes_ticket(topic, language=language, **said)
        assert answer.status_code == 201, answer.text
        self.hall.clock.passes(seconds=30)
        return dict(answer.json or {})

    def asks(self, path: str, **said: Any) -> dict[str, Any]:
        """What the kiosk is answered to a question of its own."""
        return dict(self.kiosk.posts(path, said).json or {})

    def refused(self, topic: str, **said: Any) -> str:
        """The code of the refusal that somebody gets who touches a topic."""
        answer = self.kiosk.takes_ticket(topic, **said)
        assert answer.status_code == 409, answer.text
        return str((answer.json or {})["refusal"]["code"])

    def board(self) -> dict[str, Any]:
        """What the kiosk shows now."""
        return dict(self.kiosk.gets("/api/kiosk/board").json or {})

    def on_the_wall(self) -> dict[str, Any]:
        """What the wall shows now."""
        return dict(self.wall.gets("/api/wall/board").json or {})

    def papers(self) -> list[dict[str, Any]]:
        """What waits to be printed, oldest first: the content of each paper."""
        return [job["content"] for job in (self.printer.gets("/api/printer/board").json or {})["jobs"]]

    def visits(self) -> list[Visit]:
        """What the events of the day say of every visit."""
        with self.hall.reading() as records:
            return list(visits(history.of_days(records, records.day, records.day), today=records.day))

    def sits(self, advisor: str, desk: str) -> Seated:
        """An advisor opens a desk."""
        return self.hall.sits(advisor, desk)


def as_read(shown: object) -> str:
    """All that stands there but the letters of page addresses, which are drawn by lot and can look like any word."""
    return re.sub(r"/t/[\w-]+", "", str(shown))
