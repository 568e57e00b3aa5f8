"""What a kiosk's answer says aloud: everything on its screen but the topic, which is nobody else's business."""

from collections.abc import Mapping
from typing import Any

from server.speech.sentences import ahead_sentence, ticket_sentence, wait_sentence
from server.words.catalogue import say

Answer = Mapping[str, Any]
"""As `tests/contract/kiosk_ticket.json`, `kiosk_redirect.json` and `kiosk_later.json` show it."""


def ticket_aloud(ticket: Answer, language: str, reader: str) -> list[str]:
    """A ticket in `language`, taken by somebody who reads `reader`."""
    ahead, wait = ticket["ahead"], ticket["range"] or {"from": None, "to": None}
    told = [ticket_sentence(language, number=ticket["number"], symbol=ticket["symbol"])]
    told += _own(ticket["note"], language, reader)
    if ticket["place"] is None:
        return told
    told.append(ahead_sentence(language, people=ahead["people"], or_more=ahead["or_more"]))
    told.append(wait_sentence(language, low=wait["from"], high=wait["to"]))
    return told + _own(ticket["place"], language, reader)


def redirect_aloud(redirect: Answer, language: str, reader: str) -> list[str]:
    """Another house, its reason and its way."""
    told = [say("kiosk", language, "elsewhere")]
    for part in ("title", "reason", "where", "opens"):
        told += _own(redirect[part], language, reader)
    bring = _own(redirect["bring"], language, reader)
    return told + ([say("kiosk", language, "bring"), *bring] if bring else [])


def later_aloud(later: Answer, language: str, reader: str) -> list[str]:
    """Why nobody is here for it, and when somebody will be."""
    return _own(later["reason"], language, reader) + _own(later["when"], language, reader)


def _own(pair: Answer | None, language: str, reader: str) -> list[str]:
    """What a pair says in `language`; nothing where it exists only in a third language: that stands on the paper."""
    if pair is None or "language" in pair:
        return []
    said = pair["own"] if language == reader else pair["german"] or pair["own"]
    return [said] if isinstance(said, str) else list(said)
