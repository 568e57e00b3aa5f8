"""What is given away and must come back unchanged and unread: sealed with a key that only this server has."""

from base64 import urlsafe_b64encode

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from server.web.shared.parts import parts


def sealed(purpose: str, text: str) -> str:
    """The text as nobody else can read or make it; what was sealed for one purpose opens for no other."""
    return _seal(purpose).encrypt_at_time(text.encode(), _now()).decode()


def opened(purpose: str, said: str, *, seconds: int | None = None) -> str | None:
    """The text behind a seal that is not older than so many seconds; None when it is, or was not made here."""
    try:
        if seconds is None:
            return _seal(purpose).decrypt(said.encode()).decode()
        return _seal(purpose).decrypt_at_time(said.encode(), seconds, _now()).decode()
    except InvalidToken:
        return None


def _seal(purpose: str) -> Fernet:
    key = HKDF(algorithm=SHA256(), length=32, salt=None, info=f"lotse {purpose}".encode())
    return Fernet(urlsafe_b64encode(key.derive(parts().config.signing_key().encode())))


def _now() -> int:
    return int(parts().clock().timestamp())
