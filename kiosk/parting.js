// How somebody who is sent to another house leaves this screen.

/** The key of what stands on the button that ends it. */
export function doneKey({ stay, afterwards }) {
  if (stay) return "go-there";
  return afterwards ? "afterwards-no" : "done";
}
