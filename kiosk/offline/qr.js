// The code for an address, made by the page: one drawing instruction, as the server makes them for places.
import { correction, generate } from "/static/vendor/qr.js";

/** {modules, path}, one unit of the path is one module. */
export function qrOf(address) {
  const drawn = generate(address, { minCorrectionLevel: correction.M });
  const places = Array.from({ length: drawn.size * drawn.size }, (_, at) => [at % drawn.size, Math.floor(at / drawn.size)]);
  const dark = places.filter(([x, y]) => drawn.get(x, y));
  return { modules: drawn.size, path: dark.map(([x, y]) => `M${x} ${y}h1v1h-1z`).join("") };
}
