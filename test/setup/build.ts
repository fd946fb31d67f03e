/** Vitest global setup: what the tests start (commands, servers, threads, the page) is run from dist/, built when stale. */
import { build } from '../../scripts/build.mjs';

export default async function setup(): Promise<void> {
  await build({ say: (line) => console.log(line) });
}
