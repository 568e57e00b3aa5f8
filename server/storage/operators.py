"""Who runs the server: accounts that are operators, and those whom a group of an OpenID provider makes one."""

from sqlalchemy import Connection, func, select

from server.domain.site.role import Role
from server.storage import accounts, logins
from server.storage.tables import accounts as rows


def may_all(connection: Connection, account: str | None) -> bool:
    """Whether an account runs the server now; None stands for whoever types commands at the machine itself."""
    if account is None:
        return True
    known = accounts.find(connection, account)
    if known is None or known.closed_at is not None:
        return False
    granted = (role for login in logins.of_account(connection, account) for role in login.granted.get("", ()))
    return known.operator or Role.OPERATOR in granted


def able(connection: Connection, *, but: str = "") -> int:
    """How many operators could log in by themselves now, `but` one not counted."""
    opens = rows.c.hash.is_not(None) | rows.c.identity.is_not(None)
    wanted = select(func.count()).where(rows.c.operator, opens, rows.c.closed_at.is_(None), rows.c.account != but)
    return int(connection.scalar(wanted) or 0)
