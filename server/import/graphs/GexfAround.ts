/** What a GEXF element says beside its attributes: when it is there, and how it is drawn. */
import { asLastingFloat } from '../../store/boxed.js';
import { factDate } from '../model/factDate.js';
import { momentOf, TIMES } from '../model/moment.js';
import { BadValue, scalarReader } from '../model/valueReader.js';
import type { Scalar } from '../records.js';

type Attributes = [name: string, value: unknown][];

export class GexfAround {
  readonly #own: Record<string, string>;
  /** Times are dates. */
  readonly #datesAreDays: boolean;
  /** Times are numbers of this type. */
  readonly #numbers: 'integer' | 'float' | null;
  readonly #spells: Record<string, string>[] = [];
  readonly #drawn: Attributes = [];
  /** By attribute: what it was when. */
  readonly #overTime = new Map<string, string[]>();

  /** `own`: the attributes of the element; `timeFormat`: what the file says that its times are, if it does. */
  constructor(own: Record<string, string>, timeFormat: string) {
    this.#own = own;
    this.#datesAreDays = /date/i.test(timeFormat);
    this.#numbers = /^(integer|long)$/i.test(timeFormat)
      ? 'integer'
      : /^(double|float)$/i.test(timeFormat)
        ? 'float'
        : null;
  }

  spell(times: Record<string, string>): void {
    this.#spells.push(times);
  }

  valueOverTime(title: string, { value = '', ...times }: Record<string, string>): void {
    if (TIMES.every((time) => times[time] === undefined)) return;
    const values = this.#overTime.get(title) ?? [];
    values.push(`${interval(times)}: ${value}`);
    this.#overTime.set(title, values);
  }

  /** `name`: of the element of the drawing, without its prefix. */
  drawing(name: string, { r, g, b, a, hex, value, x, y, z, uri }: Record<string, string>): void {
    if (name === 'position') {
      for (const [axis, place] of Object.entries({ x, y, z }))
        if (isNumber(place) && !(axis === 'z' && Number(place) === 0))
          this.#drawn.push([axis, asLastingFloat(Number(place))]);
    } else if (name === 'color') {
      this.#drawn.push(['color', hex ?? `#${[r, g, b].map(byte).join('')}`]);
      if (isNumber(a) && Number(a) !== 1) this.#drawn.push(['opacity', asLastingFloat(Number(a))]);
    } else this.#drawn.push([name, isNumber(value) ? asLastingFloat(Number(value)) : (uri ?? value)]);
  }

  /**
   * An edge is dated to its beginning where times are dates. What is there in spells has the beginning of the first and the
   * end of the last for its own, where it gives none. `isOwn`: the file is Entente's, which says all in attributes.
   */
  properties(kind: 'node' | 'edge', { isOwn }: { isOwn: boolean }): Attributes {
    const [first, last] = this.#lifetime();
    const start = startOf(this.#own) ?? first;
    const given = isOwn || TIMES.some((name) => this.#own[name] !== undefined);
    const whole = given ? {} : { start: first, end: last };
    const times: Record<string, string | undefined> = { ...this.#own, ...whole };
    const dated = kind === 'edge' && this.#datesAreDays && start !== undefined && factDate(start) !== null;
    return [
      ...(dated ? [['date', start] as [string, unknown]] : []),
      ...[...TIMES, 'timestamps', 'intervals'].flatMap((name): Attributes =>
        times[name] === undefined ? [] : [[name, this.#time(times[name])]],
      ),
      ...(this.#spells.length > 0 ? [['spells', this.#spells.map(interval)] as [string, unknown]] : []),
      ...[...this.#overTime].map(([title, values]): [string, unknown] => [`${title} over time`, values]),
      ...this.#drawn,
    ];
  }

  /** When the first spell begins and the last one ends; undefined where it does not. */
  #lifetime(): [start: string | undefined, end: string | undefined] {
    const all = (bound: typeof startOf): string[] => {
      const given = this.#spells.map(bound);
      return given.every((time) => time !== undefined) ? given.sort(this.#numbers ? byNumber : undefined) : [];
    };
    return [all(startOf)[0], all(endOf).at(-1)];
  }

  #time(text: string): Scalar {
    const number = this.#numbers === null ? null : scalarReader(this.#numbers)(text);
    return number === null || number instanceof BadValue ? momentOf(text) : number;
  }
}

const startOf = ({ start, startopen, timestamp }: Record<string, string>): string | undefined =>
  start ?? startopen ?? timestamp;

const endOf = ({ end, endopen, timestamp }: Record<string, string>): string | undefined => end ?? endopen ?? timestamp;
const byNumber = (a: string, b: string): number => Number(a) - Number(b);

/**
 * `2009-03-01/2009-03-10`, or the moment alone; .. where it does not begin or end, `>` and `<` before a moment that is
 * not part of it.
 */
function interval({ start, startopen, end, endopen, timestamp }: Record<string, string>): string {
  if (timestamp !== undefined) return timestamp;
  const from = start ?? (startopen === undefined ? '..' : `>${startopen}`);
  return `${from}/${end ?? (endopen === undefined ? '..' : `<${endopen}`)}`;
}

const isNumber = (text: string | undefined): text is string =>
  text !== undefined && text.trim() !== '' && Number.isFinite(Number(text));

const byte = (text: string | undefined): string =>
  Math.min(255, Math.max(0, Math.round(Number(text) || 0)))
    .toString(16)
    .padStart(2, '0');
