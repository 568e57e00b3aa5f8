"""Changes to the tree of topics in the document of a profile: move, put, remove, and who serves a topic."""

from typing import Any

from server.domain.refusal import Code, Refusal
from server.profile.edited import Document

Topics = list[dict[str, Any]]


def find(document: Document, topic: str) -> dict[str, Any]:
    """The topic of that id. Refuses with TOPIC_UNKNOWN."""
    siblings, at = _where(document, topic)
    return siblings[at]


def parent_of(document: Document, topic: str) -> str:
    """The id of the topic under which it stands, "" for one of the first screen."""
    return next((above["id"] for above in document["topics"] if _has(above["children"], topic)), "")


def move(document: Document, topic: str, *, under: str, before: str) -> None:
    """Puts a topic below another one ("" for the first screen), before one of its new neighbours or ("") at the end."""
    siblings, at = _where(document, topic)
    moved = siblings.pop(at)
    _insert(document, moved, under=under, before=before)


def put(document: Document, topic: str | None, new: dict[str, Any], *, under: str) -> None:
    """Replaces a topic, or adds a new one (`topic` None); one that changes its parent comes last there."""
    if topic is None:
        _insert(document, new, under=under, before="")
        return
    siblings, at = _where(document, topic)
    siblings[at] = new
    if under != parent_of(document, topic):
        move(document, topic, under=under, before="")


def remove(document: Document, topic: str) -> None:
    """Takes a topic out, also of what its advisors serve."""
    siblings, at = _where(document, topic)
    del siblings[at]
    serve(document, topic, [])


def serve(document: Document, topic: str, advisors: list[str]) -> None:
    """Says which advisors serve a topic; what else they serve stays as it is."""
    for advisor in document["advisors"]:
        does, should = topic in advisor["topics"], advisor["id"] in advisors
        if should and not does:
            advisor["topics"].append(topic)
        elif does and not should:
            advisor["topics"].remove(topic)


def _insert(document: Document, new: dict[str, Any], *, under: str, before: str) -> None:
    siblings: Topics = find(document, under)["children"] if under else document["topics"]
    if under and not siblings:
        serve(document, under, [])  # from now on it only opens others, and nobody can wait for it
    at = next((at for at, each in enumerate(siblings) if each["id"] == before), None)
    if before and at is None:
        raise Refusal(Code.TOPIC_UNKNOWN, topic=before)
    siblings.insert(_end(siblings) if at is None else at, new)


def _end(siblings: Topics) -> int:
    """Behind the last one, but before "I don't know": that is where the kiosk shows it."""
    return len(siblings) - bool(siblings and siblings[-1]["unsure"])


def _where(document: Document, topic: str) -> tuple[Topics, int]:
    every: list[Topics] = [document["topics"], *(above["children"] for above in document["topics"])]
    for siblings in every:
        for at, each in enumerate(siblings):
            if each["id"] == topic:
                return siblings, at
    raise Refusal(Code.TOPIC_UNKNOWN, topic=topic)


def _has(siblings: Topics, topic: str) -> bool:
    return any(each["id"] == topic for each in siblings)
