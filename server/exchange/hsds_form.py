"""The parts of HSDS 3.0 that a slip can say, nested as its API gives them: a service at a location."""

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from server.domain.site.text import Arrow
from server.exchange.broken import Form
from server.exchange.foreign_text import web_address
from server.exchange.hsds_schedules import Schedule, Translations

ID = re.compile(r"[a-z0-9-]{1,64}")

Url = Annotated[str, AfterValidator(lambda url: web_address(url) if url.strip() else "")]


class Phone(Form):
    """A telephone."""

    number: str


class Language(Form):
    """A language that is spoken there without an interpreter."""

    code: str | None = None
    name: str | None = None


class Document(Form):
    """What to bring."""

    document: str | None = None


class Address(Form):
    """A postal or physical address."""

    address_1: str | None = None
    address_2: str | None = None
    postal_code: str | None = None
    city: str | None = None
    address_type: str | None = None


class Accessibility(Form):
    """How somebody who cannot walk or see gets in."""

    description: str | None = None
    details: str | None = None
    translations: Translations | None = None


class Service(Form):
    """What is done there."""

    name: str = Field(min_length=1)
    status: str = "active"
    url: Url | None = None
    assured_date: date | None = None
    phones: list[Phone] | None = None
    languages: list[Language] | None = None
    required_documents: list[Document] | None = None
    schedules: list[Schedule] | None = None
    translations: Translations | None = None


class Location(Form):
    """Where it is done."""

    transportation: str | None = None
    url: Url | None = None
    addresses: list[Address] | None = None
    accessibility: list[Accessibility] | None = None
    phones: list[Phone] | None = None
    languages: list[Language] | None = None
    schedules: list[Schedule] | None = None
    translations: Translations | None = None


class ServiceAtLocation(Form):
    """One entry of a directory. `slug`, `arrow` and `source` are ours: HSDS has no terms for them."""

    id: str = Field(min_length=1)
    service: Service
    location: Location | None = None
    phones: list[Phone] | None = None
    schedules: list[Schedule] | None = None
    slug: str | None = Field(default=None, pattern=f"^{ID.pattern}$")
    arrow: Arrow = "none"
    source: str | None = None
