"""What a program asked for, checked against its form before anything is done."""

from typing import TypeVar

from flask import request
from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from server.domain.refusal import Code, Refusal
from server.web.shared.guard import ZERO_BYTE


class Asked(BaseModel):
    """A request body: unknown keys are refused, nothing is bent into shape."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @field_validator("*", mode="before")
    @classmethod
    def _can_be_kept(cls, value: object) -> object:
        if isinstance(value, str) and ZERO_BYTE in value:
            raise ValueError("text without a zero byte")
        return value


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
