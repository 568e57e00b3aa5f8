"""The pages of the administration about the hall as it is now, its devices, its walls and its slides."""

from collections.abc import Callable
from dataclasses import replace

from server.actions.raise_alarm import raise_alarm
from server.domain.site.wall_settings import OneWall, Slide, Ticker
from server.storage.devices import DeviceKind
from tests.web.everything import everything_set_up
from tests.web.manager import managing, site
from tests.web.served import Browser, Served

SLIDE = Slide(title={"de": "Treff"}, text={"de": "Jeden **Freitag**"}, walls=("A wall",))
TICKER = Ticker(text={"de": "Am Freitag schließen wir um 11 Uhr."})


def _busy(served: Served) -> Browser:
    served.hall.loads(everything_set_up(served.hall.site))
    browser = managing(served)
    for topic in ("familie", "arbeit", "empfang"):
        served.hall.waits(topic)
    seated = served.hall.sits("rat", "zwei")
    served.hall.serves(seated)
    served.hall.do(raise_alarm, level=1, drill=True, **seated)
    _with_devices(served)
    served.hall.clock.passes(minutes=9)
    browser.visits("/admin/halle")
    return browser


def _with_devices(served: Served) -> None:
    for kind in DeviceKind:
        served.hall.has_device(kind, f"the-token-of-{kind.value}")


def _invited(served: Served) -> Browser:
    browser = managing(served, language="en")
    _with_devices(served)
    browser.visits("/admin/halle/devices")
    browser.sends("/admin/halle/devices/invite", request="1", kind="kiosk", name="Kiosk Nord", beside="")
    return browser


def _managed(address: str) -> Callable[[Served], Browser]:
    def visit(served: Served) -> Browser:
        browser = managing(served)
        _with_devices(served)
        served.hall.loads(replace(site(served), walls=(OneWall(name="A wall"),), slides=(SLIDE,), ticker=(TICKER,)))
        browser.visits(f"/admin/halle{address}")
        return browser

    return visit


SCREENS: dict[str, Callable[[Served], Browser]] = {
    "the overview of a new hall": _managed(""),
    "the overview of a busy hall": _busy,
    "the devices": _managed("/devices"),
    "the code of a new device": _invited,
    "the walls": _managed("/walls"),
    "one wall": _managed("/walls/of/A%20wall"),
    "the ticket": _managed("/walls/ticket"),
    "the slides": _managed("/slides"),
    "a slide": _managed("/slides/0"),
}
