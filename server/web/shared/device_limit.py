"""How often one device may do something: a broken one must not keep the hall busy."""

from server.web.shared.guard import this_device
from server.web.shared.limits import limiter
from server.web.shared.parts import parts

per_device = limiter.shared_limit(
    lambda: f"{parts().config.device_steps_per_minute}/minute",
    scope="devices",
    key_func=lambda: f"device {this_device().id}",
)
"""Marks a route that a device posts to; all such routes of one device count together."""
