// Listens for news: a poke says only that something has changed. Without it the kiosk still looks by itself.

const AGAIN = 3000;

/** Calls `poked()` at every poke, at every connection and when the line breaks. Gives {stop}. */
export function listen(token, poked) {
  let socket = null;
  let stopped = false;
  import("/static/vendor/socket.io.js").then(open, (error) => console.warn("no news:", error.message));

  function open(library) {
    if (stopped) return;
    socket = library.io({ auth: { token }, transports: ["websocket"], reconnectionDelayMax: AGAIN });
    socket.on("changed", poked);
    socket.on("connect", poked);
    socket.on("disconnect", lost);
    socket.on("connect_error", lost);
  }

  // The library gives up when the server closes the line or refuses it; the kiosk does not.
  function lost() {
    poked();
    if (!socket.active) setTimeout(() => stopped || socket.connect(), AGAIN);
  }

  function stop() {
    stopped = true;
    if (socket) socket.disconnect();
  }

  return { stop };
}
