"""What groups of an OpenID provider may do here, as the setting LOTSE_OIDC_ROLES says it."""

from collections.abc import Iterable

from server.domain.site.role import Role
from server.storage.logins import Granted

EVERYWHERE = ""
"""The hall of operators."""


def granted_by(groups: Iterable[str], rules: str) -> Granted:
    """Hall → the roles of somebody in those groups. `rules` is like “desk=reception@halle, it=operator”."""
    mine, found = set(groups), dict[str, list[str]]()
    for rule in filter(None, (each.strip() for each in rules.split(","))):
        group, _, given = rule.rpartition("=")
        role, _, hall = given.partition("@")
        if group.strip() in mine and Role(role) not in found.setdefault(hall or EVERYWHERE, []):
            found[hall or EVERYWHERE].append(Role(role).value)
    return {hall: roles for hall, roles in found.items() if roles}
