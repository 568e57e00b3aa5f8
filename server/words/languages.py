"""Names and directions of languages, in their own script. Browsers and libraries lack several of them."""

from dataclasses import dataclass

from babel import Locale

from server.domain.site.language import spoken


@dataclass(frozen=True, kw_only=True)
class Language:
    """A language as a visitor reads it: the endonym, and `rtl` for scripts that run from right to left."""

    code: str
    name: str
    direction: str = "ltr"


KNOWN = {
    known.code: known
    for known in (
        Language(code="de", name="Deutsch"),
        Language(code="de-simple", name="Einfaches Deutsch"),
        Language(code="en", name="English"),
        Language(code="ar", name="العربية", direction="rtl"),
        Language(code="uk", name="Українська"),
        Language(code="ru", name="Русский"),
        Language(code="tr", name="Türkçe"),
        Language(code="fa-AF", name="دری", direction="rtl"),
        Language(code="fa", name="فارسی", direction="rtl"),
        Language(code="ps", name="پښتو", direction="rtl"),
        Language(code="ckb", name="کوردی (سۆرانی)", direction="rtl"),
        Language(code="kmr", name="Kurdî (Kurmancî)"),
        Language(code="ti", name="ትግርኛ"),
        Language(code="am", name="አማርኛ"),
        Language(code="so", name="Soomaali"),
        Language(code="bg", name="Български"),
        Language(code="ro", name="Română"),
        Language(code="pl", name="Polski"),
        Language(code="sq", name="Shqip"),
        Language(code="sr", name="Srpski"),
        Language(code="hr", name="Hrvatski"),
        Language(code="es", name="Español"),
        Language(code="fr", name="Français"),
        Language(code="it", name="Italiano"),
        Language(code="pt", name="Português"),
        Language(code="vi", name="Tiếng Việt"),
        Language(code="ka", name="ქართული"),
        Language(code="zh", name="中文"),
        Language(code="hi", name="हिन्दी"),
        Language(code="ur", name="اردو", direction="rtl"),
    )
}
"""Serbian stands in Latin letters, which readers of Bosnian and Montenegrin read as well."""

_OF_BABEL = {"sr": "sr_Latn", "fa-AF": "fa_AF"}


def endonym(language: str) -> str:
    """A language by its own name; its code where nobody has told us."""
    return KNOWN[language].name if language in KNOWN else language


def direction(language: str) -> str:
    """`rtl` or `ltr`."""
    return KNOWN[language].direction if language in KNOWN else "ltr"


def name_in(code: str, language: str) -> str:
    """What a language is called in another one: "Somali" in German. Its own name where Babel has none."""
    names = Locale.parse(locale_of(language)).languages
    own = KNOWN[code].name if code in KNOWN else code
    return str(names.get(code.replace("-", "_")) or names.get(code.partition("-")[0]) or own)


def locale_of(language: str) -> str:
    """What Babel calls a language of ours."""
    said = spoken(language)
    return _OF_BABEL.get(said, said)
