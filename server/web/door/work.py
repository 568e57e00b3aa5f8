"""Where everybody's work is."""

from server.domain.site.role import Role
from server.web.shared.logged_in import Login

PAGE_OF = {
    Role.ADVISOR: "/desk",
    Role.RECEPTION: "/reception",
    Role.MANAGER: "/admin/{site}",
    Role.LEAD: "/admin/{site}",
    Role.HOST: "/watch",
    Role.AUDITOR: "/admin/{site}/events",
    Role.OPERATOR: "/admin/{site}",
}
"""The page of each role, the most usual work first."""


def work_of(login: Login) -> str:
    """The page on which somebody begins; for those of several halls the page that asks which."""
    runs_the_server = Role.OPERATOR in login.roles_at("")
    roles = login.roles_at(login.site) - {Role.OPERATOR} if login.site else frozenset()
    page = next((page for role, page in PAGE_OF.items() if role in roles), None)
    if page is not None:
        return page.format(site=login.site)
    return "/admin" if runs_the_server and not login.people else "/halls"
