"""Measures a page as it stands on the glass: what sticks out, what overlaps, what a finger cannot hit."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

PLACES = """() => {
  const seen = (one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility !== "hidden";
  const isText = (node) => node.nodeType === 3 && node.textContent.trim();
  const written = (one) => Array.from(one.childNodes).some(isText);
  const drawn = (one) => one.matches("svg, .pictogram, .symbol, .arrow, .waiting");
  const lines = (one) => {
    const range = document.createRange();
    const texts = Array.from(one.childNodes).filter(isText);
    return texts.flatMap((text) => {
      range.selectNode(text);
      return Array.from(range.getClientRects());
    });
  };
  const inside = (one) => {
    if (!written(one)) return one.getBoundingClientRect();
    const all = lines(one);
    const air = parseFloat(getComputedStyle(one).fontSize) * 0.25;
    return { left: Math.min(...all.map((line) => line.left)),
             right: Math.max(...all.map((line) => line.right)),
             top: Math.min(...all.map((line) => line.top)) + air,
             bottom: Math.max(...all.map((line) => line.bottom)) - air };
  };
  const leaf = (one) => seen(one) && !one.closest(".ring") && (written(one) || drawn(one));
  const place = (one) => {
    const { left, top, right, bottom } = inside(one);
    const name = `${one.tagName}.${one.className.baseVal ?? one.className} ${one.textContent.trim().slice(0, 24)}`;
    return { name, left, top, right, bottom };
  };
  const all = Array.from(document.body.querySelectorAll("*"));
  const cut = all.filter((one) => seen(one) && getComputedStyle(one).overflow !== "visible"
    && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1));
  const framed = "button, .ring, .paper, .scan, .card, .reason, li, figure, footer, header";
  const boxes = all.filter((one) => seen(one) && one.matches(framed));
  const fingers = all.filter((one) => seen(one) && one.tagName === "BUTTON");
  const box = (one) => ({ ...place(one), ...one.getBoundingClientRect().toJSON() });
  return { leaves: all.filter(leaf).map(place), cut: cut.map((one) => place(one).name), boxes: boxes.map(box),
           fingers: fingers.map((one) => box(one.closest(".tiles li") ?? one)), width: innerWidth, height: innerHeight,
           rem: parseFloat(getComputedStyle(document.documentElement).fontSize) };
}"""
"""Where everything is that is written or drawn."""

LARGE_ENOUGH = 76 / 28
GAP = 16 / 28
"""Of the root's lettering, which is 28 px on the glass that the design was drawn for."""


def mishaps(page: Page) -> list[str]:
    """Everything that sticks out, is cut, overlaps or is too small for a finger; empty when all is well."""
    found: dict[str, Any] = page.evaluate(PLACES)
    leaves, fingers, rem = found["leaves"], found["fingers"], found["rem"]
    said = [f"cut: {name}" for name in found["cut"]]
    for one in [*leaves, *found["boxes"]]:
        beyond = max(-one["left"], -one["top"], one["right"] - found["width"], one["bottom"] - found["height"])
        if beyond > 1:
            said.append(f"off the glass: {one}")
    said += [f"overlap: {one} and {other}" for one, other in _pairs(leaves) if _near(one, other, -2)]
    said += [f"too near: {one} and {other}" for one, other in _pairs(fingers) if _near(one, other, GAP * rem - 1)]
    for one in fingers:
        if min(one["right"] - one["left"], one["bottom"] - one["top"]) < LARGE_ENOUGH * rem - 1:
            said.append(f"too small: {one}")
    return said


def barriers(page: Page) -> list[str]:
    """What axe finds, with the strictest rule for contrast (7:1)."""
    tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
    options = {"runOnly": tags, "rules": {"color-contrast-enhanced": {"enabled": True}}}
    violations = Axe().run(page, options=options).response["violations"]
    return [
        f"{one['id']}: {node['html'][:160]} {node['failureSummary'][:240]}"
        for one in violations
        for node in one["nodes"]
    ]


def _pairs(places: list[dict[str, Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    return [(one, other) for place, one in enumerate(places) for other in places[place + 1 :]]


def _near(one: dict[str, Any], other: dict[str, Any], distance: float) -> bool:
    """Whether two places are nearer than `distance`; a negative one says by how much they may overlap."""
    beside = max(one["left"], other["left"]) - min(one["right"], other["right"])
    above = max(one["top"], other["top"]) - min(one["bottom"], other["bottom"])
    return bool(max(beside, above) < distance)
