"""What stands on the terminal while a demo runs: every address, and who can log in."""

from server.commands.demo_hall import DemoHall
from server.domain.site.site import OrganisationRole, Site

LOGINS_SHOWN = 3


def demo_screen(site: Site, hall: DemoHall, *, wanted_port: int) -> str:
    """One screen of text, at most 24 lines."""
    paper = (hall.paper, "what the printer printed") if hall.paper else ("none, see above", "the kiosk shows a code")
    places = (
        ("Kiosk", f"{hall.address}/kiosk/", "touch here first: take a ticket"),
        ("Paper", *paper),
        ("Wall", f"{hall.address}/display/", "the screen in the hallway"),
        ("Desks", f"{hall.address}/desk", "where advisors call the next one"),
        ("", "", ""),
        ("Log in", f"{hall.address}/login", f"everybody with the password  {hall.password}"),
    )
    addresses = max(len(address) for _, address, _ in places) + 2
    people = _people(site)
    names = max((len(name) for name, _ in people), default=0) + 2
    return "\n".join(
        [
            "",
            f"  {site.title} – a demo. The hall's clock shows {hall.start:%A %H:%M}.",
            "",
            *(f"  {name:<9}{address:<{addresses}}{what}".rstrip() for name, address, what in places),
            *(f"    {name:<{names}} {what}" for name, what in people),
            "",
            "  The eight weeks before today are invented, so that reports and waits have something to tell.",
            *([f"  (Port {wanted_port} was taken.)"] if not hall.address.endswith(f":{wanted_port}") else []),
            "  Ctrl-C ends all of it.",
        ]
    )


def _people(site: Site) -> list[tuple[str, str]]:
    """Login and what it is for: the first advisor of some organisations, and all other staff."""
    organisations = {each.id: each.title for each in site.organisations}
    carriers = [each.id for each in site.organisations if each.role is not OrganisationRole.HOST]
    first = {advisor.organisation: advisor.id for advisor in reversed(site.advisors)}
    advisors = [(first[carrier], organisations[carrier]) for carrier in carriers if carrier in first]
    return [*advisors[:LOGINS_SHOWN], *((person.id, person.title) for person in site.staff)]
