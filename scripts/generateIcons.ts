/**
 * `npm run icons`: writes kernel/appearance/primitives/icons.ts anew, the path data of the lucide icons that stand for the
 * kinds of node. lucide-static has 67 MB of which this takes fourteen lines, so it is no dependency: npm fetches the
 * version below into a folder that goes again.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from '../server/paths.js';
import { commandLine } from './commandLine.js';
import { installPackages } from './installPackages.js';

const VERSION = '1.62.0';

type Shape = [tag: string, attributes: Record<string, string>];

/** Kind of node → lucide's name. */
const CHOSEN = {
  Person: 'user',
  Country: 'flag',
  Organization: 'landmark',
  Place: 'map-pin',
  Agreement: 'handshake',
  LegalAct: 'gavel',
  Materiel: 'rocket',
  Programme: 'atom',
  Event: 'calendar',
  Media: 'newspaper',
  Group: 'users',
  Article: 'file-text',
  Passage: 'quote',
  Other: 'circle-dashed',
};

/** A shape of an icon as path data. Throws on a tag that it does not know. */
function pathOf([tag, a]: Shape): string {
  const n = (name: string): number => Number(a[name] ?? 0);
  switch (tag) {
    // A leading `m` is absolute only while the path stands alone; pairs that follow it stay relative.
    case 'path':
      return (a['d'] ?? '').replace(
        /^m(-?[\d.]+)[ ,]?(-?[\d.]+)(?=\s*([-\d.]?))/,
        (_, x, y, next) => `M${x} ${y}${next === '' ? '' : 'l'}`,
      );
    case 'circle': {
      const r = n('r');
      const half = (width: number): string => `a${r} ${r} 0 1 0 ${width} 0`;
      return `M${n('cx') - r} ${n('cy')}${half(2 * r)}${half(-2 * r)}`;
    }
    case 'line':
      return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
    case 'polyline':
      return `M${(a['points'] ?? '').trim().replace(/\s+(\S+)\s+(\S+)/g, 'L$1 $2')}`;
    case 'rect': {
      const [r, w, h] = [n('rx'), n('width') - 2 * n('rx'), n('height') - 2 * n('rx')];
      const corner = (x: number, y: number): string => `a${r} ${r} 0 0 1 ${x} ${y}`;
      const sides = [
        `h${w}${corner(r, r)}`,
        `v${h}${corner(-r, r)}`,
        `h${-w}${corner(-r, -r)}`,
        `v${-h}${corner(r, -r)}`,
      ];
      return `M${n('x') + r} ${n('y')}${sides.join('')}`;
    }
    default:
      throw new Error(`lucide uses <${tag}>, which generateIcons does not know: add it to pathOf.`);
  }
}

if (commandLine(process.argv.slice(2), {}).values.help) {
  console.log(
    `Usage: npm run icons\nWrites kernel/appearance/primitives/icons.ts from lucide-static ${VERSION} (ISC), which npm fetches.`,
  );
  process.exit(0);
}

/** The shapes of every icon by its name. */
function fetchShapes(): Record<string, Shape[]> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-icons-'));
  try {
    installPackages(folder, [`lucide-static@${VERSION}`]);
    const file = join(folder, 'node_modules', 'lucide-static', 'icon-nodes.json');
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Shape[]>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const shapes = fetchShapes();
const lines = Object.entries(CHOSEN).map(([kind, name]) => {
  const icon = shapes[name];
  if (icon === undefined)
    throw new Error(`lucide-static ${VERSION} has no icon '${name}': choose another in scripts/generateIcons.ts.`);
  const pieces = icon
    .map(pathOf)
    .join('')
    .match(/.{1,100}/g)!;
  return `  /** ${name} */\n  ${kind}: ${pieces.map((piece) => `'${piece}'`).join(' + ')},`;
});
const file = projectPath('kernel', 'appearance', 'primitives', 'icons.ts');
writeFileSync(
  file,
  `/**
 * Path data of one icon per kind of node, on a 24 × 24 square, to be stroked 2 wide with round caps and joins, not
 * filled. Written by scripts/generateIcons.ts from lucide-static ${VERSION}: ISC, © Lucide Icons and Contributors;
 * parts MIT, © Cole Bemis (see NOTICE).
 */
import type { NodeKind } from '../../../contract/index.js';

export const KIND_ICONS: Readonly<Record<NodeKind, string>> = {
${lines.join('\n')}
};
`,
);
execFileSync(process.execPath, [projectPath('node_modules', 'oxfmt', 'bin', 'oxfmt'), file], { cwd: projectPath() });
