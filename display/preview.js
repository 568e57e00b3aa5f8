// A wall that is only looked at, in a frame of the administration: it draws the boards that it is given, asks for nothing
// but its sentences, remembers nothing and is not heard.
import * as keep from "./hall/keep.js";
import { Wall } from "./wall.js";

const TICK = 250;
const LONG = 5000; // since nobody was called: the slide is shown at once, and stays

const silent = {
  isAudible: () => true,
  unlock: () => {},
  ahead: () => {},
  hush: () => {},
  announce: () => Promise.resolve(null),
};
const nothing = { read: () => null, save: () => {} };

Object.assign(keep.heard, nothing, { read: () => [] });
Object.assign(keep.cut, nothing);
const wall = new Wall(() => silent);
wall.report = { tell: () => {} };
wall.isBlind = () => false;
let seq = 0;

window.addEventListener("message", ({ origin, source, data }) => {
  if (origin !== location.origin || source !== window.parent) return;
  seq += 1;
  wall.came({ board: Object.assign({}, data.board, { seq }), now: data.now });
});
window.addEventListener("resize", () => wall.draw(true));
if (document.fonts) document.fonts.ready.then(() => wall.draw(true));
setInterval(() => {
  wall.calledAt = performance.now() - LONG;
  wall.step();
}, TICK);

wall.speak(document.documentElement.lang).then(() => window.parent.postMessage("ready", location.origin));
