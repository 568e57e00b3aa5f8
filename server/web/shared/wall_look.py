"""What a wall is told of itself: its layout, how large its letters have to be, when it is light, how loud it is."""

from typing import Any

from server.domain.site.language import said_in_each
from server.domain.site.site import Site
from server.domain.site.wall_settings import LoudHours, QuietHours, WallSettings


def look_part(site: Site, settings: WallSettings) -> dict[str, Any]:
    """As in `tests/contract/wall_board.json`; times are the hall's own."""
    return {
        "layout": settings.layout,
        "screen_inches": float(settings.screen_inches),
        "distance": None if settings.distance is None else float(settings.distance),
        "theme": settings.theme,
        "light_from": settings.light_from.isoformat("minutes"),
        "light_to": settings.light_to.isoformat("minutes"),
        "recent": settings.recent,
        "next": settings.next,
        "go_to": None if settings.go_to is None else said_in_each(settings.go_to, site.languages),
        "arrow": settings.arrow,
        "speaks": settings.speaks,
        "volume": settings.volume,
        "loud": [_hours(hours) | {"volume": hours.volume} for hours in settings.loud],
        "quiet": [_hours(hours) for hours in settings.quiet],
    }


def _hours(hours: LoudHours | QuietHours) -> dict[str, Any]:
    return {"begins": hours.begins.isoformat("minutes"), "ends": hours.ends.isoformat("minutes")}
