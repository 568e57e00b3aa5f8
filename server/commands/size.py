"""How much something is, as people say it."""


def in_words(size: float) -> str:
    """So many bytes, in the unit that fits: 830 bytes, 27 kB, 4.2 MB, 1.3 GB."""
    if size < 1_000:
        return f"{size:.0f} bytes"
    if size < 1_000_000:
        return f"{size / 1_000:.0f} kB"
    if size < 1_000_000_000:
        return f"{size / 1_000_000:.1f} MB"
    return f"{size / 1_000_000_000:.1f} GB"
