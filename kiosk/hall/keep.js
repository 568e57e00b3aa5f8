// What the kiosk keeps through a reload: its token, and nothing about anybody.

// The wall may run in the same browser, so each of the two devices has its own place for the token.
const TOKEN = "lotse.device.kiosk";

export function token() {
  try {
    return localStorage.getItem(TOKEN);
  } catch (error) {
    return null; // no storage: as on the first day
  }
}

export function saveToken(value) {
  try {
    if (value === null) localStorage.removeItem(TOKEN);
    else localStorage.setItem(TOKEN, value);
  } catch (error) {
    console.warn("the kiosk cannot remember its token", error.message);
  }
}
