"""Papers to draw: those of the contract, and others in four languages."""

import json
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

CONTRACT = Path(__file__).parents[1] / "contract" / "printer_board.json"

_TICKETS: dict[str, dict[str, Any]] = {
    "uk": {
        "label": "Ваш номер", "topic": "Прописка та посвідка на проживання",
        "wait": "Чекати приблизно 20–35 хвилин",
        "place": "Будь ласка, сядьте в зоні очікування.", "bring_title": "Приготуйте",
        "bring": "Паспорт або посвідчення",
        "when": "Пн 3 червня 2024 · 10:05", "qr_hint": "Стежте за чергою на телефоні",
    },
    "en": {
        "label": "Your number", "topic": "Registering an address", "wait": "Wait about 20–35 minutes",
        "place": "Please take a seat in the waiting area.", "bring_title": "Please have ready",
        "bring": "ID card or passport",
        "when": "Mon 3 June 2024 · 10:05", "qr_hint": "Follow on your phone",
    },
    "de": {
        "label": "Ihre Nummer", "topic": "Anmelden", "wait": "Wartezeit etwa 20–35 Minuten",
        "place": "Bitte nehmen Sie im Wartebereich Platz.", "bring_title": "Bitte bereithalten",
        "bring": "Ausweis oder Pass",
        "when": "Mo 3. Juni 2024 · 10:05", "qr_hint": "Am Handy verfolgen",
    },
}  # fmt: skip


def contract_jobs() -> list[dict[str, Any]]:
    """The jobs of the contract's example."""
    jobs: list[dict[str, Any]] = json.loads(CONTRACT.read_text())["answer"]["jobs"]
    return jobs


def ticket(language: str = "ar", **changes: Any) -> dict[str, Any]:
    """The ticket of the contract in one of four languages, with changes."""
    content: dict[str, Any] = contract_jobs()[0]["content"]
    if language != "ar":
        own = _TICKETS[language]
        for field in ("label", "topic", "wait", "place", "bring_title", "when", "qr_hint"):
            content[field] = _pair(language, own[field], _TICKETS["de"][field])
        content["bring"] = _pair(language, [own["bring"]], [_TICKETS["de"]["bring"]])
        content["demo"] = None
        content |= {"language": language, "direction": "ltr"}
    return content | changes


def slip(**changes: Any) -> dict[str, Any]:
    """The slip of the contract, with changes."""
    content: dict[str, Any] = contract_jobs()[1]["content"]
    return content | changes


def arabic_slip() -> dict[str, Any]:
    """A slip in two languages, from right to left, with everything on it."""
    return slip(
        language="ar",
        direction="rtl",
        title=_pair("ar", "مكتب الأجانب", "Ausländerbehörde"),
        reason=_pair(
            "ar", "من فضلك راجع المكتب خلال أسبوعين.", "Bitte melden Sie sich dort innerhalb von zwei Wochen."
        ),
        where_title=_pair("ar", "أين", "Wo"),
        where=_pair("ar", "المبنى المجاور، المدخل على اليمين", "Nebenan, Eingang rechts"),
        address="Untere Brinkstraße 80, 44141 Dortmund",
        hours_title=_pair("ar", "مفتوح", "Geöffnet"),
        opens=_pair("ar", "موعد الفتح القادم: الاثنين 10 يونيو، 08:00", "Öffnet wieder: Montag, 10. Juni, 08:00 Uhr"),
        hours=_pair("ar", "الاثنين–الجمعة 08:00–12:00 · الخميس 14:00–17:00", "Mo–Fr 08:00–12:00 · Do 14:00–17:00"),
        hours_note=_pair("ar", "بعد الظهر بموعد مسبق فقط", "Nachmittags nur mit Termin"),
        phone="0231 50-0",
        languages=_pair("ar", "اللغات المستخدمة هناك: الألمانية، العربية", "Dort spricht man: Deutsch, Arabisch"),
        accessibility=_pair("ar", "مصعد عند المدخل الخلفي", "Aufzug am hinteren Eingang"),
        bring_title=_pair("ar", "أحضر معك", "Bitte mitbringen"),
        bring=_pair("ar", ["جواز السفر", "عقد الإيجار"], ["Pass", "Mietvertrag"]),
        when=_pair("ar", "الاثنين 3 يونيو 2024 · 10:06", "Mo 3. Juni 2024 · 10:06"),
        qr="https://example.org/office",
        qr_hint=_pair("ar", "معلومات أكثر", "Mehr dazu"),
        again="again:ankommen",
        again_hint=_pair(
            "ar", "هل ستعود؟ اعرض هذا الرمز على الجهاز.", "Kommen Sie wieder? Zeigen Sie diesen Code am Automaten."
        ),
        as_of=_pair("ar", "معلومات بتاريخ 1 يونيو 2024", "Angaben vom 1. Juni 2024"),
    )


def ink(picture: Image.Image) -> "np.ndarray[tuple[int, int], np.dtype[np.bool_]]":
    """Where a picture is black."""
    return ~np.asarray(picture.convert("1"))


def _pair(language: str, own: Any, german: Any) -> dict[str, Any]:
    return {"own": own, "german": None if language == "de" else german}
