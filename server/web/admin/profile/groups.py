"""The parts of a profile as its document groups them (deploy/PROFILE.md)."""

GROUPS: dict[str, tuple[str, ...]] = {
    "hall": (
        "title", "subtitle", "timezone", "language", "languages", "organisations", "desks", "advisors", "staff",
        "opening", "waiting_place",
    ),
    "topics": ("topics", "gates", "redirects"),
    "places": ("directory", "elsewhere", "return_code"),
    "when": ("holidays", "closed", "special_days", "early_arrival", "rota", "closing", "no_show", "step_out"),
    "next": ("routing", "interpreter_lines"),
    "desk": ("closing_questions", "alarm"),
    "many": ("waves", "gathering"),
    "kiosk": ("kiosk", "speech", "phone"),
    "paper": ("ticket",),
    "wall": ("wall", "walls", "slides", "ticker"),
    "report": ("reports",),
    "privacy": ("privacy",),
}  # fmt: skip

FIXED = ("site",)
"""What stays as it is: tickets, devices and people hang on the hall's id."""
