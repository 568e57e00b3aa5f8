// Tells the server how the wall's sound is: when that changes, and again until it has been taken.

export class Report {
  /** `send(sound)` resolves to whether the server has taken it. */
  constructor(send) {
    this.send = send;
    this.taken = null;
    this.busy = false;
  }

  tell(sound) {
    if (this.busy || sound === this.taken) return;
    this.busy = true;
    const ended = (isTaken) => {
      this.busy = false;
      this.taken = isTaken ? sound : null;
    };
    this.send(sound).then(ended, () => ended(false));
  }
}
