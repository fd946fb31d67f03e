/**
 * When nodes and edges are there, in GEXF's own places beside their attributes: `start`, `end`, `timestamp` and spells, by
 * the names that an import gives them. A file has one format of times, and what is not of it stands in the attributes
 * alone. Pure.
 */
import type { Value } from '../../store/GraphStore.js';
import type { ExportedValues } from '../exportRecords.js';
import type { ExportSource } from './source.js';
import { escapeXml } from './xml.js';
import { scalarText } from './valueTexts.js';

const TIMES: ReadonlySet<string> = new Set(['start', 'end', 'timestamp']);
const SPELLS = 'spells';

/** How texts are read, the one that holds most first. */
const FORMATS = {
  dateTime: /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  double: /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/,
  integer: /^[+-]?\d+$/,
};
type Format = keyof typeof FORMATS;
const NARROWEST: Format[] = ['date', 'dateTime', 'integer', 'double'];

/** With its zone's name, if any, left out: GEXF has none. */
const timeText = (value: Value): string => scalarText(value).replace(/\[[^\]]*\]$/, '');

/** Null where nothing has a time that GEXF knows. `names`: of all that nodes and edges have. */
export async function lifetimesOf(source: ExportSource, names: readonly string[]): Promise<Lifetimes | null> {
  if (!names.some((name) => TIMES.has(name) || name === SPELLS)) return null;
  const found = new Set<Format>();
  const note = (text: string): void => {
    const format = NARROWEST.find((one) => FORMATS[one].test(text));
    if (format !== undefined) found.add(format);
  };
  for (const records of [source.nodes(), source.edges()])
    for await (const batch of records)
      for (const { values } of batch)
        for (const [name, value] of values) {
          if (TIMES.has(name) && !Array.isArray(value)) note(timeText(value));
          else if (name === SPELLS)
            for (const spell of spellsOf(value)) for (const bound of spell) note(momentOf(bound));
        }
  const format = (Object.keys(FORMATS) as Format[]).find((one) => found.has(one));
  return format === undefined ? null : new Lifetimes(format);
}

export class Lifetimes {
  readonly format: Format;

  constructor(format: Format) {
    this.format = format;
  }

  /** Of an element. What its spells say is not said twice: a reader would take it for one more spell. */
  attributes(values: ExportedValues): string {
    const spells = this.#spells(values);
    const isKept = (name: string, text: string): boolean =>
      spells.some(([start, end]) => isSameTime(momentOf(name === 'end' ? end : start), text));
    return values
      .filter(([name, value]) => TIMES.has(name) && !Array.isArray(value) && this.#fits(timeText(value)))
      .filter(([name, value]) => !isKept(name, timeText(value)))
      .map(([name, value]) => ` ${name}="${this.#written(timeText(value))}"`)
      .join('');
  }

  /** Within it. */
  spells(values: ExportedValues): string {
    const spells = this.#spells(values);
    if (spells.length === 0) return '';
    const bound = (name: string, text: string | null): string =>
      text === null ? '' : ` ${name}${OPEN.test(text) ? 'open' : ''}="${this.#written(momentOf(text))}"`;
    return `<spells>${spells.map(([start, end]) => `<spell${bound('start', start)}${bound('end', end)}/>`).join('')}</spells>`;
  }

  readonly #spells = (values: ExportedValues): Spell[] =>
    spellsOf(values.find(([name]) => name === SPELLS)?.[1] ?? []).filter((bounds) =>
      bounds.every((bound) => bound === null || this.#fits(momentOf(bound))),
    );

  readonly #fits = (text: string): boolean => FORMATS[this.format].test(text);

  /** A day among moments is its beginning. */
  #written(text: string): string {
    return escapeXml(this.format === 'dateTime' && FORMATS.date.test(text) ? `${text}T00:00:00` : text);
  }
}

type Spell = [start: string | null, end: string | null];
/** Before a moment that is not part of the spell. */
const OPEN = /^[<>]/;
const momentOf = (bound: string | null): string => (bound ?? '').replace(OPEN, '');
const isSameTime = (a: string, b: string): boolean => a === b || (a !== '' && Number(a) === Number(b));

/** As an import writes them: `2009-03-01/2009-03-10`, `../<2009-03-10`, or a moment alone. */
function spellsOf(value: Value): Spell[] {
  const texts = Array.isArray(value) ? value : [value];
  return texts.flatMap((one): Spell[] => {
    const text = scalarText(one);
    const [start = '', end = start, ...more] = text.split('/');
    if (more.length > 0 || (start === '..' && end === '..')) return [];
    const bound = (part: string): string | null => (part === '..' ? null : part);
    return [[bound(start), bound(end)]];
  });
}
