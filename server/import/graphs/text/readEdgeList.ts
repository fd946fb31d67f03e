/**
 * Reads an edge list without a header, as SNAP, KONECT, NetworkX and igraph write them: two ids a line, then a weight
 * and a time where it has them. Its nodes are the ends of its edges.
 */
import { GraphFeed } from '../GraphFeed.js';
import type { GraphReader } from '../GraphReader.js';
import { eachLine } from './eachLine.js';
import { edgeFields } from './edgeFields.js';
import { isComment } from './tableRows.js';
import { numberOrText, readNumber } from './textValue.js';

export const readEdgeList: GraphReader = async (file, mapping, sink, log, options = {}) => {
  const feed = new GraphFeed(file, mapping, sink, log);
  let undirected = false;
  await eachLine(file, sink, options, (text, line) => {
    const row = line === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (row.trim() === '') return;
    if (isComment(row)) {
      if (/^#\s*undirected graph|^%\s*(sym|bip)\b/i.test(row)) undirected = true;
      return;
    }
    const [source, target, ...rest] = edgeFields(row);
    if (rest.length > 2) {
      const fault = `the row has ${rest.length + 2} fields; an edge list has two ids and, after them, a weight and a time`;
      return feed.bad(line, null, `${fault}: name the columns in a first line, or write an edge a line`);
    }
    feed.edge(line, { source, target, undirected }, rest.flatMap(attribute));
  });
  return feed.outcome();
};

const EXTRAS = ['weight', 'timestamp'];

/** A text in quotes of either kind, which Python chooses by what is in it. */
const TEXT = /'([^'\\]*(?:\\.[^'\\]*)*)'|"([^"\\]*(?:\\.[^"\\]*)*)"/.source;
const ENTRY = new RegExp(`(?:${TEXT})\\s*:\\s*(?:${TEXT}|([^,}\\s]+))`, 'g');
const CONSTANTS = new Map([
  ['True', true],
  ['False', false],
  ['None', null],
]);

/** NetworkX writes attributes as `{'weight': 3, 'label': "O'Hara"}`. */
function attribute(text: string, index: number): [string, unknown][] {
  if (text.startsWith('{'))
    return [...text.matchAll(ENTRY)].map(([, single, double, ...value]) => {
      const name = unescaped(single ?? double ?? '');
      const [quoted, plain = ''] = [value[0] ?? value[1], value[2]];
      if (quoted !== undefined) return [name, unescaped(quoted)];
      return [name, CONSTANTS.has(plain) ? CONSTANTS.get(plain) : numeric(name, plain)];
    });
  const number = numeric(EXTRAS[index] ?? '', text);
  return [[typeof number === 'string' && index === 0 ? 'label' : (EXTRAS[index] ?? 'value'), number]];
}

/** `\'`, `\\`, `\n`, `\t`, `\xe9` and `\u2019`, as Python writes them. */
const unescaped = (text: string): string =>
  text.replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|(.))/gi, (_, two?: string, four?: string, letter: string = '') => {
    const code = two ?? four;
    if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
    return { n: '\n', t: '\t', r: '\r' }[letter] ?? letter;
  });

/** Weights are numbers, however they are written. */
const numeric = (name: string, text: string): unknown =>
  (name === 'weight' ? readNumber(text) : null) ?? numberOrText(text, false);
