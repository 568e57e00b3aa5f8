"""Markdown of a slide as plain parts that a page draws as text: no HTML ever crosses the wire."""

from collections.abc import Iterator, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

_MARKDOWN = MarkdownIt("zero").enable(["emphasis", "entity", "escape", "heading", "link", "list", "newline"])
"""Only what can be drawn. HTML stays text, and of a link its words stay: nobody touches a wall."""

_KINDS = {"paragraph_open": "paragraph", "heading_open": "heading"}
_LISTS = {"bullet_list_open": "point", "ordered_list_open": "step"}
_ENDS = {"bullet_list_close", "ordered_list_close"}


def blocks_of(text: str) -> list[dict[str, Any]]:
    """Blocks in order: {kind: paragraph | heading | point | step, runs: [{text, strong, emphasis}]}.

    A break of the line is a run of its own. Lists in lists lie flat.
    """
    blocks: list[dict[str, Any]] = []
    lists: list[str] = []
    kind = "paragraph"
    for token in _MARKDOWN.parse(text):
        if token.type in _LISTS:
            lists.append(_LISTS[token.type])
        elif token.type in _ENDS:
            lists.pop()
        elif token.type in _KINDS:
            kind = lists[-1] if lists else _KINDS[token.type]
        elif token.type == "inline":
            blocks.append({"kind": kind, "runs": list(_runs(token.children or ()))})
    return blocks


def _runs(children: Sequence[Token]) -> Iterator[dict[str, Any]]:
    strong = emphasis = 0
    for child in children:
        strong += child.nesting if child.type.startswith("strong") else 0
        emphasis += child.nesting if child.type.startswith("em_") else 0
        said = {"softbreak": " ", "hardbreak": "\n"}.get(child.type, child.content)
        if said:
            yield {"text": said, "strong": strong > 0, "emphasis": emphasis > 0}
