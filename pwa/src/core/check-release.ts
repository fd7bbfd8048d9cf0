/** Asks the office whether there is a new release; the browser itself asks only when a page is loaded. */

/** Fetches the service worker anew; a newer one is downloaded and waits to be let in. */
export async function checkRelease(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    await registration?.update();
  } catch {
    // Without a line there is nothing new to know.
  }
}
