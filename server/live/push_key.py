"""The key with which this server shows push services who it is (VAPID, RFC 8292). Made once, kept in a file."""

import os
import tempfile
import time
from base64 import urlsafe_b64encode
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

import structlog
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from py_vapid import Vapid02

VALID_FOR = 12 * 60 * 60
"""Seconds; push services take no signature that is valid for longer than a day."""

log = structlog.get_logger()


class PushKey:
    """The key in that file; the file is made when the key is first needed. `contact` is this server's own address."""

    def __init__(self, file: Path, *, contact: str) -> None:
        self._file = file
        self._contact = contact

    def public(self) -> str:
        """What a browser wants to know before it lets itself be woken: the public half, base64url.

        Raises OSError when the file can be neither read nor made, ValueError when it holds no key.
        """
        point = self._key.public_key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return urlsafe_b64encode(point).rstrip(b"=").decode()

    def signature(self, endpoint: str) -> dict[str, str]:
        """The headers that show the push service of this address who asks. Raises like `public`."""
        service = urlsplit(endpoint)
        valid_until = int(time.time()) + VALID_FOR  # of the real world, whatever the hall's clock shows
        claims = {"aud": f"{service.scheme}://{service.netloc}", "exp": valid_until, "sub": self._contact}
        return dict(self._key.sign(claims))

    @cached_property
    def _key(self) -> Vapid02:
        if not self._file.exists():
            _make(self._file)
        key = Vapid02.from_pem(self._file.read_bytes())
        key.conf = {"no-strict": True}  # the library knows no address with a port
        return key


def public_or_none(key: PushKey | None) -> str | None:
    """The public half, or None when there is no key to be had: then no phone can ask to be woken, and why is logged."""
    try:
        return None if key is None else key.public()
    except (OSError, ValueError) as error:
        log.warning("push_key_unusable", why=str(error))
        return None


def _make(file: Path) -> None:
    made = Vapid02()
    made.generate_keys()
    # Complete before it has its name, and never over another one: several processes may start at once.
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=file.name)
    try:
        with os.fdopen(descriptor, "wb") as draft:
            draft.write(made.private_pem())
        with suppress(FileExistsError):
            file.hardlink_to(name)
    finally:
        Path(name).unlink()
