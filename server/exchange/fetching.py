"""Documents from another server: only when a command asks for them, never while a visitor waits."""

import requests

LARGEST = 20_000_000
"""Bytes; the directory of a large city has two million."""

_CONNECT, _READ = 10.0, 60.0
_PIECE = 65_536


class NotFetched(Exception):
    """A document did not come; the message is one line."""


def fetched(address: str) -> str:
    """The text at `address`, UTF-8. Raises NotFetched."""
    try:
        with requests.get(address, timeout=(_CONNECT, _READ), stream=True) as answer:
            answer.raise_for_status()
            document = bytearray()
            for piece in answer.iter_content(_PIECE):
                document += piece
                if len(document) > LARGEST:
                    raise NotFetched(f"{address}: more than {LARGEST // 1_000_000} MB")
            return document.decode("utf-8")
    except requests.RequestException as error:
        raise NotFetched(f"{address}: {_reason(error)}") from error
    except UnicodeDecodeError as error:
        raise NotFetched(f"{address}: no UTF-8 text") from error


def _reason(error: requests.RequestException) -> str:
    if error.response is not None:
        return f"the server answers {error.response.status_code}"
    return "no answer" if isinstance(error, requests.ConnectionError | requests.Timeout) else str(error)
