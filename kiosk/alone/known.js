// What the kiosk knows and keeps for the time without server: the last board, the hall's time, its lease, its numbers.
import * as ask from "../hall/ask.js";
import { newId } from "../id.js";
import { ahead, hallNow } from "../offline/hall-time.js";
import * as leases from "./lease.js";
import * as stock from "./stock.js";
import * as store from "./store.js";

const KEEP_EVERY = 60000;
const CALM_AFTER = 3000; // a page that has just come has other things to ask for

export class Known {
  constructor(now) {
    this.hall = null; // {board, ahead}: what was last heard
    this.lease = null;
    this.stock = stock.empty;
    this.isBroken = false;
    this.keptAt = -Infinity;
    this.calmFrom = now + CALM_AFTER;
    this.askedAt = null;
    this.began = this.remember().catch((error) => this.cannotKeep(error));
  }

  async remember() {
    const [hall, lease, kept] = await Promise.all(["hall", "lease", "stock"].map(store.read));
    this.hall = this.hall || hall || null;
    this.lease = lease || null;
    this.stock = kept || stock.empty;
  }

  /** Nothing is given out that might be given out again. */
  cannotKeep(error) {
    console.warn("the kiosk cannot stand alone:", error.message);
    this.isBroken = true;
    return null;
  }

  /** The server has answered: `board` null when nothing has changed, `hallTime` as it says it. */
  heard(board, hallTime, now) {
    const last = board || (this.hall && this.hall.board);
    if (!last) return;
    this.hall = { board: last, ahead: ahead(hallTime, Date.now()) };
    if (board === null || now - this.keptAt < KEEP_EVERY) return;
    this.keptAt = now;
    store.change("hall", () => this.hall).catch((error) => this.cannotKeep(error));
  }

  /** Whether there is enough to stand alone. */
  suffices() {
    return !this.isBroken && this.hall !== null && this.lease !== null && this.hall.board.kiosk.alone > 0;
  }

  /** The hall's time: {at, day}. */
  moment() {
    return hallNow(this.hall.ahead, Date.now(), this.timezone());
  }

  timezone() {
    return this.hall.board.site.timezone;
  }

  left() {
    return stock.left(this.stock, this.moment().day);
  }

  /** Resolves to the ticket once it is on the disk, null when there is no number or no disk. */
  async give(made, day) {
    let ticket = null;
    await this.change((kept) => {
      const given = stock.give(kept, made, day);
      ticket = given.ticket;
      return given.stock;
    }).catch((error) => this.cannotKeep(error));
    return this.isBroken ? null : ticket;
  }

  async change(how) {
    this.stock = await store.change("stock", (kept) => how(kept || stock.empty));
  }

  /** Leases for the next time, if that is due. */
  async renew(token, now) {
    if (this.isBroken || now < this.calmFrom || !this.isDue(now)) return;
    this.askedAt = now;
    const said = await ask.lease(token, newId());
    if (said.status !== 201) return;
    const { board } = this.hall;
    const lease = Object.assign({}, said.body, { numbers: null, profile: leases.profileOf(board) });
    await this.change((kept) => stock.learnt(kept, said.body));
    this.lease = await store.change("lease", () => lease);
  }

  isDue(now) {
    const { board } = this.hall;
    if (board.kiosk.alone === 0) return false;
    return leases.isDue(this.lease, board, { left: this.left(), moment: this.moment(), askedAt: this.askedAt, now });
  }
}
