// Lets the phone be woken when it is time although the page is closed, if the visitor asks and the browser can.

const here = location.pathname;

/** Shows the switch where it can be had. `end()` forgets it all: the visit is over. */
export function waking(box) {
  const canBe = box && "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
  if (!canBe || Notification.permission === "denied") return { end: () => {} };
  const failed = document.getElementById("wake-failed");
  box.closest(".switch").hidden = false;
  box.disabled = true; // until it shows what is so: what is pressed before would be shown the other way round
  asked()
    .then((subscription) => (box.checked = subscription !== null))
    .finally(() => (box.disabled = false));
  box.addEventListener("change", change);
  return { end };

  async function change() {
    box.disabled = true;
    const isDone = await (box.checked ? begin(box.dataset.key) : end()).catch(() => false);
    if (box.checked) box.checked = isDone;
    failed.textContent = isDone ? "" : failed.dataset.sentence;
    box.disabled = false;
  }
}

async function begin(key) {
  if ((await Notification.requestPermission()) !== "granted") return false;
  const registration = await register();
  const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });
  if (await say("wake", subscription.endpoint)) return true;
  await end();
  return false;
}

async function end() {
  const subscription = await asked();
  if (subscription === null) return true;
  await say("let-sleep", subscription.endpoint);
  await subscription.unsubscribe();
  return (await registered()).unregister();
}

/** The worker of this ticket alone: it knows by its scope what to ask for, and by its address in which language. */
async function register() {
  const { number } = document.getElementById("ticket").dataset;
  const how = new URLSearchParams({ lang: document.documentElement.lang, number });
  const made = await navigator.serviceWorker.register(`/static/phone/worker.js?${how}`, { scope: here });
  await navigator.serviceWorker.ready;
  return made;
}

async function registered() {
  const found = await navigator.serviceWorker.getRegistration(here);
  return found && new URL(found.scope).pathname === here ? found : null;
}

async function asked() {
  const found = await registered();
  return found ? found.pushManager.getSubscription() : null;
}

async function say(what, endpoint) {
  const answer = await fetch(`${here}/${what}`, { method: "POST", body: new URLSearchParams({ endpoint }) });
  return answer.ok;
}

// Older browsers do not read the key as text.
function bytes(key) {
  const plain = atob(key.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
