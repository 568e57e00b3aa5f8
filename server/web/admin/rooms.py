"""The rooms of the administration: what stands in its menu, and who may go in."""

from dataclasses import dataclass

from server.domain.site.role import Role

RUNNING = (Role.MANAGER, Role.OPERATOR)
"""Who may change a hall."""

LOOKING = (Role.MANAGER, Role.OPERATOR, Role.LEAD, Role.RECEPTION)
"""Who may see how it is now."""

READING = (Role.AUDITOR, Role.MANAGER, Role.OPERATOR)
"""Who may read what happened."""

ANSWERING = (Role.MANAGER, Role.OPERATOR, Role.HOST, Role.LEAD)
"""Who answers for a hall or for an organisation in it, and reads its figures."""


@dataclass(frozen=True, kw_only=True)
class Room:
    """One entry of the menu: the key of its name, its address below /admin/<site>, who sees it, its heading."""

    key: str
    address: str
    roles: tuple[Role, ...] = RUNNING
    heading: str = "hall"


MENU = (
    Room(key="overview", address="", roles=LOOKING, heading="now"),
    Room(key="devices", address="/devices", heading="now"),
    Room(key="reports", address="/reports", roles=ANSWERING, heading="numbers"),
    Room(key="topics", address="/topics"),
    Room(key="people", address="/people"),
    Room(key="organisations", address="/organisations"),
    Room(key="desks", address="/desks"),
    Room(key="rota", address="/rota"),
    Room(key="calendar", address="/calendar"),
    Room(key="directory", address="/directory"),
    Room(key="languages", address="/languages"),
    Room(key="waits", address="/waits", roles=ANSWERING, heading="numbers"),
    Room(key="whatif", address="/whatif", heading="numbers"),
    Room(key="walls", address="/walls", heading="screens"),
    Room(key="slides", address="/slides", heading="screens"),
    Room(key="profile", address="/profile", heading="more"),
    Room(key="versions", address="/versions", heading="more"),
    Room(key="programs", address="/programs", heading="more"),
    Room(key="events", address="/events", roles=READING, heading="more"),
    Room(key="privacy", address="/privacy", roles=(*READING, Role.LEAD), heading="more"),
)
HEADINGS = ("now", "numbers", "hall", "screens", "more")


def menu_for(roles: frozenset[Role]) -> dict[str, list[Room]]:
    """Heading → its rooms, for somebody with those roles; headings without a room are left out."""
    seen = {
        heading: [room for room in MENU if room.heading == heading and roles & set(room.roles)] for heading in HEADINGS
    }
    return {heading: rooms for heading, rooms in seen.items() if rooms}
