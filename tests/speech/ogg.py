"""Reads how long a sound in an Ogg file is, as RFC 7845 says."""

OPUS_RATE = 48_000


def seconds_of(opus: bytes) -> float:
    """The last page knows how many samples there were; the first ones only let the decoder begin."""
    head = opus.index(b"OpusHead")
    skipped = int.from_bytes(opus[head + 10 : head + 12], "little")
    last = opus.rindex(b"OggS")
    return (int.from_bytes(opus[last + 6 : last + 14], "little") - skipped) / OPUS_RATE
