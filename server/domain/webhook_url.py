"""The address to which a webhook is told, and which addresses of the network may be asked for it."""

from collections.abc import Collection, Iterable
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

LONGEST = 1000


def webhook_problem(url: str, *, named: Collection[str]) -> str | None:
    """What is wrong with an address, in a few words; None when nothing is.

    Only hosts that the settings have `named` (as host or host:port) may be asked without TLS, or by number inside the
    own network.
    """
    if not 0 < len(url) <= LONGEST or not url.isascii() or not url.isprintable() or " " in url or "\\" in url:
        return f"https://…, {LONGEST} ASCII"
    try:
        parts = urlsplit(url)
        is_plain = "@" not in parts.netloc and not parts.fragment and (parts.port is None or parts.port > 0)
    except ValueError:
        return "https://…"
    if not is_plain or not parts.hostname or parts.scheme not in ("https", "http"):
        return "https://…"
    if is_named(parts, named):
        return None
    if parts.scheme != "https":
        return "https://…"
    return None if _may_be_public(parts.hostname) else "LOTSE_WEBHOOK_HOSTS"


def is_named(parts: SplitResult, named: Collection[str]) -> bool:
    """Whether the settings name the host of an address, alone or with its port."""
    return parts.hostname in named or parts.netloc.lower() in named


def are_public(addresses: Iterable[str]) -> bool:
    """Whether all of these IP addresses, and at least one, belong to the internet and not to a network of one's own."""
    known = [ip_address(each) for each in addresses]
    return bool(known) and all(each.is_global and not each.is_multicast for each in known)


def _may_be_public(host: str) -> bool:
    """A name is looked up only when something is told; a number is known at once."""
    try:
        return are_public([host])
    except ValueError:
        return "." in host and not host.endswith((".localhost", ".local", ".internal"))
