/** `npm start`: builds what is older than its sources, then runs the server. */
import { build } from './build.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Entente needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org.`,
  );
  process.exit(1);
}
try {
  await build({ say: console.log });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await import('../dist/server/main.js');
