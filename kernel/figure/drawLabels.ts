/**
 * Writes the names of nodes and the labels of relations as SVG text. Under the letters lie their halos in the colour of
 * the ground, as texts of their own: few renderers besides browsers know `paint-order`.
 */
import { EDGE_LABEL, NODE_LABEL, themeTokens } from '../appearance/index.js';
import {
  lineOf,
  nameLines,
  nameScale,
  type Picture,
  pictureBounds,
  relationLabelScale,
  type RibbonFan,
  standingWords,
} from '../picture/index.js';
import type { DrawOptions } from './DrawOptions.js';
import { MIDDLE } from './figureType.js';
import { element, escapeXml, point, rounded, xmlId, type AttributeValue } from './xml.js';

type Attributes = Readonly<Record<string, AttributeValue>>;
/** A text in its place; its own colour where it is not that of its group. */
interface Label {
  attributes: Attributes;
  fill?: string;
  content: string;
}

/** Names and relation labels, the names on top. A transparent figure has no halos: see `drawWordMask`. */
export function drawWords(picture: Picture, fans: readonly RibbonFan[], options: DrawOptions): string {
  return drawGroups(groupsOf(withoutFanned(picture, fans), options), options);
}

/** Words and names of a fan, over all others. */
export function drawFanWords(fan: RibbonFan, picture: Picture, options: DrawOptions): string {
  const { edges, labels, names: standing } = fan;
  const shown = { ...picture, edges, relationLabels: labels, names: standing };
  return drawGroups(
    groupsOf(shown, options).map((group) => ({ ...group, id: xmlId(group.id, fan.ribbon.key) })),
    options,
  );
}

/** Without the names that stand otherwise at fans, and the words that these cover. */
function withoutFanned(picture: Picture, fans: readonly RibbonFan[]): Picture {
  if (fans.length === 0) return picture;
  const without = <T>(words: ReadonlyMap<string, T>, keys: readonly string[]) =>
    new Map([...words].filter(([key]) => !keys.includes(key)));
  return {
    ...picture,
    names: without(
      picture.names,
      fans.flatMap(({ covered }) => [...covered.names]),
    ),
    relationLabels: without(
      picture.relationLabels,
      fans.flatMap(({ covered }) => [...covered.words]),
    ),
  };
}

function drawGroups(groups: readonly WordGroup[], options: DrawOptions): string {
  const { halo } = themeTokens(options.theme);
  return groups
    .map(({ id, type, haloWidth, labels }) =>
      element('g', { id, ...type }, [
        options.transparent
          ? ''
          : element('g', { id: `${id}-halos`, ...haloAttributes(halo, haloWidth), 'aria-hidden': 'true' }, [
              ...labels.map(({ attributes, content }) => element('text', attributes, content)),
            ]),
        ...labels.map(({ attributes, fill, content }) => element('text', { ...attributes, fill }, content)),
      ]),
    )
    .join('\n');
}

/** What cuts a gap for the words out of lines, where there is no ground whose colour could cover them. */
export function drawWordMask(id: string, picture: Picture, fans: readonly RibbonFan[], options: DrawOptions): string {
  const { left, top, right, bottom } = pictureBounds(picture);
  const all = {
    x: left - BEYOND,
    y: top - BEYOND,
    width: right - left + 2 * BEYOND,
    height: bottom - top + 2 * BEYOND,
  };
  return element('mask', { id, maskUnits: 'userSpaceOnUse', ...all }, [
    element('rect', { ...all, fill: '#fff' }),
    ...groupsOf(withoutFanned(picture, fans), options).map(({ type, haloWidth, labels }) =>
      element('g', { ...type, ...haloAttributes('#000', haloWidth) }, [
        ...labels.map(({ attributes, content }) => element('text', attributes, content)),
      ]),
    ),
  ]);
}
/** Pixels that lines may bulge out of the picture's bounds. */
const BEYOND = 200;

const haloAttributes = (colour: string, width: number): Attributes => ({
  fill: colour,
  stroke: colour,
  'stroke-width': width,
  'stroke-linejoin': 'round',
});

interface WordGroup {
  id: string;
  type: Attributes;
  haloWidth: number;
  labels: readonly Label[];
}

const groupsOf = (picture: Picture, options: DrawOptions): WordGroup[] => [
  relationLabels(picture, options),
  names(picture, options),
];

function relationLabels(picture: Picture, { theme, selected }: DrawOptions): WordGroup {
  const { ink, words, wordsQuiet } = themeTokens(theme);
  const size = EDGE_LABEL.size * relationLabelScale(picture.scale);
  const labels = [...picture.relationLabels].flatMap(([key, at]): Label[] => {
    const line = lineOf(picture, key);
    return standingWords(line, at).lines.map(({ text, down }) => ({
      attributes: {
        transform: `translate(${point(at.middle)}) rotate(${rounded((at.angle * 180) / Math.PI)})`,
        y: down + size * MIDDLE,
      },
      fill: selected.has(key) ? ink : line.strong ? words : undefined,
      content: escapeXml(text),
    }));
  });
  const type = { 'text-anchor': 'middle', 'font-size': size, 'font-weight': EDGE_LABEL.weight, fill: wordsQuiet };
  return { id: 'relation-words', type, haloWidth: EDGE_LABEL.halo, labels };
}

function names(picture: Picture, { theme }: DrawOptions): WordGroup {
  const size = NODE_LABEL.size * nameScale(picture.scale);
  // A text a line: a space between the lines of one text would count in where they are anchored.
  const labels = [...picture.names].flatMap(([key, at]): Label[] => {
    const { anchor, x, lines } = nameLines(picture.nodes.get(key)!, at);
    return lines.map(({ text, y }) => ({
      attributes: { x, y: y + size * MIDDLE, 'text-anchor': anchor === 'middle' ? undefined : anchor },
      content: escapeXml(text),
    }));
  });
  const { ink } = themeTokens(theme);
  const type = { 'text-anchor': 'middle', 'font-size': size, 'font-weight': NODE_LABEL.weight, fill: ink };
  return { id: 'names', type, haloWidth: NODE_LABEL.halo, labels };
}
