/** The passages that support given facts, with the text of those that may be quoted. */
import { QUOTED } from '../../contract/index.js';
import type { FigurePassage } from '../../kernel/figure/index.js';
import { asNumber, read, type QueryContext } from './read.js';

/** Texts that are brought, of those with most facts: more than are quoted, for a figure may show a part of the facts. */
const MOST_TEXTS = 500;

type Found = Omit<FigurePassage, 'facts'> & { facts: string[] };

export async function passages(context: QueryContext, facts: string[]): Promise<FigurePassage[]> {
  const found = new Map<string, Found>();
  for (const { fact, article, n, held } of await read(context, 'passages.of-facts', { facts })) {
    const key = placeOf(article, n);
    const known = found.get(key);
    if (known) known.facts.push(fact);
    else found.set(key, { article, n: asNumber(n), held, text: null, facts: [fact] });
  }
  const wanted = [...found]
    .filter(([, { held }]) => held)
    .sort(([a, { facts: m }], [b, { facts: n }]) => n.length - m.length || (a < b ? -1 : 1))
    .slice(0, MOST_TEXTS)
    .map(([, { article, n }]) => ({ article, n }));
  const texts = await read(context, 'passages.texts', { passages: wanted, most: QUOTED.characters });
  for (const { article, n, text } of texts) found.get(placeOf(article, n))!.text = text;
  return [...found.values()];
}

const placeOf = (article: string, n: number): string => `${article}#${n}`;
