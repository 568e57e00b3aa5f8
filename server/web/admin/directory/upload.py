"""A file with places that somebody sends: HSDS, or one language of Integreat."""

from flask import request

from server.domain.refusal import Code, Refusal
from server.domain.site.site import Site
from server.exchange.gathered import Gathered
from server.exchange.hsds import read_hsds
from server.exchange.integreat import read_integreat
from server.paper.integreat_words import sayings_for
from server.web.admin import fields
from server.words.languages import KNOWN

LARGEST = 2 * 1024 * 1024
"""Bytes of the file: a whole city's offices need a quarter of that."""

BESIDE = 8 * 1024
"""Bytes of what else a form sends."""

LONGEST_SOURCE = 200


def gathered_from(site: Site) -> tuple[str, Gathered]:
    """The source and its places. Raises Broken with every problem; refuses with FILE_WRONG."""
    text = _text()
    source = fields.text("source") or ("Integreat" if _is_integreat() else "HSDS")
    if len(source) > LONGEST_SOURCE:
        raise Refusal(Code.FILE_WRONG, expected=f"source: {LONGEST_SOURCE}")
    if not _is_integreat():
        return source, read_hsds(text, site=site, source=source)
    language = request.form.get("language", site.language)
    documents = {language if language in KNOWN else site.language: text}
    return source, read_integreat(documents, site=site, source=source, sayings=sayings_for(site))


def _is_integreat() -> bool:
    return request.form.get("kind") == "integreat"


def _text() -> str:
    sent = request.files.get("file")
    if sent is None or not sent.filename:
        raise Refusal(Code.FILE_WRONG, expected="JSON")
    with sent.stream as content:
        whole: bytes = content.read(LARGEST + 1)
    try:
        return whole.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(Code.FILE_WRONG, expected="UTF-8") from error
