"""A decoder of ESC/POS that shares nothing with the printer agent: bytes to commands and papers."""

from dataclasses import dataclass

import numpy as np
from PIL import Image


@dataclass(frozen=True, kw_only=True)
class Command:
    """One command: where it stands, its name, and for a picture its rows of dots (True is black)."""

    at: int
    name: str
    dots: "np.ndarray[tuple[int, int], np.dtype[np.bool_]] | None" = None


LENGTHS = {"ESC @": 2, "ESC d": 3, "GS a": 3, "GS r": 3}


def commands_in(data: bytes) -> tuple[list[Command], int]:
    """The whole commands at the beginning and how many bytes they take; strange bytes fail the test."""
    found, at = [], 0
    while len(data) - at >= 2:
        command, length = _command(data, at)
        if command is None or at + length > len(data):
            break
        found.append(command)
        at += length
    return found, at


def _command(data: bytes, at: int) -> tuple[Command | None, int]:
    if data[at] == 0:
        return Command(at=at, name="NUL"), 1
    name = {0x1B: "ESC ", 0x1D: "GS "}.get(data[at], "? ") + chr(data[at + 1])
    if name in LENGTHS:
        return Command(at=at, name=name), LENGTHS[name]
    if name == "GS V":
        return (Command(at=at, name=name), 4 if data[at + 2] > 48 else 3) if len(data) > at + 2 else (None, 0)
    assert name == "GS v", f"a printer does not know {data[at : at + 4].hex(' ')}"
    if len(data) < at + 8:
        return None, 0
    across, down = data[at + 4] + 256 * data[at + 5], data[at + 6] + 256 * data[at + 7]
    end = at + 8 + across * down
    if len(data) < end:
        return None, 0
    bits = np.unpackbits(np.frombuffer(data[at + 8 : end], dtype=np.uint8)).reshape(down, across * 8)
    return Command(at=at, name=name, dots=bits.astype(bool)), end - at


def papers_of(commands: list[Command]) -> list[Image.Image]:
    """The papers that were printed and cut, mode "1", black 0."""
    papers, rows = [], []
    for command in commands:
        if command.dots is not None:
            rows.append(command.dots)
        elif command.name == "GS V" and rows:
            papers.append(Image.fromarray(np.where(np.vstack(rows), 0, 255).astype(np.uint8)).convert("1"))
            rows = []
    return papers
