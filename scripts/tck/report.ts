/** The outcomes of the kit as tables and lists. */
import type { KitRun, Result } from './runKit.js';

/** Figures by folder, then by each feature that is not wholly right, then in sum. */
export function figures({ version, results }: KitRun): string {
  const features = groupBy(results, ({ feature }) => feature);
  const folders = groupBy(results, ({ feature }) => feature.slice(0, feature.lastIndexOf('/')));
  const troubled = [...features].filter(([, of]) => of.some(({ verdict }) => verdict !== 'right'));
  const valid = results.filter(({ isInvalid }) => !isInvalid);
  const invalid = results.filter(({ isInvalid }) => isInvalid);
  const rejected = invalid.filter(({ verdict }) => verdict === 'right');
  const named = rejected.filter(({ sameDetail }) => sameDetail).length;
  return [
    table('folder', folders),
    ...(troubled.length > 0 ? [table('features not wholly right', new Map(troubled))] : []),
    `openCypher kit ${version}, ${results.length} scenarios`,
    `  valid, not temporal  ${sum(valid.filter(({ isTemporal }) => !isTemporal))}`,
    `  valid, temporal      ${sum(valid.filter(({ isTemporal }) => isTemporal))}`,
    `  invalid              rejected ${share(rejected.length, invalid.length)}, by the kit's own word for it ${named}`,
  ].join('\n');
}

/** Those that are not right and not known to be so; with `all` the known ones too. */
export function failures({ results }: KitRun, all: boolean): string[] {
  return results
    .filter(({ verdict, known }) => verdict !== 'right' && (all || known === null))
    .map(
      ({ verdict, name, why, known }) =>
        `${verdict}${known === null ? '' : ` (known: ${known})`}: ${name}\n${why.replaceAll(/^/gm, '    ')}`,
    );
}

function table(title: string, groups: ReadonlyMap<string, Result[]>): string {
  const width = Math.max(title.length, ...[...groups.keys()].map((name) => name.length));
  const line = (name: string, ...cells: (string | number)[]): string =>
    name.padEnd(width) + cells.map((cell) => String(cell).padStart(10)).join('');
  const lines = [...groups].map(([name, results]) => {
    const count = (isInvalid: boolean, verdict: string): number =>
      results.filter((result) => result.isInvalid === isInvalid && result.verdict === verdict).length;
    return line(
      name,
      count(false, 'right'),
      count(false, 'refused'),
      count(false, 'wrong'),
      count(true, 'right'),
      count(true, 'refused') + count(true, 'wrong'),
    );
  });
  return `${[line(title, 'right', 'refused', 'wrong', 'rejected', 'let pass'), ...lines].join('\n')}\n`;
}

const share = (part: number, whole: number): string =>
  `${part} of ${whole}${whole === 0 ? '' : ` (${((100 * part) / whole).toFixed(1)} %)`}`;

function sum(results: readonly Result[]): string {
  const count = (verdict: string): number => results.filter((result) => result.verdict === verdict).length;
  return `right ${share(count('right'), results.length)}, refused ${count('refused')}, wrong ${count('wrong')}`;
}

function groupBy(results: readonly Result[], key: (result: Result) => string): Map<string, Result[]> {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const group = groups.get(key(result));
    if (group) group.push(result);
    else groups.set(key(result), [result]);
  }
  return groups;
}
