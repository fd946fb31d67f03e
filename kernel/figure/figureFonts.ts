/** The bundled type in a figure: which of its files the text needs, and how they are embedded. */
import { EDGE_LABEL, entityLabel, nodeName, lineWords, NODE_LABEL, relationNoun } from '../appearance/index.js';
import { pairsOf } from '../picture/pairs.js';
import { missingCharacters, type FontWeight } from '../text/measure.js';
import { subsetsOf, unicodeRange, type FontSubset } from '../text/subsets.js';
import type { FigureInput } from './FigureInput.js';
import { figurePage } from './figurePage.js';
import { groundOf } from './pictureInput.js';
import { setQuotes } from './quotes.js';
import { element } from './xml.js';

/** Files of the bundled type that the figure's text needs, for `fonts`. */
export function fontsFor(input: FigureInput): { subset: FontSubset; weight: FontWeight }[] {
  const { plain, bold } = figureTexts(input);
  return [
    ...subsetsOf(plain).map((subset) => ({ subset, weight: EDGE_LABEL.weight })),
    ...subsetsOf(bold).map((subset) => ({ subset, weight: NODE_LABEL.weight })),
  ];
}

/** Characters of the figure's text that the bundled type lacks: boxes in a PNG, another font's in an SVG, if any. */
export function charactersWithoutType(input: FigureInput): string[] {
  const { plain, bold } = figureTexts(input);
  return missingCharacters(bold + plain);
}

/** All that may be written in a figure, by weight. */
function figureTexts(input: FigureInput): { plain: string; bold: string } {
  const page = figurePage(input);
  const quotes = setQuotes(input, page);
  const names = input.graph.nodes.map(({ attributes }) => nodeName(attributes, input.language)).join('');
  const labels = input.graph.edges
    .map(({ attributes }) => lineWords(attributes, input.vocabulary, input.language))
    .join('');
  const ground = groundOf(input, 1)?.shapes.filter((shape) => shape.kind === 'text') ?? [];
  const groundTexts = (weight: FontWeight): string[] =>
    ground.filter((shape) => shape.weight === weight).map(({ text }) => text);
  const plain = [
    labels,
    ...groundTexts(EDGE_LABEL.weight),
    ...ribbonTexts(input),
    ...page.subtitle.map(({ text }) => text),
    ...page.legend.map(({ text }) => text),
    ...(page.sources?.lines ?? []).map(({ text }) => text),
    ...(quotes?.passages ?? []).flatMap(({ lines }) => lines.map(({ text }) => text)),
    ...(quotes?.notes ?? []).map(({ text }) => text),
  ].join('');
  const bold = [
    names,
    ...groundTexts(NODE_LABEL.weight),
    page.sources?.heading.text,
    ...page.title.map(({ text }) => text),
    quotes?.heading.text,
    ...(quotes?.passages ?? []).flatMap(({ heading }) => heading.map(({ text }) => text)),
  ].join('');
  return { plain, bold };
}

/** What the legend says of ribbons, were all drawn as such that may be. */
function ribbonTexts({ graph, grouping, legend, vocabulary, language }: FigureInput): string[] {
  if (grouping === 'off' || legend === false) return [];
  const members = [...pairsOf(graph.edges).values()].filter(({ length }) => length > 1).flat();
  const ends = new Set(members.flatMap(({ source, target }) => [source, target]));
  const types = new Set(members.map(({ attributes }) => attributes.type));
  return [
    ...graph.nodes.filter(({ key }) => ends.has(key)).map(({ attributes }) => entityLabel(attributes, language)),
    ...[...types].map((type) => relationNoun(type, vocabulary, language)),
  ];
}

/** The given files as a style sheet inside the SVG; nothing when there are none. */
export function drawFontFaces({ fonts = [] }: FigureInput): string {
  if (fonts.length === 0) return '';
  const faces = fonts.map(({ subset, weight, woff2 }) => {
    const source = `url(data:font/woff2;base64,${woff2}) format('woff2')`;
    return `@font-face{font-family:Inter;font-weight:${weight};src:${source};unicode-range:${unicodeRange(subset)}}`;
  });
  return element('style', {}, faces.join(''));
}
