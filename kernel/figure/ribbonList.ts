/** What the ribbons of a figure hold: for each the number of its relations of each type, set in rows of the legend. */
import { entityLabel, relationNoun } from '../appearance/index.js';
import type { PictureRibbon } from '../picture/index.js';
import { wrapText } from '../text/measure.js';
import type { FigureInput } from './FigureInput.js';
import { legendType } from './figureType.js';
import { FIGURE_WORDS, grouped } from './figureWords.js';

/** The part of a drawn ribbon that is described. */
export type RibbonContent = Pick<PictureRibbon, 'ends' | 'members'>;

/** Lines, at most `most`: those with most relations first, and how many ribbons are not listed. */
export function ribbonLines(
  input: FigureInput,
  ribbons: readonly RibbonContent[],
  width: number,
  most: number,
): string[] {
  const { size } = legendType(input.width);
  const sorted = [...ribbons].sort((a, b) => b.members.length - a.members.length || (a.ends < b.ends ? -1 : 1));
  const descriptions = sorted.map(
    (ribbon) => wrapText(contentText(input, ribbon), { size, maxWidth: width, lineHeight: 0 }).lines,
  );
  const all = descriptions.flat();
  if (all.length <= most) return all;
  const lines: string[] = [];
  let listed = 0;
  while (lines.length + descriptions[listed]!.length < most) lines.push(...descriptions[listed++]!);
  return listed === 0 ? [] : [...lines, FIGURE_WORDS[input.language].otherRibbons(ribbons.length - listed)];
}

/** “Russia – North Korea: supply 4, meeting 2”. */
function contentText({ graph, vocabulary, language }: FigureInput, { ends, members }: RibbonContent): string {
  const counts = new Map<string, number>();
  for (const { attributes } of members) counts.set(attributes.type, (counts.get(attributes.type) ?? 0) + 1);
  const types = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([type, n]) => `${relationNoun(type, vocabulary, language)} ${grouped(n, language)}`);
  const names = ends.map((end) => {
    const node = graph.nodes.find(({ key }) => key === end);
    return node === undefined ? end : entityLabel(node.attributes, language);
  });
  return `${names.join(' – ')}${FIGURE_WORDS[language].colon} ${types.join(', ')}`;
}
