// The code for the visitor's phone: black on white with the quiet zone that cameras need.

const SVG = "http://www.w3.org/2000/svg";
const QUIET = 4;

/** `qr`: {modules, path}, one unit of the path is one module. */
export function code(qr, name) {
  const size = qr.modules + 2 * QUIET;
  const made = drawn("svg", { class: "code", viewBox: `${-QUIET} ${-QUIET} ${size} ${size}`, role: "img", "aria-label": name });
  made.append(
    drawn("rect", { x: -QUIET, y: -QUIET, width: size, height: size, fill: "#fff" }),
    drawn("path", { d: qr.path, fill: "#000", "shape-rendering": "crispEdges" }),
  );
  return made;
}

function drawn(name, attributes) {
  const made = document.createElementNS(SVG, name);
  Object.keys(attributes).forEach((key) => made.setAttribute(key, attributes[key]));
  return made;
}
