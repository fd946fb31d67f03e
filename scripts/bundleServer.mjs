/**
 * Bundles the server, the commands, and what they start in processes and threads of their own into dist/, each where its
 * source is, with the packages that it uses: a command reads five files, not five hundred. Plain JavaScript: it runs
 * before anything is bundled.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { rolldown } from 'rolldown';

const { scripts, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What package.json runs from dist/, and what is started by name (`siblingModule`). */
const commands = Object.values(scripts).flatMap((line) => /dist\/(\S+)\.js/.exec(line)?.[1] ?? []);
const started = ['server', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(Worker|Process)\.ts$/.test(path))
    .map((path) => `${folder}/${path.replaceAll('\\', '/').slice(0, -'.ts'.length)}`),
);
/** Packages that are reached into, have a native part, or are loaded when they are needed. */
const whole = ['@neo4j-cypher/language-support', '@resvg/resvg-js', 'neo4j-driver', ...Object.keys(devDependencies)];

const bundle = await rolldown({
  input: Object.fromEntries(['server/main', ...commands, ...started].map((path) => [path, `${path}.ts`])),
  platform: 'node',
  external: whole.map((name) => new RegExp(`^${name}(/|$)`)),
});
await bundle.write({ dir: 'dist', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' });
