/** The openCypher technology compatibility kit, fetched from Maven Central once; none of it is in the repository. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readZip } from './readZip.js';

const VERSION = '1.0.0-M23';
const ADDRESS = `https://repo1.maven.org/maven2/org/opencypher/tck/${VERSION}/tck-${VERSION}.jar`;
const SHA256 = '7edc3f7b1fb612feac47285157d67345a2dfaa2791ad83b6ba1699c7f4635a21';

export interface Kit {
  version: string;
  /** Texts of the feature files, by path within the kit. */
  features: Map<string, string>;
  /** Statements that make the graphs that scenarios name. */
  graphs: Map<string, string>;
}

const FEATURE = /^features\/(.+)\.feature$/;
const GRAPH = /^graphs\/([^/]+)\/[^/]+\.cypher$/;

/**
 * Reads the kit from the jar in ENTENTE_TCK, or from the one that it fetched into the system's folder for temporary
 * files. Throws an Error that says what to do when it cannot be had, or is not the one that is expected.
 */
export async function obtainKit(say: (line: string) => void): Promise<Kit> {
  const named = process.env['ENTENTE_TCK'];
  const jar = named || join(tmpdir(), `entente-tck-${VERSION}`, `tck-${VERSION}.jar`);
  const held = await readFile(jar).catch(() => null);
  if (held === null && named) throw new Error(`ENTENTE_TCK names no file that can be read: ${named}.`);
  const archive = held !== null && isIntact(held) ? held : await fetchKit(jar, say);
  const texts = readZip(archive, (path) => FEATURE.test(path) || GRAPH.test(path));
  const kit: Kit = { version: VERSION, features: new Map(), graphs: new Map() };
  for (const [path, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const feature = FEATURE.exec(path)?.[1];
    if (feature !== undefined) kit.features.set(feature, text);
    else kit.graphs.set(GRAPH.exec(path)?.[1] ?? path, text);
  }
  return kit;
}

const isIntact = (archive: Buffer): boolean => createHash('sha256').update(archive).digest('hex') === SHA256;

async function fetchKit(jar: string, say: (line: string) => void): Promise<Buffer> {
  if (process.env['ENTENTE_TCK']) throw new Error(`ENTENTE_TCK is not the kit ${VERSION} as published: ${jar}.`);
  say(`Fetching the openCypher kit ${VERSION} from Maven Central (0.4 MB, once) …`);
  const archive = await download().catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The kit could not be fetched (${why}).\nFetch ${ADDRESS} and name it in ENTENTE_TCK.`, { cause });
  });
  if (!isIntact(archive)) throw new Error(`What came from ${ADDRESS} is not the kit as it was published.`);
  await mkdir(join(jar, '..'), { recursive: true });
  // Written beside and renamed, so that a broken-off fetch leaves nothing that looks complete.
  await writeFile(`${jar}.part`, archive);
  await rename(`${jar}.part`, jar);
  return archive;
}

async function download(): Promise<Buffer> {
  const answer = await fetch(ADDRESS, { signal: AbortSignal.timeout(60_000) });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
