"""What pages need: the Socket.IO client, pictograms drawn a little calmer, fonts with their ranges of characters."""

import re
import shutil
from pathlib import Path

FONTS = ("@fontsource-variable/noto-sans", "@fontsource-variable/noto-sans-arabic")
"""One line for each script; the browser fetches a font only when a page has characters of it."""

STROKE = 'stroke-width="1.5"'
"""Pictograms are drawn on a grid of 24 with a stroke of 2; at the kiosk's size 1.5 is calmer and still seen from afar."""


def copy_for_browsers(packages: Path, vendor: Path) -> None:
    """Makes the folder `vendor` anew."""
    shutil.rmtree(vendor, ignore_errors=True)
    (vendor / "fonts").mkdir(parents=True)
    (vendor / "icons").mkdir()
    client = packages / "socket.io-client" / "dist"
    for source, name in (("socket.io.esm.min.js", "socket.io.js"), ("socket.io.min.js", "socket.io.classic.js")):
        # The maps stay behind, and so does the line that asks for them.
        (vendor / name).write_text(re.sub(r"\n//# sourceMappingURL=.*", "", (client / source).read_text()))
    for drawing in (packages / "lucide-static" / "icons").glob("*.svg"):
        (vendor / "icons" / drawing.name).write_text(drawing.read_text().replace('stroke-width="2"', STROKE))
    (vendor / "fonts.css").write_text("\n".join(_font_faces(packages / font, vendor / "fonts") for font in FONTS))


def _font_faces(font: Path, to: Path) -> str:
    css = (font / "index.css").read_text()
    for name in re.findall(r"url\(\./files/([^)]+)\)", css):
        shutil.copy(font / "files" / name, to / name)
    return css.replace("url(./files/", "url(fonts/")
