/**
 * `npm run coasts`: writes kernel/layouts/ground/coastlines.ts anew, the outlines of land and of countries from
 * world-atlas (Natural Earth, public domain) at 1:110 million, to a tenth of a degree. npm fetches it into a folder
 * that goes again.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from '../server/paths.js';
import { commandLine } from './commandLine.js';
import { installPackages } from './installPackages.js';

const VERSION = '2.0.2';
/** Places in a degree, and islands with less than so many corners that are left out. */
const PRECISION = 10;
const LEAST_CORNERS = 5;

/** A topology: lines as steps between whole numbers, and shapes made of them; `~i` is line i backwards. */
interface Topology {
  transform: { scale: [number, number]; translate: [number, number] };
  arcs: [number, number][][];
  objects: Record<string, { geometries: { type: string; arcs: number[][] | number[][][] }[] }>;
}
type Corner = [longitude: number, latitude: number];

if (commandLine(process.argv.slice(2), {}).values.help) {
  console.log(
    `Usage: npm run coasts\nWrites kernel/layouts/ground/coastlines.ts from world-atlas ${VERSION} (ISC), which npm fetches.`,
  );
  process.exit(0);
}

function fetchAtlas(): { land: Topology; countries: Topology } {
  const folder = mkdtempSync(join(tmpdir(), 'entente-coasts-'));
  try {
    installPackages(folder, [`world-atlas@${VERSION}`]);
    const read = (name: string) =>
      JSON.parse(readFileSync(join(folder, 'node_modules', 'world-atlas', `${name}.json`), 'utf8')) as Topology;
    return { land: read('land-110m'), countries: read('countries-110m') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A line's corners in tenths of a degree. */
function cornersOf({ transform: { scale, translate }, arcs }: Topology, index: number): Corner[] {
  let [x, y] = [0, 0];
  const corners = arcs[index < 0 ? ~index : index]!.map(([dx, dy]): Corner => {
    x += dx;
    y += dy;
    return [
      Math.round((x * scale[0] + translate[0]) * PRECISION),
      Math.round((y * scale[1] + translate[1]) * PRECISION),
    ];
  });
  return index < 0 ? corners.reverse() : corners;
}

const ringsOf = (topology: Topology, name: string): number[][] =>
  topology.objects[name]!.geometries.flatMap(({ type, arcs }) =>
    type === 'Polygon' ? (arcs as number[][]) : (arcs as number[][][]).flat(),
  );

/** Without corners that are where the one before is. */
const plain = (corners: readonly Corner[]): Corner[] =>
  corners.filter(([x, y], i) => x !== corners[i - 1]?.[0] || y !== corners[i - 1]?.[1]);

/** Steps from corner to corner, in base 36: `12.-3,…`. */
function written(corners: readonly Corner[]): string {
  let [x, y] = [0, 0];
  return corners
    .map((corner) => {
      const step = [corner[0] - x, corner[1] - y];
      [x, y] = corner;
      return step.map((n) => n.toString(36)).join('.');
    })
    .join(',');
}

const { land, countries } = fetchAtlas();
const outlines = ringsOf(land, 'land')
  .map((ring) => plain(ring.flatMap((index) => cornersOf(land, index))))
  .filter((corners) => corners.length >= LEAST_CORNERS);
const uses = new Map<number, number>();
for (const index of ringsOf(countries, 'countries').flat()) {
  const arc = index < 0 ? ~index : index;
  uses.set(arc, (uses.get(arc) ?? 0) + 1);
}
const borders = [...uses].filter(([, count]) => count > 1).map(([arc]) => plain(cornersOf(countries, arc)));
const text = (lines: readonly Corner[][]): string =>
  (
    lines
      .map(written)
      .join(' ')
      .match(/.{1,110}/g) ?? []
  )
    .map((piece) => `'${piece}'`)
    .join(' +\n  ');
const file = projectPath('kernel', 'layouts', 'ground', 'coastlines.ts');
writeFileSync(
  file,
  `/**
 * Outlines of land, and borders between countries, to a tenth of a degree: steps of longitude and latitude in base 36.
 * Written by scripts/generateCoasts.ts from world-atlas ${VERSION} (ISC, © Michael Bostock), which is Natural Earth's
 * 1:110 million, in the public domain (see NOTICE).
 */
export const LAND =
  ${text(outlines)};
export const BORDERS =
  ${text(borders)};
`,
);
execFileSync(process.execPath, [projectPath('node_modules', 'oxfmt', 'bin', 'oxfmt'), file], { cwd: projectPath() });
