"""What a program asked for, checked against its form before anything is done."""

from typing import TypeVar

from flask import request
from pydantic import BaseModel, ConfigDict, ValidationError

from server.domain.refusal import Code, Refusal


class Asked(BaseModel):
    """A request body: unknown keys are refused, nothing is bent into shape."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Form = TypeVar("Form", bound=Asked)


def asked(form: type[Form]) -> Form:
    """The body of the request as `form`. Refuses with BAD_REQUEST, naming the first field that is wrong."""
    try:
        return form.model_validate_json(request.get_data())
    except ValidationError as error:
        first = error.errors()[0]
        raise Refusal(
            Code.BAD_REQUEST, field=".".join(map(str, first["loc"])) or "(body)", expected=first["msg"]
        ) from error
