/** Vitest global setup for tests that need no page: builds the server and the commands into dist/ when stale. */
import { build } from '../../scripts/build.mjs';

export default async function setup(): Promise<void> {
  await build({ parts: ['server'], say: (line) => console.log(line) });
}
