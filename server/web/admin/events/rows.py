"""Events as people read them: when, what, where, of which organisation, by whom. No number, topic or language."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from zoneinfo import ZoneInfo

from server.domain.alarm import AT_RECEPTION
from server.domain.site.site import Site
from server.domain.visits.event import Event, Recorded
from server.web.admin.events.details import Say, detail_of


@dataclass(frozen=True, kw_only=True)
class EventRow:
    """`time` is the hall's. `where` is a desk's label or a device's name; `who` a function, or else a login name."""

    time: str
    what: str
    where: str
    organisation: str
    who: str
    detail: str

    def cells(self) -> tuple[str, ...]:
        """All of it, in this order."""
        return astuple(self)


def rows_of(say: Say, site: Site, happened: Sequence[Recorded], devices: Mapping[str, str]) -> list[EventRow]:
    """A row for each event; `devices` are names by id."""
    zone, people = ZoneInfo(site.timezone), names_of_people(site)
    organisations = {each.id: each.title for each in site.organisations}
    return [
        EventRow(
            time=f"{each.at.astimezone(zone):%H:%M:%S}", what=say(f"kind-{each.event.kind}"),
            where=_where(say, site, each.event, devices),
            organisation=organisations.get(str(each.event.facts.get("organisation", "")), ""),
            who=_who(each.event, people), detail=detail_of(say, site, each.event),
        )
        for each in happened
    ]  # fmt: skip


def names_of_people(site: Site) -> dict[str, str]:
    """Everybody whom the profile knows: id → function."""
    advisors = {each.id: each.title for each in site.advisors}
    return {each.id: each.title for each in site.staff} | advisors


def _where(say: Say, site: Site, event: Event, devices: Mapping[str, str]) -> str:
    if event.desk is not None:
        desk = site.desk(event.desk)
        return say("reception") if event.desk == AT_RECEPTION else desk.label if desk else event.desk
    return devices.get(event.device or "", event.device or "")


def _who(event: Event, people: Mapping[str, str]) -> str:
    """Whoever did it, which may be somebody else than it is about."""
    who = str(event.facts.get("by") or event.advisor or "")
    return people.get(who, who)
