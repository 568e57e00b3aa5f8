"""From a shape and what stands there to the fields of a form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from server.profile.filled import KEY, VALUE, has_own_pages
from server.profile.named import LANGUAGES, OF_THE_HALL, PICTOGRAMS, SPOKEN, Named, can_be_named, names
from server.profile.read import Complaint
from server.profile.shape import Kind, Shape
from server.web.admin.changing import Hall, pictograms
from server.web.admin.profile.brought import LOGO
from server.web.admin.profile.field import Field, Option, Row
from server.web.admin.profile.words import Words
from server.words.languages import KNOWN, direction

_CHOSEN = (Kind.YES_NO, Kind.CHOICE)
_OF_LANGUAGES = (LANGUAGES, OF_THE_HALL, SPOKEN)


@dataclass(kw_only=True)
class Drawing:
    """Draws the form of one part. `left` are the mistakes that no field has shown."""

    hall: Hall
    words: Words
    complaints: Sequence[Complaint] = ()
    _shown: set[Complaint] = field(default_factory=set)

    @property
    def left(self) -> list[Complaint]:
        """What is wrong elsewhere."""
        return [each for each in self.complaints if each not in self._shown]

    def draw(self, shape: Shape, name: str, where: str, value: Any, *, is_new: bool = False) -> Field:
        """The field of `shape`, filled with `value` (JSON); a new one offers an empty choice first."""
        if shape.kind is Kind.THING:
            return self._thing(shape, name, where, value)
        if shape.kind is Kind.LIST:
            return self._list(shape, name, where, value)
        if shape.kind is Kind.MAP:
            return self._map(shape, name, where, value)
        if shape.kind in (Kind.SAID, Kind.LINES):
            return self._in_each_language(shape, name, where, value or {})
        return self._plain(shape, name, where, value, is_new=is_new)

    def _plain(self, shape: Shape, name: str, where: str, value: Any, *, is_new: bool) -> Field:
        kind, options, named = shape.kind.value, tuple[Option, ...](), names(shape)
        offers_nothing = shape.optional or (is_new and (shape.required or named is not None))
        if shape.kind is Kind.YES_NO:
            kind = "choice" if shape.optional else kind
            answers = {"yes": self.words.say("yes"), "no": self.words.say("no")}
            options = self._options(answers, _yes_no(value), empty=True)
        elif shape.kind is Kind.CHOICE:
            options = self._options(
                self.words.choices(shape.choices, shape), value, empty=offers_nothing or value is None
            )
        elif named == PICTOGRAMS:
            kind = "pictogram"
        elif (shape.owner, shape.key) == LOGO:
            kind = "logo"
        elif named is not None:
            kind = "choice"
            options = self._options(self._named(named), value, empty=offers_nothing or not value)
        return self._field(
            shape, name, where, self._wrong(where, below=True), kind=kind, options=options,
            value=_written(shape, value), is_optional=shape.optional,
            usual="" if shape.usual is None else str(shape.usual),
        )  # fmt: skip

    def _thing(self, shape: Shape, name: str, where: str, value: Any) -> Field:
        wrong = self._wrong(where)
        is_set_up = (value is not None) if shape.optional else None
        return self._field(
            shape, name, where, wrong, kind="thing", is_set_up=is_set_up, parts=self.fields(shape, name, where, value)
        )

    def fields(self, shape: Shape, name: str, where: str, value: Any) -> tuple[Field, ...]:
        """The fields of a thing; without a value those of a new one."""
        usual = {key.key: key.usual for key in shape.fields if key.kind in _CHOSEN}
        known = value if isinstance(value, dict) else usual
        return tuple(
            self.draw(key, f"{name}.{key.key}", f"{where}.{key.key}", known.get(key.key), is_new=value is None)
            for key in shape.fields
            if not has_own_pages(key, shape)
        )

    def _list(self, shape: Shape, name: str, where: str, value: Any) -> Field:
        item, known = shape.item or shape, value or []
        is_set_up = (value is not None) if shape.optional else None
        if not item.is_plain:
            kind = "rows" if item.is_row else "blocks"
            wrong = self._wrong(where)
            return self._field(
                shape, name, where, wrong, kind=kind, rows=self._rows(item, name, where, known), is_set_up=is_set_up
            )
        offered = self.words.choices(item.choices, shape) if item.choices else self._offered(shape)
        wrong = self._wrong(where, below=True)
        if offered is None:
            return self._field(shape, name, where, wrong, kind="free", value="\n".join(known), is_set_up=is_set_up)
        in_order = [*known, *(each for each in offered if each not in known)] if not item.choices or known else offered
        ticks = tuple(Option(value=each, label=offered.get(each, each), is_chosen=each in known) for each in in_order)
        return self._field(shape, name, where, wrong, kind="ticks", options=ticks, is_set_up=is_set_up)

    def _rows(self, item: Shape, name: str, where: str, known: list[Any]) -> tuple[Row, ...]:
        def row(at: int, value: Any) -> Row:
            return Row(
                name=f"{name}.{at}", fields=self.fields(item, f"{name}.{at}", f"{where}.{at}", value),
                title=self.words.title_of(value, self.hall.site.language) if value else "", is_new=value is None,
                is_first=at == 0, is_last=at == len(known) - 1,
            )  # fmt: skip

        return tuple(row(at, value) for at, value in enumerate([*known, None]))

    def _map(self, shape: Shape, name: str, where: str, value: Any) -> Field:
        item, known, wrong = shape.item or shape, dict(value or {}), self._wrong(where)
        if shape.choices:
            labels = self.words.choices(shape.choices)
            parts = tuple(
                self._field(
                    item, f"{name}.{key}", f"{where}.{key}", self._wrong(f"{where}.{key}"), kind=item.kind.value,
                    value=known.get(key, ""), label=labels[key], is_optional=True,
                )
                for key in shape.choices
            )  # fmt: skip
            return self._field(shape, name, where, wrong, kind="thing", parts=parts)
        rows = tuple(
            self._pair(item, f"{name}.{at}", f"{where}.{key}", key, known.get(key))
            for at, key in enumerate((*known, ""))
        )
        return self._field(shape, name, where, wrong, kind="rows", rows=rows)

    def _pair(self, item: Shape, name: str, where: str, key: str, value: Any) -> Row:
        said: tuple[Field, ...]
        asked = Field(name=f"{name}.{KEY}", where=where, kind="text", label=self.words.say("key"), value=key)
        inside, label = f"{name}.{VALUE}", self.words.say("value")
        if item.is_plain:
            wrong = self._wrong(where)
            said = (self._field(item, inside, where, wrong, kind="text", value=value or "", label=label),)
        else:
            said = self.fields(item, inside, where, value)
        return Row(name=name, fields=(asked, *said), is_new=not key, is_first=True, is_last=True)

    def _in_each_language(self, shape: Shape, name: str, where: str, value: Mapping[str, Any]) -> Field:
        wrong = self._wrong(where, below=True)
        spoken = [*self.hall.site.languages, *(each for each in value if each not in self.hall.site.languages)]
        parts = tuple(
            Field(
                name=f"{name}.{each}", where=f"{where}.{each}", label=KNOWN[each].name if each in KNOWN else each,
                kind="lines" if shape.kind is Kind.LINES else "text", lang=each, direction=direction(each),
                value="\n".join(value.get(each, ())) if shape.kind is Kind.LINES else value.get(each, ""),
                is_missing=not value.get(each) and each != "de-simple" and bool(value or not shape.optional),
            )
            for each in spoken
        )  # fmt: skip
        return self._field(shape, name, where, wrong, kind="said", parts=parts, is_optional=shape.optional)

    def _field(self, shape: Shape, name: str, where: str, wrong: tuple[str, ...], *, kind: str, **said: Any) -> Field:
        label = said.pop("label", None) or self.words.label(shape)
        return Field(name=name, where=where, kind=kind, label=label, hint=self.words.hint(shape), wrong=wrong, **said)

    def _offered(self, shape: Shape) -> Named | None:
        named = names(shape)
        return None if named is None else self._named(named)

    def _named(self, what: str) -> Named:
        found = can_be_named(self.hall.site, what, languages=KNOWN, pictograms=pictograms())
        return {each: KNOWN[each].name if each in KNOWN else each for each in found} if what in _OF_LANGUAGES else found

    def _options(self, offered: Named, value: Any, *, empty: bool) -> tuple[Option, ...]:
        known = {"": "–"} | dict(offered) if empty else dict(offered)
        if value and value not in known:
            known[str(value)] = str(value)  # what was typed stays, and the sentence beside it says what is wrong
        return tuple(Option(value=each, label=label, is_chosen=each == (value or "")) for each, label in known.items())

    def _wrong(self, where: str, *, below: bool = False) -> tuple[str, ...]:
        found = [
            each for each in self.complaints if each.where == where or (below and each.where.startswith(f"{where}."))
        ]
        self._shown.update(found)
        return tuple(self.words.mistake(each.expected) for each in found)


def _yes_no(value: Any) -> str:
    return "" if value is None else "yes" if value else "no"


def _written(shape: Shape, value: Any) -> Any:
    if value is None:
        return ""
    return str(value)[:5] if shape.kind is Kind.TIME and len(str(value)) == 8 else value
