"""A site as the YAML file that says it: what is as usual is left out, keys stand in the order of the schema."""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, time
from enum import Enum
from typing import Any, ClassVar

import yaml

from server.domain.site.site import Site
from server.profile.yaml_lines import SCALARS_OF_YAML_1_2

UNBROKEN = 1_000_000
"""Columns: a line that is broken inside a list of languages is harder to read than a long one."""

_LISTED_IN_BLOCKS = 3
"""A thing with more keys than these stands in lines of its own; hours and short things stand in one."""


def written_profile(site: Site) -> str:
    """The profile as a file that `read_profile` reads to the same site."""
    return "".join(_key(field, getattr(site, field.name)) for field in _said(site))


def _key(field: Field[Any], value: Any) -> str:
    node = yaml.MappingNode(_MAP, [(_scalar(field.name), _node(value))], flow_style=False)
    lines = yaml.serialize(node, Dumper=_Writer, allow_unicode=True, width=UNBROKEN, indent=2)
    is_large = isinstance(value, tuple) and any(is_dataclass(each) for each in value)
    return f"\n{lines}" if is_large else str(lines)


def _said(thing: Any) -> Iterator[Field[Any]]:
    """The keys of a thing that do not say what is usual."""
    for field in fields(thing):
        usual = field.default
        if field.default_factory is not MISSING:
            usual = field.default_factory()
        if usual is MISSING or getattr(thing, field.name) != usual:
            yield field


class _Writer(yaml.SafeDumper):
    """Quotes exactly what the reader would take for something else than text."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}  # type: ignore[misc]  # the stubs say: of the instance

    def increase_indent(self, **said: bool) -> None:  # type: ignore[override]  # called with names only
        """Lists stand two columns further in than their key, as in the files that people write."""
        super().increase_indent(**(said | {"indentless": False}))


_MAP, _SEQ, _STR = "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:str"
for _tag, _pattern, _first in SCALARS_OF_YAML_1_2:
    _Writer.add_implicit_resolver(_tag, _pattern, _first)


def _node(value: Any) -> yaml.Node:
    if is_dataclass(value):
        said = [(_scalar(field.name), _node(getattr(value, field.name))) for field in _said(value)]
        return yaml.MappingNode(_MAP, said, flow_style=_is_short(value, said))
    if isinstance(value, Mapping):
        pairs = [(_scalar(str(_plain(key))), _node(each)) for key, each in value.items()]
        return yaml.MappingNode(_MAP, pairs, flow_style=True)
    if isinstance(value, tuple | list):
        items = [_node(each) for each in value]
        return yaml.SequenceNode(_SEQ, items, flow_style=not any(is_dataclass(each) for each in value))
    return _scalar(_plain(value))


def _is_short(thing: Any, said: list[tuple[yaml.Node, yaml.Node]]) -> bool:
    """Whether a thing stands in one line: it holds no other things, and no more sentences than fit there."""
    values = [getattr(thing, field.name) for field in _said(thing)]
    holds_things = any(
        is_dataclass(value) or (isinstance(value, tuple) and any(is_dataclass(each) for each in value))
        for value in values
    )
    sentences = sum(isinstance(value, Mapping) for value in values)
    return not holds_things and sentences <= 1 and not (sentences and len(said) > _LISTED_IN_BLOCKS)


def _plain(value: Any) -> Any:
    if isinstance(value, time):
        return value.isoformat("auto" if value.second or value.microsecond else "minutes")
    return value.isoformat() if isinstance(value, date) else value.value if isinstance(value, Enum) else value


def _scalar(value: Any) -> yaml.Node:
    if isinstance(value, str):
        is_long = "\n" in value
        return yaml.ScalarNode(_STR, value, style='"' if is_long else None)
    if value is None:
        return yaml.ScalarNode("tag:yaml.org,2002:null", "null")
    if isinstance(value, bool):
        return yaml.ScalarNode("tag:yaml.org,2002:bool", "true" if value else "false")
    kind = "int" if isinstance(value, int) else "float"
    return yaml.ScalarNode(f"tag:yaml.org,2002:{kind}", _figures(value))


def _figures(value: float) -> str:
    """A number without an exponent, which the reader would take for text."""
    return str(value) if isinstance(value, int) else f"{value:.9f}".rstrip("0") + ("0" if value == int(value) else "")
