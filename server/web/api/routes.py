"""Every route for programs and for those who watch over the machine."""

from server.web.api import calls, directory, figures, hall, tickets, topics, webhooks
from server.web.api.health import health
from server.web.api.metrics import metrics
from server.web.api.page import api_page
from server.web.api.v1 import v1

FOR_PROGRAMS = (calls, directory, figures, hall, tickets, topics, webhooks)
"""What hangs on `v1` once it is read."""

__all__ = ["FOR_PROGRAMS", "api_page", "health", "metrics", "v1"]
