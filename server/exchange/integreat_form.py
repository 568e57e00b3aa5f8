"""A location of Integreat's API v3, as far as a slip can say it."""

from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, ValidationInfo

from server.exchange.broken import Form
from server.exchange.foreign_text import local_time, web_address


def _time(said: str, info: ValidationInfo) -> str:
    return f"{local_time(said, ZoneInfo(str(info.context))):%H:%M}"


Clock = Annotated[str, AfterValidator(_time)]


Id = Annotated[int, Field(gt=-(2**63), lt=2**63)]


class Slot(Form):
    """From when until when."""

    start: Clock
    end: Clock


class Day(Form):
    """A day of the week; the first of seven is Monday."""

    all_day: bool = Field(default=False, alias="allDay")
    closed: bool = False
    by_appointment: bool = Field(default=False, alias="appointmentOnly")
    slots: list[Slot] | None = Field(default=None, alias="timeSlots")


class Spot(Form):
    """Where it is; `id` is the same in every language."""

    id: Id | None = None
    address: str | None = None
    postcode: str | None = None
    town: str | None = None


class Contact(Form):
    """Somebody to ask there."""

    phone_number: str | None = None
    mobile_number: str | None = None


class Translation(Form):
    """The same location in another language."""

    id: Id | None = None


class IntegreatLocation(Form):
    """One location in one language."""

    id: Id
    title: str = Field(min_length=1)
    url: Annotated[str, AfterValidator(web_address)] | None = None
    available_languages: dict[str, Translation] | list[None] | None = None
    temporarily_closed: bool | None = None
    opening_hours: list[Day] | None = Field(default=None, max_length=7)
    phone_number: str | None = None
    contacts: list[Contact] | None = None
    location: Spot | None = None
    barrier_free: bool | None = None
