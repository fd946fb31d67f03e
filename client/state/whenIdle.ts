/** Waits until the page has nothing else to do: for what is not part of the first picture. */

/** Milliseconds after which it comes though the page is never at rest. */
const AT_LAST_MS = 500;

export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: AT_LAST_MS });
    else setTimeout(resolve);
  });
