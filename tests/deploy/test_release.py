"""The release: what its documents name is in it, or said to be in the checkout."""

import re
from pathlib import Path

from tests.house.tree import ROOT

NAME = re.compile(r"`([\w@.-]+(?:/[\w@.-]+)*/?)`|\]\((?!https?:)([^)#]+)")
"""A name of a file or folder in a document: between backticks, or where a link leads."""


def test_what_a_document_names_is_in_the_release_or_said_to_be_in_the_checkout(built: Path) -> None:
    general = elsewhere((built / "deploy" / "README.md").read_text(), ROOT / "deploy")
    documents = sorted(built.rglob("*.md"))

    missing = {str(each.relative_to(built)): missed(built, each, general) for each in documents}

    assert [each.name for each in documents if each.parent == built] == ["CHANGELOG.md"]
    assert {name: names for name, names in missing.items() if names} == {}


def test_what_only_a_checkout_can_use_is_not_in_the_release(built: Path) -> None:
    useless = ["assets", "compose.yaml", "compose.several.yaml", "Containerfile", "release", "test-packages"]

    here = [name for name in useless if (ROOT / "deploy" / name).exists()]
    shipped = [name for name in useless if (built / "deploy" / name).exists()]

    assert (here, shipped) == (useless, [])


def missed(built: Path, document: Path, general: set[Path]) -> list[str]:
    """The files of the checkout that a document names and the release has not, unless one is told where they are."""
    words, folder = document.read_text(), ROOT / document.relative_to(built).parent
    told = general | elsewhere(words, folder)
    named = {found for name in names(words) if (found := in_checkout(name, folder))}
    return sorted(
        str(path.relative_to(ROOT))
        for path in named
        if not (built / path.relative_to(ROOT)).exists() and not told & {path, *path.parents}
    )


def elsewhere(words: str, folder: Path) -> set[Path]:
    """What those lines of a document name that say "in the checkout"."""
    lines = "\n".join(line for line in words.splitlines() if "in the checkout" in line.lower())
    return {found for name in names(lines) if (found := in_checkout(name, folder))}


def names(words: str) -> set[str]:
    """Those that have a folder or an ending: a word alone is seldom a file."""
    return {found for name, link in NAME.findall(words) if re.search(r"[./]", found := name or link)}


def in_checkout(name: str, folder: Path) -> Path | None:
    """The file of the checkout that is meant, if one is: seen from the document, from deploy/ or from the root."""
    seen_from = (folder, ROOT / "deploy", ROOT)
    return next((path for each in seen_from if (path := (each / name).resolve()).exists()), None)
