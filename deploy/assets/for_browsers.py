"""What pages need: the Socket.IO client, QR codes, pictograms drawn a little calmer, fonts with their characters."""

import re
import shutil
from pathlib import Path

FONTS = (
    "@fontsource-variable/noto-sans",
    "@fontsource-variable/noto-sans-arabic",
    "@fontsource-variable/noto-sans-ethiopic",
    "@fontsource-variable/noto-sans-devanagari",
    "@fontsource-variable/noto-sans-georgian",
    "@fontsource-variable/noto-sans-sc",
)
"""One entry for each script; the browser fetches a font only when a page has characters of it."""

CLIENTS = {"socket.io.esm.min.js": "socket.io.js", "socket.io.min.js": "socket.io.classic.js"}
"""As a module for our pages, and as a plain script."""

STROKE = 'stroke-width="1.5"'
"""Pictograms are drawn with a stroke of 2 on a grid of 24; at the kiosk's size 1.5 is calmer, and enough."""


def copy_for_browsers(packages: Path, vendor: Path) -> None:
    """Makes the folder `vendor` anew."""
    shutil.rmtree(vendor, ignore_errors=True)
    for folder in ("fonts", "icons", "licences"):
        (vendor / folder).mkdir(parents=True)
    client = packages / "socket.io-client"
    for source, name in CLIENTS.items():
        # The maps stay behind, and so does the line that asks for them.
        script = re.sub(r"\n//# sourceMappingURL=.*", "", (client / "dist" / source).read_text())
        (vendor / name).write_text(script)
    shutil.copy(packages / "lean-qr" / "index.mjs", vendor / "qr.js")
    for drawing in (packages / "lucide-static" / "icons").glob("*.svg"):
        (vendor / "icons" / drawing.name).write_text(drawing.read_text().replace('stroke-width="2"', STROKE))
    faces = [_font_faces(packages / font, vendor / "fonts") for font in FONTS]
    (vendor / "fonts.css").write_text("\n".join(faces))
    for package in (client, packages / "lean-qr", packages / "lucide-static", *(packages / font for font in FONTS)):
        shutil.copy(package / "LICENSE", vendor / "licences" / f"{package.name}.txt")


def _font_faces(font: Path, to: Path) -> str:
    css = (font / "index.css").read_text()
    for name in re.findall(r"url\(\./files/([^)]+)\)", css):
        shutil.copy(font / "files" / name, to / name)
    return css.replace("url(./files/", "url(fonts/")
