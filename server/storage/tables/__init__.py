"""The tables. Their constraints hold even if a rule above them is wrong."""

from server.storage.tables.base import metadata
from server.storage.tables.crowds import check_ins, waves
from server.storage.tables.desks import alarms, lines_down, rota_changes, seats
from server.storage.tables.devices import TO_PRINT, devices, number_blocks, papers
from server.storage.tables.hall import events, passwords, places, sites
from server.storage.tables.visits import AT_A_DESK, NOT_OVER, RESTRICTED, WAITING, legs, needs, numbers, tickets

__all__ = [
    "AT_A_DESK", "NOT_OVER", "RESTRICTED", "TO_PRINT", "WAITING", "alarms", "check_ins", "devices", "events", "legs",
    "lines_down", "metadata", "needs", "number_blocks", "numbers", "papers", "passwords", "places", "rota_changes",
    "seats", "sites", "tickets", "waves",
]  # fmt: skip
