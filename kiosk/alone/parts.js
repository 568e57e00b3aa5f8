// What the kiosk's page may draw later and does not name in its document: sentences, signs, pictograms.

const HOUSE_LANGUAGE = "de";
const SHAPES = ["circle", "triangle", "square", "star", "moon", "drop", "leaf", "heart"];
const ICONS = [
  "a-large-small", "accessibility", "armchair", "arrow-down-to-line", "arrow-left", "arrow-right", "baby", "check", "clock",
  "contrast", "house", "info", "languages", "moon-star", "pause", "play", "plus", "pointer", "printer", "rotate-ccw",
  "user-round", "users", "volume-2",
];

/** The addresses of all of it. */
export function partsOf({ languages, topics }) {
  const icons = topics.reduce((found, { icon, children }) => found.concat(icon, children.map((child) => child.icon)), ICONS);
  return [
    ...[HOUSE_LANGUAGE, ...languages.map(({ code }) => code)].map((code) => `/words/kiosk/${encodeURIComponent(code)}.json`),
    ...SHAPES.map((shape) => `/static/symbols/${shape}.svg`),
    ...icons.map((icon) => `/static/vendor/icons/${encodeURIComponent(icon)}.svg`),
  ];
}
