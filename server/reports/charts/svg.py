"""Elements of a drawing as text. Whatever stands in them is escaped; numbers have one decimal, so that bytes repeat."""

from markupsafe import Markup, escape

Number = float | int


def element(name: str, /, *inside: str, **attributes: str | Number) -> Markup:
    """One element. `class_` is its class, an underscore in a name a hyphen; text inside is escaped, Markup is not."""
    said = Markup("").join(
        Markup(' {}="{}"').format(key.rstrip("_").replace("_", "-"), _said(value)) for key, value in attributes.items()
    )
    return Markup("<{0}{1}>{2}</{0}>").format(name, said, Markup("").join(escape(each) for each in inside))


def group(*parts: Markup, **attributes: str | Number) -> Markup:
    """Elements that belong together."""
    return element("g", *parts, **attributes)


def box(x: Number, y: Number, width: Number, height: Number, *, look: str, told: str = "", **more: str) -> Markup:
    """A rectangle; `told` is what a pointer over it is told."""
    inside = (element("title", told),) if told else ()
    return element("rect", *inside, class_=look, x=x, y=y, width=width, height=height, **more)


def line(x1: Number, y1: Number, x2: Number, y2: Number, *, look: str) -> Markup:
    """A straight line."""
    return element("line", class_=look, x1=x1, y1=y1, x2=x2, y2=y2)


def text(x: Number, y: Number, said: str, *, look: str = "name", anchor: str = "start") -> Markup:
    """A line of text; `y` is where its letters stand."""
    return element("text", said, class_=look, x=x, y=y, text_anchor=anchor)


def _said(value: str | Number) -> str:
    if isinstance(value, str):
        return value
    rounded = f"{value:.1f}".removesuffix(".0")
    return "0" if rounded == "-0" else rounded
