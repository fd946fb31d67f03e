/** The articles that a figure's facts rest on, and those of which passages are drawn, set in lines. */
import { dateText } from '../text/dateWords.js';
import { clipText, textWidth, wrapText } from '../text/measure.js';
import type { FigureInput } from './FigureInput.js';
import { TYPE_SIZES } from './figureType.js';
import { FIGURE_WORDS } from './figureWords.js';

export interface SourceList {
  lines: string[];
  /** Pixels that the lines are indented by, for the heading before them. */
  indent: number;
}

/** Lines at most `width` pixels wide, indent included; none when not asked for. */
export function sourceList(input: FigureInput, width: number): SourceList {
  const indent = textWidth(FIGURE_WORDS[input.language].sources, TYPE_SIZES.source, 600) + 12;
  return { indent, lines: input.sources === false ? [] : linesOf(sourceTexts(input), width - indent) };
}

/** Keys of the articles, those with most facts and passages first. */
export function articlesOf({ graph }: Pick<FigureInput, 'graph'>): string[] {
  const counts = new Map<string, number>();
  for (const { attributes } of graph.edges)
    for (const id of new Set(attributes.articles)) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { attributes } of graph.nodes)
    if (attributes.article !== undefined) counts.set(attributes.article, (counts.get(attributes.article) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
}

/** “Title, author, outlet, date, address”, each article once. */
const sourceTexts = (input: FigureInput): string[] =>
  articlesOf(input).map((id) => {
    const article = input.articles?.get(id);
    if (article === undefined) return id;
    const date = article.date && dateText(article.date, null, input.language);
    return [articleTitle(id, input), article.author, article.outlet, date, shownAddress(article.url)]
      .filter(Boolean)
      .join(', ');
  });

/** In the figure's language; the key of an article that is not known. */
export function articleTitle(id: string, { articles, language }: FigureInput): string {
  const { title, titleFr } = articles?.get(id) ?? { title: '', titleFr: '' };
  return (language === 'fr' ? titleFr || title : title || titleFr).trim() || id;
}

/** Of one source; an address is broken before it is cut. */
const MOST_LINES = 3;
function brokenLines(text: string, maxWidth: number): string[] {
  const size = TYPE_SIZES.source;
  const { lines } = wrapText(text, { size, maxWidth, lineHeight: size, maxLines: MOST_LINES });
  return lines.map((line) => clipText(line, maxWidth, size));
}

/** As it is cited: who types it into a browser needs no more. */
const shownAddress = (url: string | null): string | null => url && url.replace(/^https?:\/\//i, '').replace(/\/$/, '');

/** Texts one after another with a dot between, broken between texts where it can be. */
function linesOf(texts: readonly string[], maxWidth: number): string[] {
  const lines: string[] = [];
  for (const text of texts) {
    const joined = lines.length > 0 ? `${lines.at(-1)}  ·  ${text}` : text;
    if (lines.length > 0 && textWidth(joined, TYPE_SIZES.source) <= maxWidth) lines[lines.length - 1] = joined;
    else lines.push(...brokenLines(text, maxWidth));
  }
  return lines;
}
