"""Compares an answer with an example of the wire: the same keys, the same kinds of values, null only where it may be."""

from collections.abc import Iterator
from typing import Any

from server.words.languages import KNOWN


def differences(example: Any, answer: Any, path: str = "") -> list[str]:
    """Where the answer has another shape than the example; lists may have another length, texts other languages."""
    return list(_differences(example, answer, path))


def _differences(example: Any, answer: Any, path: str) -> Iterator[str]:
    if type(example) is not type(answer):
        yield f"{path}: {_kind(answer)} instead of {_kind(example)}"
    elif isinstance(example, dict):
        yield from _of_objects(example, answer, path)
    elif isinstance(example, list):
        for at, part in enumerate(answer):
            yield from _nearest(example, part, f"{path}[{at}]")


def _of_objects(example: dict[str, Any], answer: dict[str, Any], path: str) -> Iterator[str]:
    if _names_vary(example):
        for name, part in answer.items():
            yield from _nearest(list(example.values()), part, f"{path}.{name}")
        return
    for name in sorted(example.keys() - answer.keys()):
        yield f"{path}.{name}: missing"
    for name in sorted(answer.keys() - example.keys()):
        yield f"{path}.{name}: not in the example"
    for name in sorted(example.keys() & answer.keys()):
        yield from _differences(example[name], answer[name], f"{path}.{name}")


def _names_vary(example: dict[str, Any]) -> bool:
    """Objects whose keys are languages, numbers or ids, not names of the wire."""
    return bool(example) and (example.keys() <= KNOWN.keys() or all(name.isdigit() or name in IDS for name in example))


IDS = ("herkunft", "choose-topic", "people-ahead")
"""Ids that stand as keys in the examples."""


def _nearest(examples: list[Any], part: Any, path: str) -> list[str]:
    """The fewest differences from any of the examples."""
    if not examples:
        return [f"{path}: the example has nothing here"]
    return min((differences(example, part, path) for example in examples), key=len)


def _kind(value: Any) -> str:
    return "null" if value is None else type(value).__name__
