"""Sound as it is kept and sent: WAV, one channel, 16 bits, 22,050 times a second."""

import wave
from collections.abc import Sequence
from io import BytesIO

RATE = 22_050
_CHANNELS, _WIDTH = 1, 2
_PAUSE = bytes(_WIDTH * (RATE * 3 // 10))
"""Between two sentences: three tenths of a second."""


def frames_of(wav: bytes) -> bytes:
    """The sound in a WAV file, also in one that was written to a pipe and does not know its own length.

    Raises ValueError for anything in another shape.
    """
    try:
        with wave.open(BytesIO(wav)) as sound:
            shape = sound.getnchannels(), sound.getsampwidth(), sound.getframerate()
            frames: bytes = sound.readframes(sound.getnframes())
    except (wave.Error, EOFError) as error:
        raise ValueError(f"not a WAV file: {error}") from error
    if shape != (_CHANNELS, _WIDTH, RATE):
        raise ValueError(f"{shape[0]} channels, {shape[1] * 8} bits, {shape[2]} Hz instead of 1, 16, {RATE}")
    return frames


def wav_of(frames: bytes) -> bytes:
    """A WAV file that holds these frames."""
    file = BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(_CHANNELS)
        sound.setsampwidth(_WIDTH)
        sound.setframerate(RATE)
        sound.writeframes(frames)
    return file.getvalue()


def joined(wavs: Sequence[bytes]) -> bytes:
    """One WAV file that says one after the other, with a breath between. Raises ValueError like `frames_of`."""
    return wav_of(_PAUSE.join(frames_of(wav) for wav in wavs))
