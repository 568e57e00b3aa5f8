// Any order of outages, lost answers, crashes, reloads and two windows: each number once, each visitor one ticket, nothing lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as away from "../../kiosk/alone/away.js";
import * as stock from "../../kiosk/alone/stock.js";

const DAY = "2024-06-03";
const STEPS = 200;

// The same chance on every run: what fails here fails everywhere.
function chances(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** The hall as the kiosk knows it: it remembers requests, gives numbers of its own, leases those from 960 on. */
class Hall {
  constructor() {
    this.isThere = true;
    this.next = 1;
    this.tickets = new Map(); // request → number
  }

  touch(request) {
    if (!this.tickets.has(request)) this.tickets.set(request, this.next++);
    return this.tickets.get(request);
  }

  handIn({ request, count }) {
    assert.ok(![...this.tickets].some(([other, number]) => number === count && other !== request), `${count} twice`);
    this.tickets.set(request, count);
  }

  lease() {
    const used = [...this.tickets.values()].filter((number) => number >= 960);
    const first = Math.max(959, ...used) + 1;
    const numbers = Array.from({ length: Math.max(0, 1000 - first) }, (_, at) => ({ count: first + at, number: String(first + at), symbol: "star" }));
    return { day: DAY, signed: "lease", numbers };
  }
}

/** One kiosk whose windows share a disk; what is not on the disk is lost in a crash. */
class World {
  constructor(seed) {
    this.chance = chances(seed);
    this.hall = new Hall();
    this.disk = stock.learnt(stock.empty, this.hall.lease());
    this.late = []; // touches that are still on their way to the hall
    this.shown = new Map(); // request → the number on the screen
    this.ids = 0;
  }

  visitor() {
    const request = `touch-${(this.ids += 1)}`;
    const failures = this.hall.isThere || this.chance(3) === 0 ? this.putThere(request) : 0;
    if (failures >= 0) this.giveAlone(request, failures);
  }

  // Gives -1 when the hall has answered, else how often nothing came back.
  putThere(request) {
    const fate = this.hall.isThere ? this.chance(4) : 3;
    if (fate < 2) {
      this.shown.set(request, this.hall.touch(request));
      return -1;
    }
    if (fate === 2) this.hall.touch(request); // done, and the answer was lost
    else if (this.chance(2)) this.late.push(request); // arrives at some time
    return 1;
  }

  giveAlone(request, failures) {
    const made = { request, secret: request, taken_at: "", topic: "empfang", language: "de", party: 1, undecided: away.isUndecided({ failures }) };
    const { stock: next, ticket } = stock.give(this.disk, made, DAY);
    if (this.chance(12) === 0) return; // crash before it is on the disk: nothing was shown
    this.disk = next;
    if (ticket && this.chance(12) > 0) this.shown.set(request, ticket.count); // else crash before it is shown
  }

  merge() {
    const stale = this.hall.lease(); // another window asked before
    for (const ticket of stock.waiting(this.disk)) {
      if (!this.hall.isThere) return;
      this.hall.handIn(ticket);
      if (this.chance(5) === 0) return; // the answer is lost, or the window is closed
      this.disk = stock.handedIn(this.disk, ticket.request);
    }
    this.disk = stock.learnt(this.disk, this.chance(2) ? this.hall.lease() : stale);
  }

  arrives() {
    const request = this.late.shift();
    if (request && this.hall.isThere) this.hall.touch(request);
  }

  step() {
    const what = this.chance(10);
    if (what < 4) this.visitor();
    else if (what < 6) this.hall.isThere = !this.hall.isThere;
    else if (what < 8) this.merge();
    else this.arrives();
  }

  ends() {
    this.hall.isThere = true;
    while (this.late.length) this.arrives();
    for (let tries = 0; tries < 200 && stock.waiting(this.disk).length; tries += 1) this.merge();
  }
}

for (let seed = 1; seed <= 30; seed += 1) {
  test(`whatever happens (${seed}), every visitor has exactly one ticket under the number that was shown`, () => {
    const world = new World(seed);

    for (let step = 0; step < STEPS; step += 1) world.step();
    world.ends();

    const shown = [...world.shown.values()];
    assert.ok(shown.some((number) => number >= 960), "somebody came while the hall was away");
    assert.equal(new Set(shown).size, shown.length);
    assert.deepEqual([...world.shown].filter(([request, number]) => world.hall.tickets.get(request) !== number), []);
  });
}
