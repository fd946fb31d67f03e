/** Milliseconds that the browser tests wait for what a page does: how busy the machine is says nothing of the page. */
export const PATIENCE_MS = 120_000;
