"""Addresses of push services, as browsers hand them out. A stranger gives them, so only known services are asked."""

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase
from urllib.parse import SplitResult, urlsplit

LONGEST = 1000
"""Characters; the longest that a browser gives today has about 500."""

_HOST = re.compile(r"[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+")
"""Nothing in it that the client which asks could read in another way."""


def is_push_address(address: str, services: Iterable[str]) -> bool:
    """Whether it leads to one of the services: a host, `*.host`, or a whole origin (then also without TLS)."""
    if not 0 < len(address) <= LONGEST or not address.isascii() or not address.isprintable() or "\\" in address:
        return False
    try:
        parts = urlsplit(address)
        is_plain = "@" not in parts.netloc and not parts.fragment and (parts.port or 443) > 0
    except ValueError:
        return False
    return is_plain and any(_is_of(parts, service) for service in services)


def _is_of(parts: SplitResult, service: str) -> bool:
    if "://" in service:
        return f"{parts.scheme}://{parts.netloc}" == service
    host = parts.hostname or ""
    is_named = _HOST.fullmatch(host) is not None and fnmatchcase(host, service)
    return parts.scheme == "https" and parts.port in (None, 443) and is_named
