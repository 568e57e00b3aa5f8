"""How often one program may ask."""

from server.web.shared.limits import limiter
from server.web.shared.parts import parts
from server.web.shared.program import this_program

per_program = limiter.shared_limit(
    lambda: f"{parts().config.api_per_minute}/minute", scope="programs", key_func=lambda: f"program {this_program().id}"
)
"""Marks a route for programs; all that one asks counts together."""
