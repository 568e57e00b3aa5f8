"""A file has one subject: at 120 lines stop and split by meaning; at 200 the build fails."""

import ast

from tests.house.tree import code, text

LONGEST_FILE = 200
LONGEST_FUNCTION = 40
OPENS = {
    ".py": ('"""',),
    ".js": ("//", "/*"),
    ".css": ("/*",),
    ".html": ("<!doctype html>", "<!--", "{#", "{%"),
}
"""How a file begins that says what it is about. A page says it in its title."""


def test_no_file_is_longer_than_200_lines() -> None:
    sizes = {str(path): len(text(path).splitlines()) for path in code()}

    assert {path: size for path, size in sizes.items() if size > LONGEST_FILE} == {}


def test_no_function_is_longer_than_40_lines() -> None:
    long = [
        f"{path}:{node.lineno} {node.name} ({size})"
        for path in code()
        if path.suffix == ".py"
        for node in ast.walk(ast.parse(text(path)))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if (size := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
    ]

    assert long == []


def test_every_module_says_its_subject_on_its_first_line() -> None:
    silent = [str(path) for path in code() if text(path).strip() and not text(path).startswith(OPENS[path.suffix])]

    assert silent == []
