"""The interface for programs as OpenAPI 3.1 describes it: made from the routes and the forms that they check with."""

import re
from collections.abc import Callable, Iterator, Mapping
from http import HTTPStatus
from typing import Any

from flask import Flask
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema
from werkzeug.routing import Rule

from server.domain.refusal import Code
from server.domain.scope import Scope
from server.web.api.answer import Refused, Told
from server.web.api.described import Operation, operation_of
from server.web.api.v1 import LONGEST_KEY
from server.web.shared.guard import answers_only
from server.web.shared.refusals import status_of

VERSION = "1.0.0"

Say = Callable[..., str]
"""A sentence of the catalogue `api`."""

OF_EVERY_ROUTE = (
    Code.TOKEN_UNKNOWN, Code.SCOPE_MISSING, Code.SITE_UNKNOWN, Code.BAD_REQUEST, Code.TOO_LARGE, Code.TOO_OFTEN,
    Code.SOMETHING_BROKE,
)  # fmt: skip
"""What a program can be refused wherever it asks."""

TEXT: Mapping[str, Any] = {"type": "string"}
ROW: Mapping[str, Any] = {"type": "integer", "minimum": 0, "maximum": 2**31 - 1}
KEY: Mapping[str, Any] = {"type": "string", "minLength": 1, "maxLength": LONGEST_KEY, "pattern": "^[!-~]+$"}

REFUSED = {"application/json": {"schema": {"$ref": "#/components/schemas/Refused"}}}


def document(app: Flask, say: Say, *, address: str) -> dict[str, Any]:
    """The whole document, with the sentences that `say` gives; `address` is where this server is reached."""
    operations = list(_operations(app))
    paths: dict[str, dict[str, Any]] = {}
    for rule, method, operation in operations:
        path = re.sub(r"<(?:[^:>]+:)?(\w+)>", r"{\1}", rule.rule)
        paths.setdefault(path, {})[method] = _operation(app, rule, operation, say)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Lotse", "version": VERSION, "description": say("about")},
        "servers": [{"url": address}],
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "schemas": _schemas([operation for _, _, operation in operations], say),
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer", "description": say("token")}},
        },
    }


def _operations(app: Flask) -> Iterator[tuple[Rule, str, Operation]]:
    for rule in sorted(app.url_map.iter_rules(), key=lambda rule: rule.rule):
        operation = operation_of(app.view_functions[rule.endpoint])
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            if operation is not None:
                yield rule, method.lower(), operation


def _operation(app: Flask, rule: Rule, operation: Operation, say: Say) -> dict[str, Any]:
    scopes = sorted(who for who in answers_only(app.view_functions[rule.endpoint]) or () if isinstance(who, Scope))
    about = say(f"{operation.key}-about")
    told: dict[str, Any] = {
        "operationId": operation.key,
        "summary": say(operation.key),
        "description": f"{about} {say('scope', scope=' '.join(scopes))}",
        "parameters": list(_parameters(rule, operation, say)),
        "responses": _responses(operation, say),
    }
    if operation.asked is not None:
        told["requestBody"] = {"required": True, "content": _content(operation.asked)}
    return told


def _parameters(rule: Rule, operation: Operation, say: Say) -> Iterator[dict[str, Any]]:
    for name in sorted(rule.arguments, reverse=True):
        schema, example = (TEXT, "halle") if name == "site" else (ROW, 3)
        yield _parameter(name, "path", schema, say, example=example)
    for name, wanted in operation.query.items():
        yield _parameter(name, "query", wanted, say, example=wanted["default"])
    if operation.once:
        yield _parameter("Idempotency-Key", "header", KEY, say, example="3f0c7d3e-7c55-4c0b-9f5b-8f1d4d5f2a10")


def _parameter(name: str, where: str, schema: Mapping[str, Any], say: Say, *, example: object) -> dict[str, Any]:
    said = {"name": name, "in": where, "required": where != "query", "schema": schema, "example": example}
    return said | {"description": say(f"parameter-{name}")}


def _responses(operation: Operation, say: Say) -> dict[str, Any]:
    answers = {
        str(status): {"description": say(f"status-{status}")} | ({"content": _content(model)} if model else {})
        for status, model in sorted(operation.answers.items())
    }
    by_status: dict[int, list[str]] = {}
    for code in (*OF_EVERY_ROUTE, *operation.refusals):
        by_status.setdefault(status_of(code), []).append(code.value)
    refused = {
        str(status): {"description": f"{HTTPStatus(status).phrase}: {', '.join(codes)}", "content": REFUSED}
        for status, codes in sorted(by_status.items())
    }
    return answers | refused


def _content(model: type[BaseModel]) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{model.__name__}"}
    return {"application/json": {"schema": schema, "example": getattr(model, "example")}}  # noqa: B009  a form has one too


def _schemas(operations: list[Operation], say: Say) -> dict[str, Any]:
    asked = [(operation.asked, "validation") for operation in operations if operation.asked is not None]
    answers = [(model, "serialization") for operation in operations for model in operation.answers.values() if model]
    models: list[Any] = [*asked, *answers, (Refused, "serialization"), (Told, "serialization")]
    _, found = models_json_schema(models, ref_template="#/components/schemas/{model}")
    schemas: dict[str, Any] = found["$defs"]
    for name, schema in schemas.items():
        schema.pop("description", None)
        for key, field in schema.get("properties", {}).items():
            field["description"] = say(f"{name}.{key}")
    return schemas
