"""What somebody may do in a hall. One person may have several roles; what none of them allows is not allowed."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from server.domain.site.text import STRICT


class Role(StrEnum):
    """The roles of people. An advisor's follows from the list of advisors, an operator's from the account."""

    ADVISOR = "advisor"
    RECEPTION = "reception"
    LEAD = "lead"
    MANAGER = "manager"
    HOST = "host"
    AUDITOR = "auditor"
    OPERATOR = "operator"


@dataclass(frozen=True, kw_only=True)
class Receptionist:
    """Somebody who receives people and holds no desk: `person` is who they are in the hall, with their roles."""

    person: str
    roles: frozenset[Role]


GIVEN_BY_PROFILE = (Role.RECEPTION, Role.LEAD, Role.MANAGER, Role.HOST, Role.AUDITOR)
"""The roles that a profile may give to somebody of its staff."""


@dataclass(frozen=True, kw_only=True)
class Staff:
    """Somebody with other work than an advisor's, or an advisor who has more to do: then both have the same `id`.

    The title says a function, not a person's name. A lead's organisation is the one they lead.
    """

    __pydantic_config__: ClassVar = STRICT
    id: str
    title: str
    organisation: str
    roles: tuple[Role, ...]
