"""A hall in which everything that people can write is an attack: whatever shows it as more than text is caught."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from server.actions.call_next import call_next
from server.actions.make_token import make_token
from server.actions.raise_alarm import raise_alarm
from server.actions.rename_device import rename_device
from server.actions.write_note import write_note
from server.domain.scope import Scope
from server.domain.site.site import Site
from server.domain.site.wall_settings import Slide, Ticker
from server.storage.devices import DeviceKind
from tests.web.everybody import Everybody, everybody
from tests.web.served import Served

EVIL = """<img src=x onerror="alert(1)">"'{{7*7}}<b id="pwned">"""
EVIL_ADDRESS = "javascript:alert(1)"
ELEMENTS = ("<img src=x", '<b id="pwned"')
"""How it looks in HTML where it has become elements."""

WORDS = {"title", "subtitle", "label", "floor", "address", "phone"}
"""Fields in which a profile holds what people read; texts in several languages are known by their shape."""

Part = TypeVar("Part")


def hostile(part: Part, languages: tuple[str, ...]) -> Part:
    """The same profile, or part of one, with the attack in place of every text."""
    changed = {
        field.name: _hostile(field.name, getattr(part, field.name), languages)
        for field in fields(part)  # type: ignore[arg-type]  # a dataclass
        if field.init
    }
    return replace(part, **changed)  # type: ignore[type-var]  # a dataclass


def hostile_hall(served: Served) -> Everybody:
    """One of each who may ask, in that hall; people wait, are called and served, need help and are written about."""
    asking, hall = everybody(served), served.hall
    hall.loads(_with_slides(hostile(_loaded(served), hall.site.languages)))
    for topic in ("familie", "familie", "arbeit", "empfang", "empfang"):
        hall.takes_ticket(topic)
    rat, amt = hall.sits("rat", "eins"), hall.sits("amt", "zwei")
    hall.do(write_note, leg=hall.serves(rat).id, text=EVIL, **rat)
    hall.do(call_next, **amt)
    hall.do(raise_alarm, level=1, drill=True, **amt)
    hall.do(make_token, title=EVIL[:40], scopes=(Scope.HALL_READ,), token="evil", by="manager")
    for number in range(len(DeviceKind)):
        hall.do(rename_device, device=number + 1, name=f"{number} {EVIL}", by="manager")
    return asking


def _hostile(name: str, value: Any, languages: tuple[str, ...]) -> Any:
    match value:
        case str() if name == "url":
            return EVIL_ADDRESS
        case str() if name in WORDS:
            return EVIL
        case tuple():
            return tuple(_hostile("", each, languages) for each in value)
        case Mapping() if value and set(value) <= set(languages):
            return {language: EVIL if isinstance(said, str) else (EVIL,) for language, said in value.items()}
        case Mapping():
            return {key: _hostile("", each, languages) for key, each in value.items()}
    return hostile(value, languages) if is_dataclass(value) else value


def _with_slides(site: Site) -> Site:
    said = dict.fromkeys(site.languages, EVIL)
    return replace(site, slides=(Slide(title=said, text=said),), ticker=(Ticker(text=said),))


def _loaded(served: Served) -> Site:
    with served.hall.storage.reading(served.hall.site.site, served.hall.clock()) as (_, profile):
        return profile
