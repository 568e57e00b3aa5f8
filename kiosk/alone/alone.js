// The kiosk without its server: knows since when it stands alone, answers by itself, hands in when the server is back.
import { clockTime } from "../clock.js";
import { newSecret } from "../offline/secret.js";
import * as answer from "./answer.js";
import * as away from "./away.js";
import { boardAlone } from "./board.js";
import { Known } from "./known.js";
import { isOpen } from "./lease.js";
import { handIn } from "./merge.js";
import { print } from "./printing.js";
import * as stock from "./stock.js";

const VALID = 5 * 60000;

export class Alone {
  /** `now` and all other times are those of the page's own clock that only grows. */
  constructor(now) {
    this.away = away.begin(now);
    this.known = new Known(now);
    this.papers = {}; // of the last ticket: request → state, as on a board
    this.isBusy = false;
  }

  /** The server has answered with a board, null when nothing has changed. Gives the board to show. */
  reached(board, hallTime, now) {
    this.away = away.reached();
    this.known.heard(board, hallTime, now);
    const { hall } = this.known;
    return hall && Object.assign({}, hall.board, { papers: Object.assign({}, hall.board.papers, this.papers) });
  }

  /** What came back when something was asked: a status of HTTP, 0 for nothing. */
  heard(status, now) {
    this.away = status === 0 || status >= 500 ? away.lost(this.away, now) : away.reached();
  }

  /** The board to show while alone, else null. */
  board(now) {
    if (!this.known.suffices() || !away.isAlone(this.away, now)) return null;
    const { hall, lease } = this.known;
    return boardAlone(hall.board, lease, this.known.left(), this.known.moment(), this.papers);
  }

  /** Whether this question is answered here. */
  answers(question, now) {
    if (!this.known.suffices() || !away.answers(this.away, question, now)) return false;
    return isOpen(this.known.lease, this.known.moment()) && this.known.left() > 0;
  }

  /** Resolves to the answer, like one of the hall; status 0 when there is none after all. `changed()` hears of the paper. */
  async answer(question, language, changed) {
    const { lease } = this.known;
    const moment = this.known.moment();
    const wanted = answer.wanted(question, lease, moment);
    if (wanted === null) return answer.notAlone(lease, language);
    const { request } = question;
    const made = { request, secret: newSecret(), taken_at: moment.at, undecided: away.isUndecided(question) };
    const ticket = await this.known.give(Object.assign(made, wanted), moment.day);
    if (ticket === null) return { status: 0, body: null };
    this.print(ticket, moment, changed);
    return answer.given(ticket, lease);
  }

  print(ticket, { at }, changed) {
    const { request } = ticket;
    const paper = answer.paperOf(ticket, this.known.lease, clockTime(at, this.known.timezone()));
    const became = (state) => {
      this.papers = Object.assign({}, this.papers, { [request]: state });
      if (state === "printed") this.known.change((kept) => stock.printed(kept, request)).catch(console.warn);
      changed();
    };
    this.papers = { [request]: "sent" };
    print(request, paper, new Date(Date.parse(at) + VALID).toISOString(), became);
  }

  /** While the server is there: hands in, then leases. Calls `leave` when it does not know this kiosk. */
  async work(token, language, now, leave) {
    if (this.isBusy || !this.known.hall) return;
    this.isBusy = true;
    try {
      await this.known.began;
      const how = await handIn(token, language, (change) => this.known.change(change));
      if (how === "strange") leave();
      else if (how === "well") await this.known.renew(token, now);
    } finally {
      this.isBusy = false;
    }
  }
}
