"""The languages of a visitor's page: that of the ticket, and those of the hall to choose from."""

from server.domain.site.site import Site
from server.domain.visits.ticket import Ticket
from server.words.languages import KNOWN, Language


def own_language(site: Site, ticket: Ticket) -> str:
    """The language of the ticket, else the house's own."""
    return ticket.language if ticket.language in site.languages else site.language


def chosen(site: Site, ticket: Ticket, wanted: str) -> str:
    """The language that was asked for if the hall has it, else the ticket's."""
    return wanted if wanted in site.languages else own_language(site, ticket)


def choices(site: Site, ticket: Ticket) -> tuple[Language, ...]:
    """The hall's languages, the ticket's own first, the others in the order of the kiosk's tiles."""
    first = own_language(site, ticket)
    ordered = dict.fromkeys((first, *site.languages))
    return tuple(KNOWN.get(code) or Language(code=code, name=code) for code in ordered)
