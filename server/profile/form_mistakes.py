"""What was expected where the form of a profile is wrong, in the words of whoever writes one."""

import re
from collections.abc import Mapping
from typing import Any

from server.domain.checking.mistake import Path

UNKNOWN_KEY = "unexpected_keyword_argument"

_COMMA = "a text with a comma stands in quotes"
_EXPECTED = {
    UNKNOWN_KEY: "another key: there is no such key here; is it misspelt?",
    "missing": "this key; it is missing",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "tuple_type": "a list, such as [a, b]",
    "string_type": "a text",
    "dict_type": "keys with values, such as {de: Guten Tag}",
    "dataclass_type": "keys with values, such as id: beratung",
}
_MIDNIGHT = re.compile(r"24:00(?::00)?")


def expected_form(found: Mapping[str, Any], document: Any) -> str:
    """What was expected, for one error that pydantic found in `document`."""
    kind, path, said = found["type"], found["loc"], found["input"]
    if document is None:
        return "a profile; the file is empty"
    if said is None and _is_cut_by_a_comma(kind, path, document):
        return f"{_EXPECTED[UNKNOWN_KEY]} Or else: {_COMMA}" if kind == UNKNOWN_KEY else _COMMA
    if kind == "string_type" and isinstance(said, int | float):
        return "a text: put it in quotes"
    if kind.startswith("time_"):
        return "00:00 for midnight" if _MIDNIGHT.fullmatch(str(said)) else "a time such as 09:00"
    if kind.startswith("date_"):
        return "a day such as 2026-11-23"
    return _EXPECTED.get(kind) or str(found["msg"]).removeprefix("Input should be ")


def _is_cut_by_a_comma(kind: str, path: Path, document: Any) -> bool:
    """`{de: Guten Tag, Welt}` is two keys, and the second one has no value and is no language of the hall."""
    if kind == UNKNOWN_KEY:
        return True
    *around, key = path
    languages = document.get("languages") if isinstance(document, dict) else None
    known = [language for language in languages if isinstance(language, str)] if isinstance(languages, list) else []
    for part in around:
        document = document[part]
    return isinstance(document, dict) and key not in known and any(language in document for language in known)
