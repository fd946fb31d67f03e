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
  readonly #spells: string[] = [];
  #firstStart: string | undefined;
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
    this.#firstStart ??= startOf(times);
    this.#spells.push(interval(times));
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

  /** An edge is dated to its beginning where times are dates. */
  properties(kind: 'node' | 'edge'): Attributes {
    const start = startOf(this.#own) ?? this.#firstStart;
    const dated = kind === 'edge' && this.#datesAreDays && start !== undefined && factDate(start) !== null;
    return [
      ...(dated ? [['date', start] as [string, unknown]] : []),
      ...[...TIMES, 'timestamps', 'intervals'].flatMap((name): Attributes =>
        this.#own[name] === undefined ? [] : [[name, this.#time(this.#own[name])]],
      ),
      ...(this.#spells.length > 0 ? [['spells', this.#spells] as [string, unknown]] : []),
      ...[...this.#overTime].map(([title, values]): [string, unknown] => [`${title} over time`, values]),
      ...this.#drawn,
    ];
  }

  #time(text: string): Scalar {
    const number = this.#numbers === null ? null : scalarReader(this.#numbers)(text);
    return number === null || number instanceof BadValue ? momentOf(text) : number;
  }
}

const startOf = ({ start, startopen, timestamp }: Record<string, string>): string | undefined =>
  start ?? startopen ?? timestamp;

/** `2009-03-01/2009-03-10`, with .. for an end that is open, or the moment alone. */
function interval({ start, startopen, end, endopen, timestamp }: Record<string, string>): string {
  return timestamp ?? `${start ?? startopen ?? '..'}/${end ?? endopen ?? '..'}`;
}

const isNumber = (text: string | undefined): text is string =>
  text !== undefined && text.trim() !== '' && Number.isFinite(Number(text));

const byte = (text: string | undefined): string =>
  Math.min(255, Math.max(0, Math.round(Number(text) || 0)))
    .toString(16)
    .padStart(2, '0');
