"""A JSON document of somebody else."""

import json
import re
from typing import Any

from server.exchange.broken import Broken

_ZERO_BYTE = "\\u0000"
_UNPRINTABLE = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\ud800-\\udfff]+")
_TURNING = re.compile("[\\u202a-\\u202e\\u2066-\\u2069]")
"""Signs that turn the direction of whatever follows: on paper and screen that would be our sentences too."""


def document_in(text: str) -> Any:
    """What the JSON text holds, without signs that nobody can print; a line break becomes a space.

    Raises Broken for what is none, and for zero bytes, which no database keeps.
    """
    if _ZERO_BYTE in text:
        raise Broken([f"line {text.count(chr(10), 0, text.index(_ZERO_BYTE)) + 1}: a zero byte ({_ZERO_BYTE})"])
    try:
        return _printable(json.loads(text, parse_constant=_no_constant))
    except json.JSONDecodeError as error:
        raise Broken([f"line {error.lineno}, column {error.colno}: no JSON ({error.msg})"]) from error
    except ValueError as error:
        raise Broken([f"$: no number that anybody means ({error})"]) from error
    except RecursionError as error:
        raise Broken(["$: brackets in brackets without end"]) from error


def _printable(value: Any) -> Any:
    if isinstance(value, str):
        return _TURNING.sub("", _UNPRINTABLE.sub(" ", value))
    if isinstance(value, list):
        return [_printable(part) for part in value]
    if isinstance(value, dict):
        return {_printable(name): _printable(part) for name, part in value.items()}
    return value


def _no_constant(said: str) -> None:
    raise ValueError(said)
