// A kiosk that stands alone, for tests: the contract's board and lease, a moment while the hall is open.
import { readFileSync } from "node:fs";
import * as stock from "../../kiosk/alone/stock.js";

const contract = (name) => JSON.parse(readFileSync(new URL(`../contract/${name}.json`, import.meta.url)));

export const lease = contract("kiosk_lease").answer;
export const board = contract("kiosk_board").answer;
export const ticketAnswer = contract("kiosk_ticket").answer;
export const handedIn = contract("kiosk_alone").request;
export const content = contract("printer_board").answer.jobs[0].content;

export const TODAY = lease.day;
export const TOMORROW = "2024-06-04";
export const NOW = { at: "2024-06-03T08:05:00.000Z", day: TODAY };
export const LATE = { at: "2024-06-03T10:00:00.000Z", day: TODAY };

export const stocked = stock.learnt(stock.empty, lease);
export const made = (request, change = {}) =>
  Object.assign({ request, secret: `secret of ${request}`, taken_at: NOW.at, topic: "empfang", language: "ar", party: 1, undecided: false }, change);

/** A question for a ticket as the kiosk puts it. */
export const question = (change = {}, failures = 0) => ({
  request: "touch", to: "tickets", since: 0, failures, dueAt: 0, sent: false,
  body: Object.assign({ request: "touch", language: "ar", topic: "empfang", answer: null }, change),
});
