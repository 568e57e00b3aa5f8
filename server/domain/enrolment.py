"""One-time codes: how a device's code is spelled, and how long it holds; how devices are called."""

from datetime import timedelta

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""No 0, O, 1 or I: a code is read from one screen and typed at another. Eight of them are 40 bits."""

VALID_FOR = timedelta(hours=1)

LONGEST_NAME = 100


def is_a_name(name: str) -> bool:
    """Whether a device may be called that: 1 to 100 letters, figures and signs that people see."""
    return bool(name.strip()) and name.isprintable() and len(name) <= LONGEST_NAME


def shown_code(code: str) -> str:
    """A code as people read it: `K7QF-3M2P`."""
    return f"{code[:4]}-{code[4:]}"


def typed_code(typed: str) -> str:
    """A code from what was typed: spaces, dashes and small letters do not matter."""
    return "".join(letter for letter in typed.upper() if letter in LETTERS)
