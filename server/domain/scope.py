"""What a program of others may do with its token; each scope opens one thing, and none opens another."""

from enum import StrEnum


class Scope(StrEnum):
    """The scopes of a token."""

    HALL_READ = "hall:read"
    TICKETS_ISSUE = "tickets:issue"
    CALLS_READ = "calls:read"
    DIRECTORY_READ = "directory:read"
    FIGURES_READ = "figures:read"
    WEBHOOKS_MANAGE = "webhooks:manage"
