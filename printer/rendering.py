"""From the content of a job to the bytes for the printer, and the title by which people know the paper."""

from dataclasses import dataclass

from PIL import Image

from printer.content import Ticket
from printer.escpos import encoded, harmless
from printer.fields import mapping
from printer.layout import laid_out
from printer.picture import drawn
from printer.reading import read_content
from printer.sheet import Sheet


@dataclass(frozen=True, kw_only=True)
class Rendered:
    """A paper ready to be sent; `title` is a ticket's number or what stands on top of a slip."""

    title: str
    bitmap: Image.Image
    data: bytes
    millimetres: int


def rendered(content: object, sheet: Sheet) -> Rendered:
    """The paper of a job; raises ValueError when it cannot be read, written or fitted."""
    asked = read_content(mapping(content, "content"))
    title = asked.number if isinstance(asked, Ticket) else asked.title.own
    return ready(drawn(laid_out(asked), sheet), sheet, title=title)


def ready(picture: Image.Image, sheet: Sheet, *, title: str) -> Rendered:
    """A picture of mode "1" as a paper."""
    bitmap = harmless(picture)
    return Rendered(
        title=title, bitmap=bitmap, data=encoded(bitmap), millimetres=round(bitmap.height / sheet.millimetre)
    )
