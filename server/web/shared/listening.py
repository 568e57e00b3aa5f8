"""Which news somebody hears who has logged in: a poke carries nothing, but that it comes is news too."""

from server.domain.site.role import Role
from server.web.shared.logged_in import login_or_none

ROOMS = {
    Role.ADVISOR: "desks",
    Role.RECEPTION: "overview",
    Role.LEAD: "overview",
    Role.MANAGER: "overview",
    Role.OPERATOR: "overview",
}
"""The host and the auditor hear nothing: from pokes one could count."""


def rooms_of_login() -> tuple[tuple[str, str], ...]:
    """Hall and screens for each room of whoever connects; nothing for anybody else."""
    login = login_or_none()
    if login is None or not login.site:
        return ()
    return tuple(sorted({(login.site, ROOMS[role]) for role in login.roles_at(login.site) if role in ROOMS}))
