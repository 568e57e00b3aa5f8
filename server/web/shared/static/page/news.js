// Listens for news: a poke says only that something has changed. Without it the page still looks by itself.

const AGAIN = 5000;

// A server whose machine lost power takes the line with it and nobody says so. Whoever says something notices.
const SPEAK = 4000;

/** Calls `poked()` at every poke and at every connection. `auth` says who listens; advisors are known by their login.
 *  Gives hears(): whether there is a connection now. */
export function listen(auth, poked) {
  let socket = null;
  import("/static/vendor/socket.io.js").then(open, (error) => console.warn("no news:", error.message));
  return () => socket !== null && socket.connected;

  function open(library) {
    socket = library.io({ auth, transports: ["websocket"], reconnectionDelayMax: AGAIN });
    // A new connection is as good as a poke: something may have changed while nobody listened.
    ["changed", "connect"].forEach((event) => socket.on(event, () => poked()));
    if (!auth.ticket) setInterval(() => socket.volatile.emit("here"), SPEAK); // thousands of phones had better be silent
    socket.on("disconnect", () => poked()); // the server may be gone: the page looks, and says so
    // The library gives up when the server closes the line or refuses it; the page does not.
    ["disconnect", "connect_error"].forEach((event) =>
      socket.on(event, () => socket.active || setTimeout(() => socket.connect(), AGAIN)),
    );
  }
}
