// Listens for news: a poke says only that something has changed. Without it the wall still looks by itself.

const AGAIN = 5000;

/** Calls `poked()` at every poke, at every connection and when the line breaks, and `linked(isUp)`. Gives {stop}. */
export function listen(token, poked, linked) {
  let socket = null;
  let stopped = false;
  import("/static/vendor/socket.io.js").then(open, (error) => console.warn("no news:", error.message));

  function open(library) {
    if (stopped) return;
    socket = library.io({ auth: { token }, transports: ["websocket"], reconnectionDelayMax: AGAIN });
    socket.on("changed", poked);
    socket.on("connect", () => {
      linked(true);
      poked();
    });
    socket.on("disconnect", () => lost());
    socket.on("connect_error", () => lost());
  }

  // The server may be gone: the wall asks, and says so. The library gives up when the server closes the line or refuses
  // it; the wall does not.
  function lost() {
    linked(false);
    poked();
    if (!socket.active) setTimeout(() => stopped || socket.connect(), AGAIN);
  }

  function stop() {
    stopped = true;
    if (socket) socket.disconnect();
  }

  return { stop };
}
