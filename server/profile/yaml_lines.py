"""YAML read safely, with the line of every value, so that a mistake can be pointed at."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

import yaml

from server.domain.checking.mistake import Path

DEEPEST = 20
"""Levels of nesting; a profile needs nine."""

_IN_PLAIN_WORDS = {
    "expected <block end>, but found '<scalar>'": "as many closing quotation marks as opening ones, here or above",
    "found unexpected end of stream": "a closing quotation mark; one above is left open",
    "mapping values are not allowed here": "a text with a colon in quotes, and every line as far in as its neighbours",
}


@dataclass(frozen=True, kw_only=True)
class Marked:
    """A document and where its parts stand: `lines` maps the path of a value (or of its key) to a line from 1."""

    document: Any
    lines: dict[Path, int]

    def line(self, path: Path) -> int:
        """The line of `path`, or of the nearest part around it that stands in the file."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


class NotYaml(Exception):
    """The text is no YAML that a profile may be: the line (from 1) and what was expected."""

    def __init__(self, line: int, expected: str) -> None:
        super().__init__(f"line {line}: {expected}")
        self.line = line
        self.expected = expected


def read_marked(text: str) -> Marked:
    """The document in `text`. Scalars are text, numbers, true/false or null, as in YAML 1.2: `10:00` is text.

    Raises NotYaml for broken syntax, a key that stands twice, tags, anchors (which could blow a small file up), and
    more levels than a profile has.
    """
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        lines: dict[Path, int] = {}
        document = None if node is None else _value(node, (), lines)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise NotYaml(mark.line + 1 if mark else 1, _expected(error.problem)) from error
    except yaml.YAMLError as error:
        raise NotYaml(1, "readable YAML text") from error
    return Marked(document=document, lines=lines)


def _expected(problem: str | None) -> str:
    if problem is None or "\\t" in problem or "\t" in problem:
        return "spaces before a line, no tabs" if problem else "readable YAML text"
    return _IN_PLAIN_WORDS.get(problem) or problem.removeprefix("expected ")


class _Loader(yaml.SafeLoader):
    """The safe loader with the scalars of YAML 1.2 only (1.1 reads 10:00 as 600 and no as false), and no surprises."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}  # type: ignore[misc]  # the stubs say: of the instance

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._level = 0

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        line = event.start_mark.line + 1
        if getattr(event, "anchor", None):
            raise NotYaml(line, "no anchors (&) and no references (*)")
        if getattr(event, "tag", None):
            raise NotYaml(line, "no tags (!)")
        if self._level == DEEPEST:
            raise NotYaml(line, f"at most {DEEPEST} levels")
        self._level += 1
        node = super().compose_node(parent, index)
        self._level -= 1
        return node


_BOOL, _INT, _FLOAT, _NULL = (f"tag:yaml.org,2002:{kind}" for kind in ("bool", "int", "float", "null"))
SCALARS_OF_YAML_1_2 = (
    (_BOOL, re.compile(r"^(?:true|false)$"), list("tf")),
    (_INT, re.compile(r"^[-+]?[0-9]{1,15}$"), list("-+0123456789")),
    (_FLOAT, re.compile(r"^[-+]?[0-9]{1,9}\.[0-9]{1,9}$"), list("-+0123456789")),
    (_NULL, re.compile(r"^(?:null|~|)$"), ["n", "~", ""]),
)
"""Kind, how it is written, and with what it may begin: what is not text although nobody put it in quotes."""
for _tag, _pattern, _first in SCALARS_OF_YAML_1_2:
    _Loader.add_implicit_resolver(_tag, _pattern, _first)
_SCALARS: dict[str, Callable[[str], Any]] = {_BOOL: "true".__eq__, _INT: int, _FLOAT: float, _NULL: lambda _: None}


def _value(node: yaml.Node, path: Path, lines: dict[Path, int]) -> Any:
    lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, (*path, at), lines) for at, child in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, lines)
    return _SCALARS.get(node.tag, str)(node.value)


def _mapping(node: yaml.MappingNode, path: Path, lines: dict[Path, int]) -> dict[str, Any]:
    mapping: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            raise NotYaml(line, "a word as a key")
        key = str(key_node.value)
        if key in mapping:
            raise NotYaml(line, f"the key “{key}” only once here")
        lines[(*path, key)] = line
        mapping[key] = _value(value_node, (*path, key), lines)
    return mapping
