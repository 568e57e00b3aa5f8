"""Where imported places come from: files and addresses, read with a word on how far it is."""

from collections.abc import Iterable
from pathlib import Path

import typer

from server.commands.opened import end_with
from server.domain.site.site import Site
from server.exchange.broken import Broken
from server.exchange.fetching import LARGEST, NotFetched, fetched
from server.exchange.gathered import Gathered
from server.exchange.hsds import read_hsds
from server.exchange.integreat import read_integreat
from server.paper.integreat_words import sayings_for

_LANGUAGE = "{language}"


def gathered_hsds(where: str, *, site: Site, source: str) -> Gathered:
    """The places of an HSDS document; ends the command with every problem."""
    try:
        return read_hsds(_document(where), site=site, source=source)
    except Broken as broken:
        end_with(_told(where, broken))


def gathered_integreat(where: str, languages: Iterable[str], *, site: Site, source: str) -> Gathered:
    """The places of Integreat in each language; ends the command with every problem."""
    codes = [code.strip() for code in languages if code.strip()]
    if not codes or (len(codes) > 1 and _LANGUAGE not in where and not _is_address(where)):
        end_with(f"Several languages are several files: write {_LANGUAGE} where their codes differ.")
    documents = {code: _document(_in_language(where, code)) for code in codes}
    try:
        return read_integreat(documents, site=site, source=source, sayings=sayings_for(site))
    except Broken as broken:
        end_with(_told(where, broken))


def _in_language(where: str, code: str) -> str:
    if _LANGUAGE in where or not _is_address(where):
        return where.replace(_LANGUAGE, code)
    return f"{where.rstrip('/')}/{code}/locations/"


def _document(where: str) -> str:
    typer.secho(f"{where} …", err=True, dim=True)
    try:
        if _is_address(where):
            return fetched(where)
        with Path(where).open("rb") as file:
            document = file.read(LARGEST + 1)  # never more, however large it says that it is
        if len(document) > LARGEST:
            end_with(f"{where}: more than {LARGEST // 1_000_000} MB")
        return document.decode("utf-8")
    except NotFetched as error:
        end_with(str(error))
    except OSError as error:
        end_with(f"{where}: {error.strerror}")
    except UnicodeDecodeError:
        end_with(f"{where}: no UTF-8 text")


def _is_address(where: str) -> bool:
    return where.startswith(("http://", "https://"))


def _told(where: str, broken: Broken) -> str:
    return "\n".join([f"{where} is not imported; nothing has changed.", *broken.problems])
