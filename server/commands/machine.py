"""What this machine has: free ports, and the system packages without which something would be drawn wrong."""

import socket

from PIL import features


def free_port(wanted: int, *, but: int | None = None) -> int:
    """The wanted port if nobody listens there, else the next free one; never `but`. 0 wants any that is free."""
    for port in range(wanted, wanted + 200):
        if port != but and (free := _if_free(port)):
            return free
    raise OSError(f"no free port from {wanted} to {wanted + 199}")


def missing_packages() -> list[str]:
    """One line for each missing system package: what is missing, what will not work, what installs it."""
    if features.check("raqm") and features.check("fribidi"):
        return []
    return ["libfribidi0 is missing: tickets in Arabic cannot be printed. To install it: sudo apt install libfribidi0"]


def _if_free(port: int) -> int | None:
    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind(("127.0.0.1", port))
        except OSError:
            return None
        return int(tried.getsockname()[1])
