"""What a program is answered about a hall: the one description, for writing and for the documentation."""

from typing import Any, ClassVar

from pydantic import AwareDatetime

from server.web.api.answer import Answer
from server.web.api.waits import Wait

NOON = "2026-11-23T09:05:00Z"


class Call(Answer):
    """A number that was called to a desk, as it stands on the wall."""

    example: ClassVar = {"number": "046", "symbol": "circle", "desk": "Zimmer 3"}
    number: str
    symbol: str
    desk: str


class Calls(Answer):
    """Who is called now, and the last eight who were; oldest first."""

    example: ClassVar = {"now": [Call.example], "last": [{"number": "045", "symbol": "heart", "desk": "Zimmer 1"}]}
    now: list[Call]
    last: list[Call]


class Stretch(Answer):
    """A stretch of opening."""

    example: ClassVar = {"opens": NOON, "closes": "2026-11-23T11:00:00Z"}
    opens: AwareDatetime
    closes: AwareDatetime


class TopicWait(Wait):
    """What somebody would be told who came for a topic now."""

    example: ClassVar = {"topic": "empfang", **Wait.example}
    topic: str


class HallNow(Answer):
    """How a hall is now."""

    example: ClassVar = {
        "site": "halle", "title": "Halle", "timezone": "Europe/Berlin", "languages": ["de", "ar"], "open": True,
        "today": Stretch.example, "next": {"opens": "2026-11-24T07:00:00Z", "closes": "2026-11-24T11:00:00Z"},
        "waiting": 12, "waits": [TopicWait.example],
    }  # fmt: skip
    site: str
    title: str
    timezone: str
    languages: list[str]
    open: bool
    today: Stretch | None
    next: Stretch | None
    waiting: int | None
    waits: list[TopicWait]


class GateAnswer(Answer):
    """One answer to the question of a gate."""

    example: ClassVar = {"id": "eu", "title": {"de": "EU", "ar": "الاتحاد الأوروبي"}}
    id: str
    title: dict[str, str]


class Gate(Answer):
    """A question that is asked before a topic."""

    example: ClassVar = {"question": {"de": "Woher kommen Sie?", "ar": "من أين أتيت؟"}, "answers": [GateAnswer.example]}
    question: dict[str, str]
    answers: list[GateAnswer]


class Topic(Answer):
    """Something that one can come for."""

    example: ClassVar = {
        "id": "anmelden", "parent": None, "title": {"de": "Anmelden", "ar": "التسجيل"}, "icon": "house", "open": True,
        "gate": Gate.example,
    }  # fmt: skip
    id: str
    parent: str | None
    title: dict[str, str]
    icon: str
    open: bool
    gate: Gate | None


class Topics(Answer):
    """The topics of a hall, in the order of its tiles."""

    example: ClassVar = {"topics": [Topic.example]}
    topics: list[Topic]


class TopicFigure(Answer):
    """How many wait for a topic."""

    example: ClassVar = {"topic": "empfang", "waiting": 7}
    topic: str
    waiting: int | None


class Figures(Answer):
    """How many wait now. What is None would tell of persons."""

    example: ClassVar = {"waiting": 12, "topics": [TopicFigure.example, {"topic": "arbeit", "waiting": None}]}
    waiting: int | None
    topics: list[TopicFigure]


class DirectoryPage(Answer):
    """A page of the directory, as HSDS 3.0 pages."""

    example: ClassVar = {
        "total_items": 1, "total_pages": 1, "page_number": 1, "size": 1, "first_page": True, "last_page": True,
        "empty": False,
        "contents": [{"id": "d7b3b02c-5b8c-5c3e-9d53-9f5f4ecd3f7b", "slug": "amt", "service": {"name": "Jobcenter"}}],
    }  # fmt: skip
    total_items: int
    total_pages: int
    page_number: int
    size: int
    first_page: bool
    last_page: bool
    empty: bool
    contents: list[dict[str, Any]]
