"""Small pictures for the READMEs, and the one of the whole hall."""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

PAPER = (251, 248, 243)
SHADOW = (16, 36, 43, 60)
HEIGHT = 900
GAP = 70


def smaller(source: Path, to: Path, *, width: int = 480) -> None:
    """A copy of at most that width, with few colours: it lies in the repository."""
    to.parent.mkdir(parents=True, exist_ok=True)
    picture = Image.open(source).convert("RGB")
    if picture.width > width:
        picture = picture.resize((width, round(picture.height * width / picture.width)), Image.Resampling.LANCZOS)
    picture.quantize(128).save(to, optimize=True)


def hall_of(taken: Path) -> Image.Image:
    """Kiosk, ticket, desk and wall side by side, as one walks through the hall."""
    kiosk, ticket = _tall(taken / "kiosk-topics-ar.png", HEIGHT), _tall(taken / "ticket-ar.png", HEIGHT)
    wide = round((HEIGHT - GAP) / 2 * 16 / 9)
    wall, desk = _wide(taken / "wall.png", wide), _wide(taken / "desk.png", wide)
    canvas = Image.new("RGB", (kiosk.width + ticket.width + wide + 4 * GAP, HEIGHT + 2 * GAP), PAPER)
    _lay(canvas, kiosk, (GAP, GAP))
    _lay(canvas, ticket, (2 * GAP + kiosk.width, GAP + (HEIGHT - ticket.height) // 2))
    left = 3 * GAP + kiosk.width + ticket.width
    _lay(canvas, wall, (left, GAP))
    _lay(canvas, desk, (left, GAP + HEIGHT - desk.height))
    return canvas


def _lay(canvas: Image.Image, picture: Image.Image, at: tuple[int, int]) -> None:
    shadow = Image.new("RGBA", canvas.size, (0, 0, 0, 0))
    box = (at[0], at[1] + 10, at[0] + picture.width, at[1] + picture.height + 10)
    ImageDraw.Draw(shadow).rectangle(box, fill=SHADOW)
    shadow = shadow.filter(ImageFilter.GaussianBlur(18))
    canvas.paste(shadow.convert("RGB"), (0, 0), shadow)
    canvas.paste(picture, at)


def _tall(file: Path, height: int) -> Image.Image:
    picture = Image.open(file).convert("RGB")
    return picture.resize((round(picture.width * height / picture.height), height), Image.Resampling.LANCZOS)


def _wide(file: Path, width: int) -> Image.Image:
    picture = Image.open(file).convert("RGB")
    return picture.resize((width, round(picture.height * width / picture.width)), Image.Resampling.LANCZOS)
