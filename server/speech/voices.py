"""Which voice of espeak-ng speaks a language. Some languages have none: they need recorded clips."""

from server.domain.site.language import spoken

VOICES = {
    "am": "am", "ar": "ar", "bg": "bg", "de": "de", "en": "en-gb", "es": "es", "fa": "fa", "fa-AF": "fa", "fr": "fr-fr",
    "hi": "hi", "hr": "hr", "it": "it", "ka": "ka", "kmr": "ku", "ku": "ku", "pl": "pl", "pt": "pt", "ro": "ro",
    "ru": "ru", "sq": "sq", "sr": "sr", "tr": "tr", "uk": "uk", "ur": "ur", "vi": "vi", "zh": "cmn",
}  # fmt: skip


def voice_of(language: str) -> str | None:
    """The voice for somebody who reads `language`; None where there is none, as for Tigrinya and Somali."""
    return VOICES.get(spoken(language))
