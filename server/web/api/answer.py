"""What every answer to a program is made of, and how one is refused."""

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict


class Answer(BaseModel):
    """Whatever is answered: nothing in it that is not described. `example` stands in the documentation."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    example: ClassVar[dict[str, Any]]


class Minutes(Answer):
    """An expected wait, never one figure."""

    example: ClassVar = {"low": 20, "high": 35}
    low: int
    high: int


class Told(Answer):
    """Why something is refused: a code for programs, a sentence for people."""

    example: ClassVar = {"code": "topic-unknown", "sentence": "…", "details": {"topic": "x"}}
    code: str
    sentence: str
    details: dict[str, str | int | None]


class Refused(Answer):
    """A refusal; nothing has changed."""

    example: ClassVar = {"refusal": Told.example}
    refusal: Told
