// Listens for news: a poke says only that something has changed. Without it the page still looks by itself.

const AGAIN = 5000;

/** Calls `poked()` at every poke and at every connection. `auth` says who listens; advisors are known by their login. */
export function listen(auth, poked) {
  import("/static/vendor/socket.io.js").then(open, (error) => console.warn("no news:", error.message));

  function open(library) {
    const socket = library.io({ auth, transports: ["websocket"], reconnectionDelayMax: AGAIN });
    // A new connection is as good as a poke: something may have changed while nobody listened.
    ["changed", "connect"].forEach((event) => socket.on(event, () => poked()));
    // The library gives up when the server closes the line or refuses it; the page does not.
    ["disconnect", "connect_error"].forEach((event) =>
      socket.on(event, () => socket.active || setTimeout(() => socket.connect(), AGAIN)),
    );
  }
}
