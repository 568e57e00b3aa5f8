// Wakes when it is time, although the page is closed. A push holds nothing: it asks the hall what there is to say.

const TRIES = [0, 1000, 4000];
const page = new URL(self.registration.scope);
const asked = new URL(self.location.href).searchParams;
const language = `?lang=${asked.get("lang")}`;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("push", (event) => event.waitUntil(tell()));

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open());
});

async function tell() {
  const now = await look();
  await self.registration.showNotification(now.title, {
    body: now.body,
    lang: now.language,
    dir: now.direction,
    icon: "/static/phone/called.svg",
    tag: "turn", // the last one stands alone
    renotify: true,
    vibrate: [400, 200, 400, 200, 400],
  });
}

// Without the hall the number alone must do: it says that something has happened.
async function look() {
  for (const pause of TRIES) {
    await new Promise((goOn) => setTimeout(goOn, pause));
    const answer = await fetch(`${page.pathname}/now${language}`, { cache: "no-store" }).catch(() => null);
    if (answer && answer.ok) return answer.json();
  }
  return { title: asked.get("number") };
}

async function open() {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const found = pages.find((each) => new URL(each.url).pathname === page.pathname);
  return found ? found.focus() : self.clients.openWindow(page.pathname + language);
}
