"""The tables. Their constraints hold even if a rule above them is wrong."""

from server.storage.tables.base import metadata
from server.storage.tables.crowds import check_ins, waves
from server.storage.tables.desks import alarms, lines_down, rota_changes, seats
from server.storage.tables.devices import TO_PRINT, devices, number_blocks, papers
from server.storage.tables.hall import TO_CLEAR, events, pictures, places, site_versions, sites
from server.storage.tables.people import accounts, invitations, logins, members
from server.storage.tables.phones import push_subscriptions
from server.storage.tables.privacy import clearings, talk_lengths
from server.storage.tables.programs import api_tokens, deliveries, webhooks
from server.storage.tables.visits import AT_A_DESK, NOT_OVER, RESTRICTED, WAITING, legs, needs, notes, numbers, tickets
from server.storage.tables.waits import day_sums, forecasts, habits, ranges, told_waits

__all__ = [
    "AT_A_DESK", "NOT_OVER", "RESTRICTED", "TO_CLEAR", "TO_PRINT", "WAITING", "accounts", "alarms",
    "api_tokens", "check_ins", "clearings", "day_sums", "deliveries", "devices", "events", "forecasts",
    "habits", "invitations", "legs", "lines_down", "logins", "members", "metadata", "needs", "notes",
    "number_blocks", "numbers", "papers", "pictures", "places", "push_subscriptions", "ranges", "rota_changes",
    "seats", "site_versions", "sites", "talk_lengths", "tickets", "told_waits", "waves", "webhooks",
]  # fmt: skip
