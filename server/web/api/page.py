"""The documentation for people who write programs: a document for machines, and a page made from it."""

import json
from typing import Any

from flask import Blueprint, Response, current_app

from server.web.api.document import document
from server.web.shared.guard import Who, only
from server.web.shared.parts import parts
from server.web.shared.staff import language, staff_page
from server.words.catalogue import catalogue

api_page = Blueprint("api_page", __name__, url_prefix="/api", template_folder="templates")

TOLD_EXAMPLE = {
    "id": "3f0c7d3e-7c55-4c0b-9f5b-8f1d4d5f2a10", "kind": "ticket-called", "seq": 4711, "site": "halle",
    "at": "2026-11-23T09:05:00+00:00", "number": "046", "symbol": "circle", "desk": "Zimmer 3",
}  # fmt: skip
"""What a webhook is told of a call."""


@api_page.get("/openapi.json")
@only(Who.ANYBODY)
def openapi() -> Response:
    """The document, in English."""
    return Response(json.dumps(_document("en"), ensure_ascii=False), mimetype="application/json")


@api_page.get("/")
@only(Who.ANYBODY)
def reference() -> str:
    """The page, in the language of the browser among those of staff pages."""
    made = _document(language())
    return staff_page(
        "api", "api.html", document=made, operations=_operations(made), as_json=_as_json,
        told_example=TOLD_EXAMPLE,
    )  # fmt: skip


def _document(spoken: str) -> dict[str, Any]:
    return document(current_app, catalogue("api", spoken).say, address=parts().config.public_url)


def _operations(made: dict[str, Any]) -> list[dict[str, Any]]:
    """Each operation with its method, its address, and the schemas and examples that belong to it."""
    return [
        told
        | {
            "method": method.upper(),
            "path": path,
            "asked": _shown(made, told.get("requestBody")),
            "good": {status: _shown(made, each) for status, each in told["responses"].items() if status < "300"},
            "refused": {status: each["description"] for status, each in told["responses"].items() if status >= "300"},
        }
        for path, methods in made["paths"].items()
        for method, told in methods.items()
    ]


def _shown(made: dict[str, Any], part: dict[str, Any] | None) -> dict[str, Any] | None:
    """The example of a body and its fields: name → what it is."""
    content = None if part is None else part.get("content", {}).get("application/json")
    if content is None:
        return None
    name = content["schema"]["$ref"].rpartition("/")[2]
    return {"example": content["example"], "fields": _fields(made["components"]["schemas"], name)}


def _fields(schemas: dict[str, Any], name: str, before: str = "") -> dict[str, str]:
    """Every field under its path, those of inner objects after the one that holds them."""
    found: dict[str, str] = {}
    for key, field in schemas[name].get("properties", {}).items():
        found[before + key] = field["description"]
        for inner in (field, field.get("items", {}), *field.get("anyOf", ())):
            if "$ref" in inner and "properties" in schemas[inner["$ref"].rpartition("/")[2]]:
                found |= _fields(schemas, inner["$ref"].rpartition("/")[2], f"{before}{key}.")
    return found


def _as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
