"""The eight filled shapes beside the number, as on every screen; paths in a square of 100 by 100."""

from PIL import Image, ImageChops, ImageDraw

from printer.outline import polygons

_FINER = 8

SYMBOLS = {
    "circle": "M50 10a40 40 0 0 1 0 80a40 40 0 0 1 0-80z",
    "triangle": "M47.5 7.3Q50 3 52.5 7.3L97.5 86.7Q100 91 95 91L5 91Q0 91 2.5 86.7z",
    "square": "M15 19Q15 15 19 15L81 15Q85 15 85 19L85 81Q85 85 81 85L19 85Q15 85 15 81z",
    "star": (
        "M48.7 4.2Q50 1.5 51.3 4.2L65 33.9Q65 33.9 65 33.9L97.4 37.8Q100.4 38.1 98.2 40.2"
        "L74.3 62.4Q74.3 62.4 74.3 62.4L80.6 94.4Q81.2 97.4 78.5 95.9L50 80Q50 80 50 80"
        "L21.5 95.9Q18.8 97.4 19.4 94.4L25.7 62.4Q25.7 62.4 25.7 62.4L1.8 40.2"
        "Q-0.4 38.1 2.6 37.8L35 33.9Q35 33.9 35 33.9z"
    ),
    "moon": "M61 4.5A46.5 46.5 0 1 0 96 66A37 37 0 0 1 61 4.5z",
    "drop": "M50 1C57 17 86 36 86 62a36 36 0 0 1-72 0C14 36 43 17 50 1z",
    "leaf": (
        "M95 5C45 3 8 26 8 62c0 8 2 14 5 19L3 91l7 7 10-10c5 3 11 5 18 5C75 93 97 55 95 5zM72 36L29 79l-6-6L66 30z"
    ),
    "heart": (
        "M50 92C36 80 4 59 4 34 4 19 15 9 28 9c9 0 17 5 22 13 5-8 13-13 22-13 13 0 24 10 24 25 0 25-32 46-46 58z"
    ),
}


def drawn_symbol(name: str, size: int) -> Image.Image:
    """The shape in black (0) on white (255), `size` dots wide and high; raises KeyError."""
    large = size * _FINER
    shape = Image.new("1", (large, large), 1)
    for part in polygons(SYMBOLS[name]):
        corners = [(x * large / 100, y * large / 100) for x, y in part]
        layer = Image.new("1", (large, large), 0)
        ImageDraw.Draw(layer).polygon(corners, fill=1)
        shape = ImageChops.logical_xor(shape, layer)
    return shape.convert("L").resize((size, size), Image.Resampling.BOX)
